import { expect, it } from 'vitest';
import { isSiren, parseSiret } from '#lib/convert/cells/parse-siret.ts';

it.each([
  ['00000000100016', '00000000100016', []],
  ['35600000000048', '35600000000048', []],
  ['35600000049837', '35600000049837', []],
  ["000 000 001 000 16'", '00000000100016', ['siret-separators']],
  ['000\u00a0000\u202f001 00016', '00000000100016', ['siret-separators']],
  ['000.000.001-00016', '00000000100016', ['siret-separators']],
  ['00000000100016.0', '00000000100016', ['siret-decimal']],
  ['00000000100016,0', '00000000100016', ['siret-decimal']],
  ['0000000100016', '00000000100016', ['siret-padded']],
  ['000 000 010 0016.0', '00000000100016', ['siret-separators', 'siret-decimal', 'siret-padded']],
])('reads « %s »', (text, siret, cleanings) => {
  expect(parseSiret(text)).toEqual({ siret, reason: null, cleanings });
});

it.each([
  ['00000000100017', 'clé de contrôle fausse'],
  ['35600000049838', 'clé de contrôle fausse'],
  ['356000000', 'SIREN\u00a0: l’établissement manque'],
  ['356000001', '9 chiffres'],
  ['000000000', 'SIREN\u00a0: l’établissement manque'],
  ['1234567890123', '13 chiffres'],
  ['123456789012', '12 chiffres'],
  ['35181600000000', 'arrondi par un tableur'],
  ['00000000000000', 'arrondi par un tableur'],
  ['3,51816E+13', 'notation scientifique, chiffres perdus dans un tableur'],
  ['3.51816e13', 'notation scientifique, chiffres perdus dans un tableur'],
  ['inconnu', 'pas un nombre'],
  ['0000000010001A', 'pas un nombre'],
])('refuses « %s »', (text, reason) => {
  expect(parseSiret(text)).toEqual({ siret: null, reason });
});

it.each([
  ['356000000', true],
  ['000000018', true],
  ['356000001', false],
  ['35600000', false],
])('says of the SIREN « %s » that its key is right: %s', (text, isRight) => {
  expect(isSiren(text)).toBe(isRight);
});

import { expect, it } from 'vitest';
import { parseSiret } from '#lib/convert/parse-siret.ts';

it.each([
  ['00000000000017', '00000000000017', null],
  ["000 000 000 000 17'", '00000000000017', null],
  ['00000000000017.0', '00000000000017', null],
  ['000000000', null, '9 chiffres'],
  ['1234567890123', null, '13 chiffres'],
  ['3,51816E+13', null, 'notation scientifique'],
  ['inconnu', null, 'pas un nombre'],
])('reads « %s »', (text, siret, reason) => {
  expect(parseSiret(text)).toEqual({ siret, reason });
});

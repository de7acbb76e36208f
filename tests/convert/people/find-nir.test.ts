import { describe, expect, it } from 'vitest';
import { isNir, replaceNirs } from '#lib/convert/people/find-nir.ts';

describe('isNir', () => {
  it.each([
    ['185057800608436', true],
    ['185057800608491', true],
    ['1850578006084', true],
    ['1 85 05 78 006 084 36', true],
    ['1.85.05.78.006.084', true],
    ['1850578006084.0', true],
    ['185052A006084', true],
    ['2 69 02 99 123 001', true],
    ['785057800608482', true],
    ['785057800608483', false],
    ['7850578006084', false],
    ['1851378006084', false],
    ['1850500006084', false],
    ['1850578000084', false],
    ['1850578006000', false],
    ['1629849600000', false],
    ['00000000100016', false],
    ['35600000000048', false],
    ['1234567890123', false],
    ['C-1', false],
    ['', false],
  ])('says of « %s »: %s', (text, is) => {
    expect(isNir(text)).toBe(is);
  });
});

describe('replaceNirs', () => {
  it.each([
    ['Dossier 1 85 05 78 006 084 36, clos', 'Dossier *, clos'],
    ['NIR:185057800608436', 'NIR:*'],
    ['1850578006084', '*'],
    ['SIRET 356 000 000 00048', 'SIRET 356 000 000 00048'],
    ['X1850578006084', 'X1850578006084'],
    ['18505780060840', '18505780060840'],
  ])('makes of « %s » « %s »', (text, cleaned) => {
    expect(replaceNirs(text, '*')).toBe(cleaned);
  });
});

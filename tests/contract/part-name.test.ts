import { describe, expect, it } from 'vitest';
import { isPartOf, nameOfSheet } from '#lib/contract/part-name.ts';

it('names a sheet after its workbook', () => {
  expect(nameOfSheet('archive.zip/a.xlsx', 'Aides 2026')).toBe('archive.zip/a.xlsx › Aides 2026');
});

describe('isPartOf', () => {
  it.each([
    ['a.csv', 'a.csv', true],
    ['a.zip/b.csv', 'a.zip', true],
    ['a.xlsx › Feuille', 'a.xlsx', true],
    ['a.zip/b.xlsx › Feuille', 'a.zip', true],
    ['a.xlsx.csv', 'a.xlsx', false],
    ['b.csv', 'a.csv', false],
  ])('of « %s » and « %s »: %s', (name, delivered, is) => {
    expect(isPartOf(name, delivered)).toBe(is);
  });
});

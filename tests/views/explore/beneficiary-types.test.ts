import { describe, expect, it } from 'vitest';
import { nameType } from '#lib/views/explore/beneficiary-types.ts';

describe('nameType', () => {
  it.each([
    ['EP', 'Établissement public'],
    ['établissement public', 'Établissement public'],
    ['Établissements publics', 'Établissement public'],
    ['Petites et moyennes entreprises', 'PME'],
    ['Associations', 'Association'],
    ['Collectivité', 'Collectivité'],
  ])('names %s %s', (delivered, name) => {
    expect(nameType(delivered)).toBe(name);
  });
});

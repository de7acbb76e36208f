import { describe, expect, it } from 'vitest';
import { parseCompany, parseLocation } from '#lib/convert/layouts/chorus-territory.ts';
import { GEOGRAPHY } from '../../support/small-geography.ts';

describe('parseCompany', () => {
  it.each([
    ['RALP', '84'],
    ['auve', '84'],
    ['BRET', '53'],
    ['LORR', '44'],
    ['ADCE', 'non-regionalised'],
    ['DOM3', 'unknown'],
    ['', null],
    ['#', null],
    ['ZZZZ', undefined],
  ])('places « %s » in %s', (text, territory) => {
    expect(parseCompany(text)).toBe(territory);
  });
});

describe('parseLocation', () => {
  it.each([
    ['N84', '84'],
    ['N1175', '11'],
    ['N5244215', '52'],
    ['N', 'non-regionalised'],
    ['#', null],
    ['N1144', undefined],
    ['N99', undefined],
    ['S198063', undefined],
  ])('places « %s » in %s', (text, territory) => {
    expect(parseLocation(text, GEOGRAPHY)).toBe(territory);
  });
});

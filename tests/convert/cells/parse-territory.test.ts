import { describe, expect, it } from 'vitest';
import { buildGeography } from '#lib/convert/cells/geography.ts';
import { parseDepartment, parseTerritory } from '#lib/convert/cells/parse-territory.ts';
import { GEOGRAPHY } from '../../support/small-geography.ts';

describe('parseTerritory', () => {
  it.each([
    ['01', '01'],
    ['84', '84'],
    ['Ile de France', '11'],
    ['ILE-DE-FRANCE', '11'],
    ['Provence-Alpes-Côte d’Azur', '93'],
    ["Provence Alpes Cote d'Azur", '93'],
    ['PACA', '93'],
    ['non régionalisé', 'non-regionalised'],
    ['975', 'com'],
    ['978', 'com'],
    ['', null],
    ['NaN', null],
    ['99', undefined],
    ['1', undefined],
    ['Atlantide', undefined],
  ])('finds in « %s » the territory %s', (text, territory) => {
    expect(parseTerritory(text, GEOGRAPHY)).toBe(territory);
  });
});

describe('parseDepartment', () => {
  it.each([
    ['044', '52', '44'],
    ['44', '52', '44'],
    ['001', '84', '01'],
    ['01', '84', '01'],
    ['971', '01', '971'],
    ['02A', '94', '2A'],
    ['2a', '94', '2A'],
    ['977', 'com', null],
    ['1', '84', '01'],
    ['1.0', '84', '01'],
    ['Loire Atlantique', '52', '44'],
    ['CORSE-DU-SUD', '94', '2A'],
  ])('finds in « %s » the territory %s and the département %s', (text, territory, department) => {
    expect(parseDepartment(text, GEOGRAPHY)).toEqual({ territory, department });
  });

  it.each([
    ['82', undefined],
    ['', null],
    ['099', undefined],
  ])('finds no département in « %s »: %s', (text, answer) => {
    expect(parseDepartment(text, GEOGRAPHY)).toBe(answer);
  });
});

describe('buildGeography', () => {
  it('refuses a reference whose region does not exist', () => {
    const rows = { regions: [], departments: [], aliases: [{ alias: 'Atlantide', region_code: '99' }] };
    expect(() => buildGeography(rows)).toThrow('invalid region code: 99');
  });
});

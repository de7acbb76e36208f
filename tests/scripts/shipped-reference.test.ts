import { describe, expect, it } from 'vitest';
import { parseDepartment, parseTerritory } from '#lib/convert/cells/parse-territory.ts';
import { readReferenceFolder } from '../../scripts/data/read-reference-folder.ts';

const { geography } = await readReferenceFolder('data/reference');

/** The 22 regions of 1970–2015 of metropolitan France and those of overseas, where they are now. */
const OLD_REGIONS: readonly [string, string][] = [
  ['Alsace', '44'],
  ['Aquitaine', '75'],
  ['Auvergne', '84'],
  ['Basse-Normandie', '28'],
  ['Bourgogne', '27'],
  ['Bretagne', '53'],
  ['Centre', '24'],
  ['Champagne-Ardenne', '44'],
  ['Corse', '94'],
  ['Franche-Comté', '27'],
  ['Haute-Normandie', '28'],
  ['Île-de-France', '11'],
  ['Languedoc-Roussillon', '76'],
  ['Limousin', '75'],
  ['Lorraine', '44'],
  ['Midi-Pyrénées', '76'],
  ['Nord-Pas-de-Calais', '32'],
  ['Pays de la Loire', '52'],
  ['Picardie', '32'],
  ['Poitou-Charentes', '75'],
  ['Provence-Alpes-Côte d’Azur', '93'],
  ['Rhône-Alpes', '84'],
  ['Guadeloupe', '01'],
  ['Martinique', '02'],
  ['Guyane', '03'],
  ['La Réunion', '04'],
  ['Mayotte', '06'],
];

describe('the shipped reference', () => {
  it.each(OLD_REGIONS)('finds the old region « %s » in %s', (name, code) => {
    expect(parseTerritory(name, geography)).toBe(code);
    expect(parseTerritory(name.toUpperCase().replace('’', "'"), geography)).toBe(code);
  });

  it.each([
    ['CVL', '24'],
    ['Nord-Pas-de-Calais-Picardie', '32'],
    ['Grand-Est', '44'],
    ['Nouvelle Aquitaine', '75'],
    ['Ile de France', '11'],
    ['FRANCE ENTIERE', 'non-regionalised'],
    ['France entière', 'non-regionalised'],
    ['National', 'non-regionalised'],
    ['DOM-COM', undefined],
    ['Tout département', undefined],
    ['82', undefined],
  ])('finds in « %s » the territory %s', (name, territory) => {
    expect(parseTerritory(name, geography)).toBe(territory);
  });

  it.each([
    ['1', '84'],
    ['044', '52'],
    ['2A', '94'],
    ['02B', '94'],
    ['971', '01'],
    ['976', '06'],
    ['Côte-d’Or', '27'],
    ["Cotes d'Armor", '53'],
    ['20', undefined],
    ['999', undefined],
  ])('finds the department « %s » in %s', (text, territory) => {
    expect(parseDepartment(text, geography)?.territory).toBe(territory);
  });
});

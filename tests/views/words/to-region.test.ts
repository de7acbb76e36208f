import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { toRegion } from '#lib/views/words/to-region.ts';

const FORMS = [
  'à la Guadeloupe',
  'à la Martinique',
  'à la Guyane',
  'à La Réunion',
  'à Mayotte',
  'à l’Île-de-France',
  'au Centre-Val de Loire',
  'à la Bourgogne-Franche-Comté',
  'à la Normandie',
  'aux Hauts-de-France',
  'au Grand Est',
  'aux Pays de la Loire',
  'à la Bretagne',
  'à la Nouvelle-Aquitaine',
  'à l’Occitanie',
  'à l’Auvergne-Rhône-Alpes',
  'à la Provence-Alpes-Côte d’Azur',
  'à la Corse',
];

it('leads to each of the 18 regions in French', () => {
  const names = readFileSync('data/reference/regions.csv', 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(',')[1] ?? '');
  expect(names.map(toRegion)).toEqual(FORMS);
});

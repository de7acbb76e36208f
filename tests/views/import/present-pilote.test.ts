import { expect, it } from 'vitest';
import { describePilote } from '#lib/views/import/present-pilote.ts';

it('counts what is in the file, then what is not, with the reason', () => {
  const leftOut = {
    'no-identifier': 11,
    'broken-down': 0,
    'no-value': 1,
    'date-imprecise': 0,
    'same-month': 0,
  };
  expect(describePilote(170, leftOut)).toEqual([
    '170\u00a0valeurs au format PILOTE.',
    'Hors du fichier, 11\u00a0: leur indicateur n’a pas d’identifiant IND-000.',
    'Hors du fichier, 1\u00a0: elles sont vides, et PILOTE y verrait l’ordre d’effacer le mois.',
  ]);
});

import { expect, it } from 'vitest';
import { prepareTakeAway, type TakenFigure } from '#lib/export/take-away/prepare-take-away.ts';
import { figureCase } from '../../support/figure-case.ts';

const taken = (change: Partial<TakenFigure> = {}): TakenFigure => {
  const figure = figureCase();
  return {
    figure,
    finding: 'Une région porte tout.',
    marked: figure.table,
    publisher: 'Éditeur fictif',
    href: '/essai/v/2026-09-30-0a1b2c3d/regions/',
    scope: { base: '', dataset: 'essai', version: null },
    carnet: 'etapes.formation',
    ...change,
  };
};

it('says in its sentence and its citation what it is, of when, under which choices', () => {
  const { sentence, citation } = prepareTakeAway(taken(), 'https://exemple.fr');
  expect(sentence).toBe(
    'Données fictives. Une région porte tout. Étape\u00a0: Engagé\u202f; Règle\u00a0: Siège. Source\u00a0: Fichiers fictifs, données au 30\u00a0septembre 2026, version 2026-09-30-0a1b2c3d.',
  );
  expect(citation).toBe(
    'Éditeur fictif, «\u00a0L’engagé par territoire\u00a0», jeu «\u00a0essai\u00a0» (données fictives), données au 30\u00a0septembre 2026, version 2026-09-30-0a1b2c3d, Étape\u00a0: Engagé\u202f; Règle\u00a0: Siège. Source\u00a0: Fichiers fictifs. Licence CC0 1.0. https://exemple.fr/essai/v/2026-09-30-0a1b2c3d/regions/',
  );
});

it('ends what ends with a point by no second one', () => {
  const figure = { ...figureCase(), choices: [['Lecture', 'A. Repère.']] as const };
  const { sentence, citation } = prepareTakeAway(taken({ figure }), '');
  expect(`${sentence}${citation}`).toContain('A. Repère. Source');
  expect(`${sentence}${citation}`).not.toContain('..');
});

it('names each file by its mark, and leads to the frame of what has one alone', () => {
  const { files, picture, rowCount, embedHref } = prepareTakeAway(taken(), '');
  expect(files.map(({ name }) => name)).toEqual([
    'fictif-essai-2026-09-30-territoires.csv',
    'fictif-essai-2026-09-30-territoires.machine.csv',
    'fictif-essai-2026-09-30-territoires.xlsx',
    'fictif-essai-2026-09-30-territoires.parquet',
    'fictif-essai-2026-09-30-territoires.arrows',
  ]);
  expect(picture.stem).toBe('fictif-essai-2026-09-30-territoires');
  expect(rowCount).toBe(4);
  expect(embedHref).toBe('/embed/essai/etapes.formation/');
  expect(prepareTakeAway(taken({ carnet: 'silence.x' }), '').embedHref).toBeNull();
  expect(prepareTakeAway(taken({ carnet: null }), '').embedHref).toBeNull();
});

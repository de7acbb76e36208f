import { describe, expect, it } from 'vitest';
import { presentRegion } from '#lib/views/region/present-region.ts';
import { formatRank } from '#lib/views/region/rank-columns.ts';
import { textOf } from '#lib/views/figure/table-view.ts';
import { ROWS_CASE } from '../../support/regional-rows-case.ts';

describe('one region', () => {
  const region = presentRegion(ROWS_CASE, '02', '2026-09-30');
  const [health, training] = region.lines;

  it('has one sentence for each line', () => {
    expect(region.finding).toBe(
      'Au 30\u00a0septembre 2026, 200\u00a0€ sont engagés pour l’IA en santé, soit 20\u00a0% du repère de population (lecture\u00a0A). 200\u00a0€ sont engagés pour la formation.',
    );
  });

  it('holds each stage against one repère, never called a target', () => {
    expect(
      health?.bullets.map(({ actual, reference }) => [actual.text, reference?.kind, reference?.label]),
    ).toEqual([
      ['200\u00a0€', 'benchmark', 'repère\u00a0: 1\u00a0k€'],
      ['100\u00a0€', 'benchmark', 'repère\u00a0: 1\u00a0k€'],
      ['50\u00a0€', 'benchmark', 'repère\u00a0: 1\u00a0k€'],
    ]);
    expect(training?.bullets.map(({ reference }) => reference)).toEqual([null, null, null]);
  });

  it('keeps a stage that nobody delivered n.c.', () => {
    expect(training?.finding).toBe('200\u00a0€ engagés, 100\u00a0€ contractualisés et n.c. décaissés');
  });

  it('ranks by inhabitant under a named rule, beside the median', () => {
    // 0,20 € ; médiane de 0,10 à 1,80 € : 0,95 €.
    expect(health?.rank).toBe(
      '16e sur 17 régions classées, par habitant, sous la règle «\u00a0siège du coordinateur\u00a0».',
    );
    expect(health?.gap).toBe(
      '0,20\u00a0€ par habitant, 0,75\u00a0€ de moins que la médiane des régions (0,95\u00a0€).',
    );
    expect(presentRegion(ROWS_CASE, '94', '2026-09-30').lines[0]?.rank).toBe(
      'Pas de rang\u00a0: moins de cinq projets (petit effectif).',
    );
  });

  it('gives the same money under each rule', () => {
    expect(health?.rules.rows.map(({ cells }) => cells.slice(0, 2).map(textOf))).toEqual([
      ['Siège du coordinateur', '200,00'],
      ['Lieu d’exécution', '210,00'],
      ['Part de chaque partenaire', '200,00'],
    ]);
  });

  it('leads to its neighbours in the alphabet', () => {
    expect(region.neighbours.map(({ label, code }) => [label, code])).toEqual([
      ['Précédente', '01'],
      ['Suivante', '03'],
    ]);
    expect(presentRegion(ROWS_CASE, '94', '2026-09-30').neighbours).toHaveLength(1);
  });

  it('refuses a region that the version does not name', () => {
    expect(() => presentRegion({ ...ROWS_CASE, regions: [] }, '02', '2026-09-30')).toThrow(
      'region without facts: 02',
    );
  });
});

describe('ordinals', () => {
  it('are feminine: une région', () => {
    expect([1, 2, 18].map(formatRank)).toEqual(['1re', '2e', '18e']);
  });
});

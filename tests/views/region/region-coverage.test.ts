import { describe, expect, it } from 'vitest';
import type { ObservationRow } from '#lib/queries/facts.ts';
import { textOf } from '#lib/views/figure/table-view.ts';
import { presentRegionCoverage } from '#lib/views/region/region-coverage.ts';
import { presentDepartments } from '#lib/views/region/region-departments.ts';
import { day } from '../../support/records.ts';

const observation = (change: Partial<ObservationRow>): ObservationRow => ({
  indicatorId: 'formes',
  zoneId: 'R53',
  date: day('2026-06-30'),
  datePrecision: 'day',
  kind: 'va',
  value: 10,
  qualifier: null,
  isComputed: false,
  profession: null,
  training: null,
  countedAs: null,
  sourceId: null,
  sourceFile: null,
  sourceLine: null,
  ...change,
});
const INDICATORS = [
  { indicatorId: 'lieux', label: 'Tiers-lieux', unit: 'tiers-lieux' },
  { indicatorId: 'formes', label: 'Personnes formées', unit: 'personnes' },
];

const NO_MONEY = { series: [], covered: [], toMonth: null, at: 'au 30 juin 2026' };

describe('the indicators of one region', () => {
  it('are counted, the known ones first, with their last whole value and their target', () => {
    const { sentence, table } = presentRegionCoverage(INDICATORS, [
      observation({ value: 12 }),
      observation({ value: 7, date: day('2026-03-31') }),
      observation({ value: 99, profession: 'infirmier' }),
      observation({ value: 400, countedAs: 'registered' }),
      observation({ kind: 'vc', value: 50, date: day('2030-12-31') }),
    ]);
    expect(sentence).toBe('1\u00a0indicateur sur 2 a une valeur pour cette région.');
    expect(table.rows.map(({ cells }) => cells.map(textOf))).toEqual([
      ['Personnes formées', 'personnes', '12', '30\u00a0juin 2026', '50'],
      ['Tiers-lieux', 'tiers-lieux', 'n.c.', 'n.c.', 'n.c.'],
    ]);
  });

  it('are said to be all missing where they are', () => {
    expect(presentRegionCoverage(INDICATORS, [observation({ value: null })]).sentence).toBe(
      'Aucun des 2 indicateurs publiés n’a de valeur pour cette région.',
    );
    expect(presentRegionCoverage([], []).sentence).toBe('Aucun indicateur n’est publié.');
  });
});

describe('the départements of one region', () => {
  const departments = [
    { code: '22', name: 'Côtes-d’Armor' },
    { code: '35', name: 'Ille-et-Vilaine' },
  ];

  it('are named, with what is published of them and nothing spread over them', () => {
    const view = presentDepartments(
      departments,
      INDICATORS,
      [observation({ zoneId: 'D35', value: 3 })],
      NO_MONEY,
    );
    expect(view?.list).toBe('2\u00a0départements\u00a0: Côtes-d’Armor (22), Ille-et-Vilaine (35).');
    expect(view?.sentence).toContain('les montants sont n.c.');
    expect(view?.tables.map(({ caption, rows }) => [caption, rows.length])).toEqual([
      ['Ille-et-Vilaine (35)\u00a0: ce qui est publié', 1],
    ]);
  });

  it('say that nothing is published of them, and are not there where a region has none', () => {
    const view = presentDepartments(departments, INDICATORS, [observation({})], NO_MONEY);
    expect(view?.tables).toEqual([]);
    expect(view?.sentence).toContain('Aucun indicateur n’y est publié');
    expect(presentDepartments([], INDICATORS, [], NO_MONEY)).toBeNull();
  });
});

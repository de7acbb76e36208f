import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '#lib/queries/filters.ts';
import { describeFilters, toFilterOptions, withBound, withChoice } from '#lib/views/figure/filter-view.ts';

const OPTIONS = toFilterOptions(
  [
    { dimension: 'measure', id: 'eval-dm', label: 'Évaluation', movementCount: 1 },
    { dimension: 'measure', id: 'dmn', label: 'Dispositifs', movementCount: 2 },
    { dimension: 'measure', id: 'impact-ia', label: 'IMPACT IA', movementCount: 2 },
    { dimension: 'operator', id: 'op-10', label: 'Opérateur 10', movementCount: 2 },
    { dimension: 'operator', id: 'op-2', label: 'Opérateur 2', movementCount: 2 },
    { dimension: 'aid_type', id: 'unspecified', label: 'x', movementCount: 2 },
    { dimension: 'aid_type', id: 'grant', label: 'x', movementCount: 2 },
  ],
  [
    { firstMonth: 24300, lastMonth: 24318 },
    { firstMonth: 24305, lastMonth: 24320 },
  ],
);

describe('options of the filters', () => {
  it('are in French order, aid types in their own', () => {
    expect(OPTIONS.measures.map(({ id }) => id)).toEqual(['dmn', 'eval-dm', 'impact-ia']);
    expect(OPTIONS.operators.map(({ id }) => id)).toEqual(['op-2', 'op-10']);
    expect(OPTIONS.aidTypes).toEqual([
      { id: 'grant', label: 'Subvention' },
      { id: 'unspecified', label: 'Non précisé' },
    ]);
  });

  it('span every movement, or nothing when there is none', () => {
    expect(OPTIONS.period).toEqual({ fromMonth: 24300, toMonth: 24320 });
    expect(toFilterOptions([], []).period).toBeNull();
  });
});

describe('choosing', () => {
  it('keeps and drops one value of one list', () => {
    const kept = withChoice(withChoice(NO_FILTERS, 'measures', 'dmn', true), 'measures', 'cma', true);
    expect(kept.measures).toEqual(['dmn', 'cma']);
    expect(withChoice(kept, 'measures', 'dmn', true).measures).toEqual(['cma', 'dmn']);
    expect(withChoice(kept, 'measures', 'dmn', false).measures).toEqual(['cma']);
    expect(kept.operators).toEqual([]);
  });

  it('never makes an empty period', () => {
    const since = withBound(NO_FILTERS, 'fromMonth', 24310);
    expect([since.fromMonth, since.toMonth]).toEqual([24310, null]);
    const crossed = withBound(since, 'toMonth', 24305);
    expect([crossed.fromMonth, crossed.toMonth]).toEqual([24305, 24305]);
  });
});

describe('active filters in words', () => {
  it('say each list, then the period', () => {
    const filters = {
      measures: ['impact-ia', 'dmn'],
      operators: ['op-2'],
      aidTypes: ['grant' as const],
      fromMonth: 24300,
      toMonth: 24320,
    };
    expect(describeFilters(filters, OPTIONS)).toEqual([
      'mesure «\u00a0Dispositifs\u00a0» ou «\u00a0IMPACT IA\u00a0»',
      'opérateur «\u00a0Opérateur 2\u00a0»',
      'type d’aide «\u00a0Subvention\u00a0»',
      'depuis janv. 2025',
      'jusqu’à sept. 2026 inclus',
    ]);
    expect(describeFilters(NO_FILTERS, OPTIONS)).toEqual([]);
  });
});

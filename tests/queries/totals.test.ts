import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '#lib/queries/question.ts';
import { selectTotals } from '#lib/queries/totals.ts';
import { isKept, SEEDED_FILTERS } from '../support/seeded-filters.ts';
import { groupSorted, openSeededEngine, sumOf, type SeededEngine } from '../support/seeded-engine.ts';

let seeded: SeededEngine;
beforeAll(async () => {
  seeded = await openSeededEngine();
});
afterAll(() => seeded.engine.close());

describe('selectTotals', () => {
  it.each(SEEDED_FILTERS)('equals the plain reduction with %s', async (_, filters) => {
    const rows = await ask(seeded.engine, selectTotals, { filters });
    const expected = groupSorted(seeded.movements, ({ line, stage }) => `${line} ${stage}`).map(
      ([key, all]) => {
        const kept = all.filter((movement) => isKept(movement, filters));
        const [line, stage] = key.split(' ');
        return {
          line,
          stage,
          cents: sumOf(kept, ({ cents }) => cents),
          grossCents: sumOf(kept, ({ cents, kind }) => (kind === 'repayment' ? 0 : cents)),
          movementCount: kept.length,
          operationCount: new Set(kept.map(({ operation }) => operation)).size,
        };
      },
    );
    expect(rows).toEqual(expected);
  });

  it('gives no row where nothing was delivered: not published is not zero', async () => {
    const rows = await ask(seeded.engine, selectTotals, { filters: SEEDED_FILTERS[0]![1] });
    expect(rows.map(({ line, stage }) => `${line} ${stage}`)).toEqual([
      'formation committed',
      'formation contracted',
      'hors-perimetre committed',
      'hors-perimetre contracted',
      'hors-perimetre paid',
      'ia-sante committed',
      'ia-sante contracted',
      'ia-sante paid',
    ]);
  });
});

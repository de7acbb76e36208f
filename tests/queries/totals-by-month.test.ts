import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_FILTERS } from '#lib/queries/filters.ts';
import { ask } from '#lib/queries/question.ts';
import { selectTotalsByMonth } from '#lib/queries/totals-by-month.ts';
import { selectTotals } from '#lib/queries/totals.ts';
import { groupSorted, openSeededEngine, sumOf, type SeededEngine } from '../support/seeded-engine.ts';
import { monthOf } from '../support/seeded-spending.ts';

let seeded: SeededEngine;
beforeAll(async () => {
  seeded = await openSeededEngine();
});
afterAll(() => seeded.engine.close());

describe('selectTotalsByMonth', () => {
  it('equals the plain reduction', async () => {
    const rows = await ask(seeded.engine, selectTotalsByMonth, null);
    const seen = new Set<string>();
    const expected = groupSorted(
      seeded.movements,
      (movement) => `${movement.line} ${movement.stage} ${monthOf(movement)}`,
    ).map(([key, moved]) => {
      const [line, stage, month] = key.split(' ');
      const started = new Set(
        moved.map(({ operation }) => `${line} ${stage} ${operation}`).filter((one) => !seen.has(one)),
      );
      for (const one of started) seen.add(one);
      return {
        line,
        stage,
        month: Number(month),
        cents: sumOf(moved, ({ cents }) => cents),
        grossCents: sumOf(moved, ({ cents, kind }) => (kind === 'repayment' ? 0 : cents)),
        movementCount: moved.length,
        newOperationCount: started.size,
      };
    });
    expect(rows).toEqual(expected);
  });

  it('sums, up to any month, to the totals of that month', async () => {
    const rows = await ask(seeded.engine, selectTotalsByMonth, null);
    const months = [...new Set(rows.map(({ month }) => month))].sort((a, b) => a - b);
    expect(months.length).toBeGreaterThan(3);
    for (const toMonth of months) {
      const kept = rows.filter(({ month }) => month <= toMonth);
      const totals = await ask(seeded.engine, selectTotals, { filters: { ...NO_FILTERS, toMonth } });
      for (const { line, stage, ...total } of totals) {
        const own = kept.filter((row) => row.line === line && row.stage === stage);
        expect({
          cents: sumOf(own, ({ cents }) => cents),
          grossCents: sumOf(own, ({ grossCents }) => grossCents),
          movementCount: sumOf(own, ({ movementCount }) => movementCount),
          operationCount: sumOf(own, ({ newOperationCount }) => newOperationCount),
        }).toEqual(total);
      }
    }
  });
});

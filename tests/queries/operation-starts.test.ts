import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RULES } from '#lib/domain/rule.ts';
import { selectOperationCounts } from '#lib/queries/operation-counts.ts';
import { selectOperationStarts } from '#lib/queries/operation-starts.ts';
import { ask } from '#lib/queries/question.ts';
import { groupSorted, openSeededEngine, sumOf, type SeededEngine } from '../support/seeded-engine.ts';
import { monthOf } from '../support/seeded-spending.ts';

let seeded: SeededEngine;
beforeAll(async () => {
  seeded = await openSeededEngine();
});
afterAll(() => seeded.engine.close());

describe('selectOperationStarts', () => {
  it.each(RULES)('equals the plain reduction under the rule %s', async (rule) => {
    const placed = seeded.movements.flatMap((movement) =>
      movement.parts[rule].map(([territory]) => ({
        operation: `${movement.line} ${territory} ${movement.operation}`,
        place: `${movement.line} ${territory}`,
        month: monthOf(movement),
      })),
    );
    const starts = groupSorted(placed, ({ operation }) => operation).map(([, own]) => {
      const month = Math.min(...own.map((row) => row.month));
      return { key: `${own[0]?.place ?? ''} ${month}` };
    });
    const expected = groupSorted(starts, ({ key }) => key).map(([key, own]) => {
      const [line, territory, month] = key.split(' ');
      return { line, territory, month: Number(month), operationCount: own.length };
    });
    expect(expected.length).toBeGreaterThan(20);
    expect(await ask(seeded.engine, selectOperationStarts, { rule })).toEqual(expected);
  });

  it('sums to the operations of each territory', async () => {
    const rows = await ask(seeded.engine, selectOperationStarts, { rule: 'seat' });
    for (const row of await ask(seeded.engine, selectOperationCounts, { rule: 'seat' })) {
      const own = rows.filter(({ line, territory }) => line === row.line && territory === row.territory);
      expect(sumOf(own, ({ operationCount }) => operationCount)).toBe(row.operationCount);
    }
  });
});

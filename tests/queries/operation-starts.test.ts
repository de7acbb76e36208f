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
        place: `${movement.line} ${territory}`,
        operation: movement.operation,
        project: movement.project ?? movement.operation,
        month: monthOf(movement),
      })),
    );
    // The first month of each operation, or of each project, in each place.
    const startsOf = (idOf: (row: (typeof placed)[number]) => string) =>
      groupSorted(placed, (row) => `${row.place} ${idOf(row)}`).map(([, own]) => {
        const month = Math.min(...own.map((row) => row.month));
        return `${own[0]?.place ?? ''} ${month}`;
      });
    const operations = startsOf(({ operation }) => operation);
    const projects = startsOf(({ project }) => project);
    const expected = groupSorted([...operations, ...projects], (key) => key).map(([key]) => {
      const [line, territory, month] = key.split(' ');
      return {
        line,
        territory,
        month: Number(month),
        operationCount: operations.filter((other) => other === key).length,
        projectCount: projects.filter((other) => other === key).length,
      };
    });
    expect(expected.length).toBeGreaterThan(20);
    expect(await ask(seeded.engine, selectOperationStarts, { rule })).toEqual(expected);
  });

  it('sums to the operations and to the projects of each territory', async () => {
    const rows = await ask(seeded.engine, selectOperationStarts, { rule: 'seat' });
    for (const row of await ask(seeded.engine, selectOperationCounts, { rule: 'seat' })) {
      const own = rows.filter(({ line, territory }) => line === row.line && territory === row.territory);
      expect(sumOf(own, ({ operationCount }) => operationCount)).toBe(row.operationCount);
      expect(sumOf(own, ({ projectCount }) => projectCount)).toBe(row.projectCount);
    }
  });
});

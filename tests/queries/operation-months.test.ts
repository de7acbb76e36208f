import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TERRITORIES } from '#lib/domain/territory.ts';
import { selectOperationMonths } from '#lib/queries/operation-months.ts';
import { ask } from '#lib/queries/question.ts';
import { groupSorted, openSeededEngine, sumOf, type SeededEngine } from '../support/seeded-engine.ts';
import { monthOf } from '../support/seeded-spending.ts';

let seeded: SeededEngine;
beforeAll(async () => {
  seeded = await openSeededEngine();
});
afterAll(() => seeded.engine.close());

describe('selectOperationMonths', () => {
  it.each(['seat', 'partners'] as const)('equals the plain reduction under the rule %s', async (rule) => {
    for (const territory of TERRITORIES.slice(0, 5)) {
      const parts = seeded.movements.flatMap((movement) =>
        movement.parts[rule]
          .filter(([place]) => place === territory)
          .map(([, cents]) => ({
            key: `${movement.operation} ${movement.line} ${movement.stage} ${monthOf(movement)}`,
            cents,
          })),
      );
      const expected = groupSorted(parts, ({ key }) => key).map(([key, own]) => {
        const [operationKey, line, stage, month] = key.split(' ');
        return { operationKey, line, stage, month: Number(month), cents: sumOf(own, ({ cents }) => cents) };
      });
      expect(expected.length).toBeGreaterThan(5);
      expect(await ask(seeded.engine, selectOperationMonths, { territory, rule })).toEqual(expected);
    }
  });
});

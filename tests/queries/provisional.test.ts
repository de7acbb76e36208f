import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { selectProvisional } from '#lib/queries/provisional.ts';
import { ask } from '#lib/queries/question.ts';
import { groupSorted, openSeededEngine, sumOf, type SeededEngine } from '../support/seeded-engine.ts';
import { isProvisional, monthOf } from '../support/seeded-spending.ts';

let seeded: SeededEngine;
beforeAll(async () => {
  seeded = await openSeededEngine();
});
afterAll(() => seeded.engine.close());

describe('selectProvisional', () => {
  it('equals the plain reduction of the movements that are not consolidated', async () => {
    const placed = seeded.movements.filter(isProvisional).flatMap((movement) =>
      movement.parts.seat.map(([territory, cents]) => ({
        key: `${movement.line} ${movement.stage} ${territory} ${monthOf(movement)}`,
        cents,
      })),
    );
    const expected = groupSorted(placed, ({ key }) => key).map(([key, own]) => {
      const [line, stage, territory, month] = key.split(' ');
      return {
        line,
        stage,
        territory,
        month: Number(month),
        cents: sumOf(own, ({ cents }) => cents),
        movementCount: own.length,
      };
    });
    expect(expected.length).toBeGreaterThan(20);
    expect(await ask(seeded.engine, selectProvisional, null)).toEqual(expected);
  });
});

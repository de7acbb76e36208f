import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STAGES } from '#lib/domain/stage.ts';
import { selectByMonth } from '#lib/queries/by-month.ts';
import { ask } from '#lib/queries/question.ts';
import { isKept, SEEDED_FILTERS } from '../support/seeded-filters.ts';
import { groupSorted, openSeededEngine, sumOf, type SeededEngine } from '../support/seeded-engine.ts';
import { monthOf } from '../support/seeded-spending.ts';

let seeded: SeededEngine;
beforeAll(async () => {
  seeded = await openSeededEngine();
});
afterAll(() => seeded.engine.close());

describe.each(STAGES)('selectByMonth, stage %s', (stage) => {
  it.each(SEEDED_FILTERS)('equals the plain reduction with %s', async (_, filters) => {
    const rows = await ask(seeded.engine, selectByMonth, { stage, filters });
    const kept = seeded.movements.filter((movement) => movement.stage === stage && isKept(movement, filters));
    const expected = groupSorted(kept, ({ line }) => line).flatMap(([line, own]) => {
      let cumulativeCents = 0;
      return groupSorted(own, (movement) => String(monthOf(movement))).map(([month, moved]) => {
        const cents = sumOf(moved, (movement) => movement.cents);
        cumulativeCents += cents;
        return { line, stage, month: Number(month), cents, cumulativeCents };
      });
    });
    expect(rows).toEqual(expected);
  });
});

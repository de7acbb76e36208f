import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { selectFilterOptions } from '#lib/queries/filter-options.ts';
import { ask } from '#lib/queries/question.ts';
import { groupSorted, openSeededEngine, type SeededEngine } from '../support/seeded-engine.ts';

let seeded: SeededEngine;
beforeAll(async () => {
  seeded = await openSeededEngine();
});
afterAll(() => seeded.engine.close());

describe('selectFilterOptions', () => {
  it('counts the movements of every value that has one', async () => {
    const rows = await ask(seeded.engine, selectFilterOptions, null);
    const values = seeded.movements.flatMap(({ measure, operator, aidType }) => [
      `aid_type ${aidType}`,
      `operator ${operator}`,
      ...(measure === null ? [] : [`measure ${measure}`]),
    ]);
    const expected = groupSorted(values, (value) => value).map(([key, own]) => {
      const [dimension, id] = key.split(' ');
      return { dimension, id, label: `Libellé de ${id}`, movementCount: own.length };
    });
    expect(rows).toEqual(expected);
    expect(rows.map(({ id }) => id)).toContain('mesure-d’or');
  });
});

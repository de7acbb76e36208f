import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { selectCoverage } from '#lib/queries/coverage.ts';
import { ask } from '#lib/queries/question.ts';
import { groupSorted, openSeededEngine, type SeededEngine } from '../support/seeded-engine.ts';

let seeded: SeededEngine;
beforeAll(async () => {
  seeded = await openSeededEngine();
});
afterAll(() => seeded.engine.close());

describe('selectCoverage', () => {
  it('equals the plain reduction', async () => {
    const rows = await ask(seeded.engine, selectCoverage, null);
    const key = ({ line, stage, operator }: SeededEngine['movements'][number]) =>
      `${line} ${stage} ${operator}`;
    const expected = groupSorted(seeded.movements, key).map(([group, own]) => {
      const [line, stage, operator] = group.split(' ');
      const dates = own.map(({ date }) => date).sort();
      return {
        line,
        stage,
        operator,
        movementCount: own.length,
        firstDate: dates[0],
        lastDate: dates.at(-1),
      };
    });
    expect(rows).toEqual(expected);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { selectByAidType } from '#lib/queries/by-aid-type.ts';
import { selectByMeasure } from '#lib/queries/by-measure.ts';
import { selectByOperator } from '#lib/queries/by-operator.ts';
import type { Filters } from '#lib/queries/filters.ts';
import { ask } from '#lib/queries/question.ts';
import { isKept, SEEDED_FILTERS } from '../support/seeded-filters.ts';
import { groupSorted, openSeededEngine, sumOf, type SeededEngine } from '../support/seeded-engine.ts';

let seeded: SeededEngine;
beforeAll(async () => {
  seeded = await openSeededEngine();
});
afterAll(() => seeded.engine.close());

const LAST = '\uffff';
const questions = [
  { question: selectByMeasure, facet: 'measure' },
  { question: selectByOperator, facet: 'operator' },
  { question: selectByAidType, facet: 'aidType' },
] as const;

describe.each(questions)('splitBy $facet', ({ question, facet }) => {
  it.each(SEEDED_FILTERS)('equals the plain reduction with %s', async (_, filters) => {
    const rows = await ask<{ filters: Filters }, unknown>(seeded.engine, question, { filters });
    const kept = seeded.movements.filter((movement) => isKept(movement, filters));
    const expected = groupSorted(kept, (movement) =>
      [movement.line, movement.stage, movement[facet] ?? LAST].join(' '),
    ).map(([key, own]) => {
      const [line, stage, id] = key.split(' ');
      return {
        line,
        stage,
        id: id === LAST ? null : id,
        cents: sumOf(own, ({ cents }) => cents),
        grossCents: sumOf(own, ({ cents, kind }) => (kind === 'repayment' ? 0 : cents)),
        operationCount: new Set(own.map(({ operation }) => operation)).size,
      };
    });
    expect(rows).toEqual(expected);
  });
});

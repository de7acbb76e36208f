import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEEP_ALL, WITHOUT, type ExploreFilters } from '#lib/queries/explore/explore-filters.ts';
import { splitCube } from '#lib/queries/explore/split-cube.ts';
import { ask } from '#lib/queries/question.ts';
import { openSeededEngine, type SeededEngine } from '../../support/seeded-engine.ts';
import { monthOf, SEEDED_CODES, type SeededMovement } from '../../support/seeded-spending.ts';

let seeded: SeededEngine;
beforeAll(async () => {
  seeded = await openSeededEngine();
});
afterAll(() => seeded.engine.close());

const NARROW: ExploreFilters = {
  kept: { ...KEEP_ALL.kept, measure: ['mesure-a', WITHOUT], aid_type: ['grant', 'unspecified'] },
  fromMonth: 2022 * 12 + 6,
  toMonth: 2024 * 12 + 5,
};
const isInPeriod = (movement: SeededMovement) =>
  monthOf(movement) >= 2022 * 12 + 6 && monthOf(movement) <= 2024 * 12 + 5;
const isOfMeasure = ({ measure }: SeededMovement) => measure === null || measure === 'mesure-a';
const isOfAid = ({ aidType }: SeededMovement) => aidType !== 'repayable-advance';

/** What the question means, in plain words of TypeScript. */
async function expectSplit(
  by: 'measure' | 'month' | 'aid_type',
  isKept: (movement: SeededMovement) => boolean,
  codeOf: (movement: SeededMovement) => number | null,
) {
  const rows = await ask(seeded.engine, splitCube, {
    line: 'ia-sante',
    stage: 'committed',
    rule: 'partners',
    by,
    filters: NARROW,
  });
  const sums = new Map<number | null, number>();
  for (const movement of seeded.movements) {
    if (movement.line !== 'ia-sante' || movement.stage !== 'committed' || !isKept(movement)) continue;
    sums.set(codeOf(movement), (sums.get(codeOf(movement)) ?? 0) + movement.cents);
  }
  expect(sums.size).toBeGreaterThan(1);
  expect(new Map(rows.map(({ code, cents }) => [code, cents]))).toEqual(sums);
}

describe('splitCube', () => {
  it('narrows the measures by the aid types and the months alone', () =>
    expectSplit(
      'measure',
      (movement) => isOfAid(movement) && isInPeriod(movement),
      ({ measure }) => (measure === null ? null : (SEEDED_CODES.get('measure')?.get(measure) ?? 0)),
    ));

  it('narrows the aid types by the measures, those without one included', () =>
    expectSplit(
      'aid_type',
      (movement) => isOfMeasure(movement) && isInPeriod(movement),
      ({ aidType }) => SEEDED_CODES.get('aid_type')?.get(aidType) ?? 0,
    ));

  it('narrows the months by the measures and the aid types', () =>
    expectSplit('month', (movement) => isOfMeasure(movement) && isOfAid(movement), monthOf));

  it('gives the cells without value last', async () => {
    const rows = await ask(seeded.engine, splitCube, {
      line: 'ia-sante',
      stage: 'committed',
      rule: 'seat',
      by: 'measure',
      filters: KEEP_ALL,
    });
    expect(rows.map(({ code }) => code)).toEqual([3, 6, 9, null]);
  });
});

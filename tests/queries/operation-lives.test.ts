import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { selectOperationLives } from '#lib/queries/operation-lives.ts';
import { ask } from '#lib/queries/question.ts';
import { groupSorted, openSeededEngine, sumOf, type SeededEngine } from '../support/seeded-engine.ts';
import type { SeededMovement } from '../support/seeded-spending.ts';

let seeded: SeededEngine;
beforeAll(async () => {
  seeded = await openSeededEngine();
});
afterAll(() => seeded.engine.close());

const STAGES = [
  ['committed', 'awardedOn', 'committedCents'],
  ['contracted', 'contractedOn', 'contractedCents'],
  ['paid', 'paidOn', 'paidCents'],
] as const;

function stagesOf(own: readonly SeededMovement[]) {
  return Object.fromEntries(
    STAGES.flatMap(([stage, date, balance]) => {
      const rows = own.filter((movement) => movement.stage === stage);
      const dates = rows.filter(({ cents }) => cents > 0).map((movement) => movement.date);
      return [
        [date, dates.toSorted()[0] ?? null],
        [balance, rows.length === 0 ? null : sumOf(rows, ({ cents }) => cents)],
      ];
    }),
  );
}

describe('selectOperationLives', () => {
  it('equals the plain reduction', async () => {
    const claimed = seeded.movements.filter(({ measure }) => measure !== null);
    const expected = groupSorted(claimed, ({ measure, operation }) => `${measure ?? ''} ${operation}`).map(
      ([, own]) => {
        const { operation, line, measure, operator, project, beneficiary } = own[0] as SeededMovement;
        return {
          operationKey: operation,
          line,
          measureId: measure,
          operator,
          projectKey: project ?? null,
          projectName: null,
          beneficiaryName: beneficiary,
          totalCostCents: null,
          ...stagesOf(own),
        };
      },
    );
    expect(expected.length).toBeGreaterThan(80);
    expect(await ask(seeded.engine, selectOperationLives, null)).toEqual(expected);
  });
});

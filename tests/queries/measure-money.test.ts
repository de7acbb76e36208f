import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { selectMeasureMoney } from '#lib/queries/measure-money.ts';
import { ask } from '#lib/queries/question.ts';
import { groupSorted, openSeededEngine, sumOf, type SeededEngine } from '../support/seeded-engine.ts';
import { seedMovements, type SeededMovement } from '../support/seeded-spending.ts';

// Every third movement is paid for by somebody else.
const movements: readonly SeededMovement[] = seedMovements(2026, 160).map((movement) =>
  movement.key % 3 === 0 ? { ...movement, funding: 'region-fictive' } : movement,
);
let seeded: SeededEngine;
beforeAll(async () => {
  seeded = await openSeededEngine(movements);
});
afterAll(() => seeded.engine.close());

describe('selectMeasureMoney', () => {
  it('equals the plain reduction', async () => {
    const expected = groupSorted(
      movements.filter(({ measure }) => measure !== null),
      ({ measure, line, stage, aidType, funding }) =>
        [measure, line, stage, aidType, funding ?? 'credits-fictifs'].join(' '),
    ).map(([key, own]) => {
      const [measureId, line, stage, aidType, funding] = key.split(' ');
      return {
        line,
        measureId,
        stage,
        aidType,
        funding,
        fundingLabel: `Libellé de ${funding ?? ''}`,
        cents: sumOf(own, ({ cents }) => cents),
        grossCents: sumOf(own, ({ cents, kind }) => (kind === 'repayment' ? 0 : cents)),
        operationCount: new Set(own.map(({ operation }) => operation)).size,
      };
    });
    expect(new Set(expected.map(({ funding }) => funding)).size).toBe(2);
    expect(await ask(seeded.engine, selectMeasureMoney, null)).toEqual(expected);
  });
});

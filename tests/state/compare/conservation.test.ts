import { afterAll, beforeAll, expect, it } from 'vitest';
import { BUDGET_LINES } from '#lib/domain/line.ts';
import { RULES } from '#lib/domain/rule.ts';
import { STAGES } from '#lib/domain/stage.ts';
import { ask } from '#lib/queries/question.ts';
import { selectTerritoryMonths } from '#lib/queries/territory-months.ts';
import { decodeBalances, encodeMoves } from '#lib/views/compare/moves.ts';
import { openSeededEngine, sumOf, type SeededEngine } from '../../support/seeded-engine.ts';

let seeded: SeededEngine;
beforeAll(async () => {
  seeded = await openSeededEngine();
});
afterAll(() => seeded.engine.close());

it.each([1, 3] as const)(
  'what a page carries, in periods of %i months, sums to the movements to the cent under every rule',
  async (step) => {
    for (const stage of STAGES) {
      for (const rule of RULES) {
        const rows = await ask(seeded.engine, selectTerritoryMonths, { rule, stage });
        const months = rows.map(({ month }) => month);
        const periods = { from: Math.min(...months), to: Math.max(...months), step };
        for (const line of BUDGET_LINES) {
          const moves = encodeMoves(
            rows
              .filter((row) => row.line === line)
              .map(({ territory, month, cents }) => ({ territory, month, value: cents })),
            periods,
          );
          const movements = seeded.movements.filter((one) => one.stage === stage && one.line === line);
          expect(moves === null).toBe(movements.length === 0);
          const carried = sumOf(moves ?? [], (text) => decodeBalances(text).at(-1) ?? 0);
          expect(carried, `${line} ${stage} ${rule}`).toBe(sumOf(movements, ({ cents }) => cents));
        }
      }
    }
  },
);

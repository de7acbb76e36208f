import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RULES } from '#lib/domain/rule.ts';
import { STAGES } from '#lib/domain/stage.ts';
import { selectByRegion } from '#lib/queries/by-region.ts';
import { NO_FILTERS } from '#lib/queries/filters.ts';
import { ask } from '#lib/queries/question.ts';
import { selectTerritoryMonths } from '#lib/queries/territory-months.ts';
import { groupSorted, openSeededEngine, sumOf, type SeededEngine } from '../support/seeded-engine.ts';
import { monthOf } from '../support/seeded-spending.ts';

let seeded: SeededEngine;
beforeAll(async () => {
  seeded = await openSeededEngine();
});
afterAll(() => seeded.engine.close());

describe('selectTerritoryMonths', () => {
  it.each(RULES)('equals the plain reduction under the rule %s', async (rule) => {
    for (const stage of STAGES) {
      const parts = seeded.movements
        .filter((movement) => movement.stage === stage)
        .flatMap((movement) =>
          movement.parts[rule].map(([territory, cents]) => ({
            key: `${movement.line} ${territory} ${monthOf(movement)}`,
            cents,
          })),
        );
      const expected = groupSorted(parts, ({ key }) => key).map(([key, own]) => {
        const [line, territory, month] = key.split(' ');
        return { line, territory, month: Number(month), cents: sumOf(own, ({ cents }) => cents) };
      });
      expect(expected.length).toBeGreaterThan(20);
      expect(await ask(seeded.engine, selectTerritoryMonths, { rule, stage })).toEqual(expected);
    }
  });

  it('sums, up to any month, to the territories of that month', async () => {
    const params = { rule: 'partners', stage: 'committed' } as const;
    const rows = await ask(seeded.engine, selectTerritoryMonths, params);
    const months = [...new Set(rows.map(({ month }) => month))].sort((a, b) => a - b);
    expect(months.length).toBeGreaterThan(3);
    for (const toMonth of months) {
      const filters = { ...NO_FILTERS, toMonth };
      for (const { line, territory, cents } of await ask(seeded.engine, selectByRegion, {
        ...params,
        filters,
      })) {
        const own = rows.filter(
          (row) => row.line === line && row.territory === territory && row.month <= toMonth,
        );
        expect(sumOf(own, (row) => row.cents)).toBe(cents);
      }
    }
  });
});

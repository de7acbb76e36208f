import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RULES } from '#lib/domain/rule.ts';
import { STAGES } from '#lib/domain/stage.ts';
import { TERRITORIES } from '#lib/domain/territory.ts';
import { selectByRegion } from '#lib/queries/by-region.ts';
import { NO_FILTERS } from '#lib/queries/filters.ts';
import { ask } from '#lib/queries/question.ts';
import { selectTotals } from '#lib/queries/totals.ts';
import { isKept, SEEDED_FILTERS } from '../support/seeded-filters.ts';
import { groupSorted, openSeededEngine, sumOf, type SeededEngine } from '../support/seeded-engine.ts';

let seeded: SeededEngine;
beforeAll(async () => {
  seeded = await openSeededEngine();
});
afterAll(() => seeded.engine.close());

const cases = RULES.flatMap((rule) => STAGES.map((stage) => ({ rule, stage })));

describe.each(cases)('selectByRegion, rule $rule, stage $stage', ({ rule, stage }) => {
  it.each(SEEDED_FILTERS)('equals the plain reduction with %s, zeros included', async (_, filters) => {
    const rows = await ask(seeded.engine, selectByRegion, { rule, stage, filters });
    const delivered = seeded.movements.filter((movement) => movement.stage === stage);
    const expected = groupSorted(delivered, ({ line }) => line).flatMap(([line, all]) => {
      const parts = all
        .filter((movement) => isKept(movement, filters))
        .flatMap(({ parts, kind }) => parts[rule].map(([place, cents]) => ({ place, cents, kind })));
      return TERRITORIES.map((territory) => {
        const here = parts.filter(({ place }) => place === territory);
        return {
          line,
          territory,
          cents: sumOf(here, ({ cents }) => cents),
          grossCents: sumOf(here, ({ cents, kind }) => (kind === 'repayment' ? 0 : cents)),
        };
      });
    });
    expect(rows).toEqual(expected);
  });

  it('sums to the national figure of each line, to the cent', async () => {
    const rows = await ask(seeded.engine, selectByRegion, { rule, stage, filters: NO_FILTERS });
    const totals = await ask(seeded.engine, selectTotals, { filters: NO_FILTERS });
    const national = totals.filter((row) => row.stage === stage);
    expect(national.length).toBeGreaterThan(0);
    for (const { line, cents } of national) {
      const own = rows.filter((row) => row.line === line);
      expect(own).toHaveLength(21);
      expect(sumOf(own, (row) => row.cents)).toBe(cents);
    }
  });
});

describe('selectByRegion', () => {
  it('keeps the code of Guadeloupe as text', async () => {
    const rows = await ask(seeded.engine, selectByRegion, {
      rule: 'seat',
      stage: 'committed',
      filters: NO_FILTERS,
    });
    expect(rows[0]?.territory).toBe('01');
  });

  it('gives no row for a line that nobody delivered at this stage', async () => {
    const rows = await ask(seeded.engine, selectByRegion, {
      rule: 'seat',
      stage: 'paid',
      filters: NO_FILTERS,
    });
    expect(new Set(rows.map(({ line }) => line))).toEqual(new Set(['hors-perimetre', 'ia-sante']));
  });
});

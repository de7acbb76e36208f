import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LINES } from '#lib/domain/line.ts';
import { RULES } from '#lib/domain/rule.ts';
import { STAGES } from '#lib/domain/stage.ts';
import { TERRITORIES } from '#lib/domain/territory.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { selectByMonth } from '#lib/queries/by-month.ts';
import { selectByRegion } from '#lib/queries/by-region.ts';
import { NO_FILTERS } from '#lib/queries/filters.ts';
import { ask } from '#lib/queries/question.ts';
import { questionCases } from '../support/question-cases.ts';
import { openSeededEngine } from '../support/seeded-engine.ts';
import { seededRandom, type SeededMovement } from '../support/seeded-spending.ts';

/**
 * One movement in each line × stage × territory, each of another amount, in another territory under each rule: a cell
 * that shows anything but its own movement has added what is never added.
 */
const random = seededRandom(550_119);
const movements: readonly SeededMovement[] = LINES.flatMap((line) =>
  STAGES.flatMap((stage) =>
    TERRITORIES.map((_, index): Omit<SeededMovement, 'key'> => {
      const cents = 1 + random(50_000_000_00);
      const at = (shift: number) => [[TERRITORIES[(index + shift) % TERRITORIES.length]!, cents]] as const;
      return {
        operation: `${line} ${stage} ${index}`,
        beneficiary: null,
        siret: null,
        line,
        measure: 'mesure-a',
        operator: 'operateur-fictif-a',
        stage,
        kind: 'award',
        date: '2026-03-15',
        cents,
        aidType: 'grant',
        parts: { seat: at(0), place: at(5), partners: at(11) },
      };
    }),
  ),
).map((movement, key) => ({ ...movement, key }));

let engine: Engine;
beforeAll(async () => {
  ({ engine } = await openSeededEngine(movements));
});
afterAll(() => engine.close());

const cells = RULES.flatMap((rule) => STAGES.map((stage) => ({ rule, stage })));
/** Tells names or codes, no amount of a line by its name. */
const NOT_BY_LINE = ['filter-options', 'values', 'search-terms', 'cells-of-types'];
/** Every question of money; of the operations, those of one territory under one rule. */
const moneyCases = questionCases([NO_FILTERS]).filter(
  ({ tables, questionId, name }) =>
    tables.includes('codes') &&
    !NOT_BY_LINE.includes(questionId) &&
    (questionId !== 'operations-of' || /"84".*"seat"/.test(name)),
);

describe('what is never added', () => {
  it('has 252 movements of 252 amounts', () => {
    expect(new Set(movements.map(({ cents }) => cents)).size).toBe(252);
  });

  it.each(cells)(
    'stays apart in each line × territory, stage $stage, rule $rule',
    async ({ rule, stage }) => {
      const rows = await ask(engine, selectByRegion, { rule, stage, filters: NO_FILTERS });
      const shown = rows.map(({ line, territory, cents }) => `${line} ${territory} ${cents}`);
      const expected = movements
        .filter((movement) => movement.stage === stage)
        .map(({ line, parts, cents }) => `${line} ${parts[rule][0]![0]} ${cents}`);
      expect(shown.sort()).toEqual(expected.sort());
    },
  );

  it.each(moneyCases)('has a line and one stage in each amount: $name', async (one) => {
    const rows = (await one.ask(engine)) as Record<string, unknown>[];
    expect(rows.length).toBeGreaterThan(0);
    const [row = {}] = rows;
    expect(row).toHaveProperty('line');
    if (!Object.keys(row).some((key) => /cents$/i.test(key))) return;
    const isOfOneStage = 'stage' in row || one.name.includes('"stage":');
    expect(isOfOneStage || 'committedCents' in row).toBe(true);
  });

  it.each(LINES)('gives the other lines the same figures when %s is left out', async (line) => {
    const other = await openSeededEngine(movements.filter((movement) => movement.line !== line));
    for (const one of moneyCases.filter(({ name }) => !name.includes(`"line":"${line}"`))) {
      const all = (await one.ask(engine)) as { line: string }[];
      expect(await one.ask(other.engine), `${one.name} without ${line}`).toEqual(
        all.filter((row) => row.line !== line),
      );
    }
    await other.engine.close();
  });

  it.each(STAGES)('gives the other stages the same figures when %s is left out', async (stage) => {
    const other = await openSeededEngine(movements.filter((movement) => movement.stage !== stage));
    const stages = STAGES.filter((candidate) => candidate !== stage);
    for (const kept of stages) {
      const params = { stage: kept, filters: NO_FILTERS };
      expect(await ask(other.engine, selectByMonth, params)).toEqual(
        await ask(engine, selectByMonth, params),
      );
    }
    for (const one of moneyCases.filter(({ name }) => !name.includes('"stage":'))) {
      const all = (await one.ask(engine)) as { stage?: string }[];
      if (all[0]?.stage === undefined) continue;
      expect(await one.ask(other.engine), one.name).toEqual(all.filter((row) => row.stage !== stage));
    }
    await other.engine.close();
  });

  it('is refused by the types: a regional question has one rule and one stage', () => {
    type Params = Parameters<typeof selectByRegion.statement>[0];
    // @ts-expect-error a rule is required: no money is in a territory without one
    const withoutRule: Params = { stage: 'paid', filters: NO_FILTERS };
    // @ts-expect-error no stage is the total of the others
    const totalStage: Params = { rule: 'seat', stage: 'paid' as 'paid' | 'total', filters: NO_FILTERS };
    const asked = () => selectByRegion.statement(withoutRule);
    expect(asked).toThrow('unknown table');
    expect(totalStage.stage).toBe('paid');
  });
});

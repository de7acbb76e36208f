import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cubeName } from '#lib/contract/money-tables.ts';
import { monthIndex, type IsoDate } from '#lib/domain/calendar.ts';
import type { Line } from '#lib/domain/line.ts';
import { recordOf } from '#lib/domain/record.ts';
import { RULES } from '#lib/domain/rule.ts';
import { STAGES } from '#lib/domain/stage.ts';
import { decodeColumns } from '#lib/engine/columns.ts';
import { selectCoverage } from '#lib/queries/coverage.ts';
import { CUBE_DIMENSIONS, LIST_DIMENSIONS } from '#lib/queries/explore/explore-filters.ts';
import { listValues } from '#lib/queries/explore/list-values.ts';
import { splitCube } from '#lib/queries/explore/split-cube.ts';
import { ask } from '#lib/queries/question.ts';
import { answerExplore, answerWhole, type CubesOfRule } from '#lib/state/explore/answer-explore.ts';
import { readCube } from '#lib/state/explore/read-cube.ts';
import {
  choiceUntil,
  DEFAULT_CHOICE,
  toKeptParams,
  type ExploreChoice,
} from '#lib/views/explore/explore-choice.ts';
import { toExploreValues, type ExploreValues } from '#lib/views/explore/explore-values.ts';
import { openSeededEngine, type SeededEngine } from '../../support/seeded-engine.ts';
import { seededRandom, spendingTables } from '../../support/seeded-spending.ts';

let seeded: SeededEngine;
let values: ExploreValues;
beforeAll(async () => {
  seeded = await openSeededEngine();
  values = toExploreValues(
    await ask(seeded.engine, listValues, null),
    await ask(seeded.engine, selectCoverage, null),
  );
});
afterAll(() => seeded.engine.close());

const random = seededRandom(2026);
const some = <T>(list: readonly T[]) => list.filter(() => random(3) === 0);

function randomChoice(): ExploreChoice {
  const { fromMonth, toMonth } = values.period ?? { fromMonth: 0, toMonth: 0 };
  const [a, b] = [0, 0].map(() => fromMonth + random(toMonth - fromMonth + 1)) as [number, number];
  const isBounded = random(2) === 0;
  return {
    ...DEFAULT_CHOICE,
    line: values.lines[random(values.lines.length)]?.id as Line,
    stage: STAGES[random(3)] ?? 'committed',
    rule: RULES[random(3)] ?? 'seat',
    filters: {
      kept: {
        ...recordOf(LIST_DIMENSIONS, (name) =>
          random(2) === 0 ? [] : some(values.lists[name].map(({ id }) => id)),
        ),
        beneficiary_type: [],
      },
      fromMonth: isBounded ? Math.min(a, b) : null,
      toMonth: random(2) === 0 ? Math.max(a, b) : null,
    },
  };
}

function cubesOf(rule: ExploreChoice['rule']): CubesOfRule {
  const tables = spendingTables(seeded.movements);
  return recordOf(STAGES, (stage) => {
    const table = tables.find(({ table: { name } }) => name === cubeName(rule, stage));
    if (!table) throw new Error(stage);
    return readCube(decodeColumns(table.bytes), values);
  });
}

describe('answerExplore', () => {
  it('equals the SQL of the shipped engine under random choices', async () => {
    const cubes = recordOf(RULES, cubesOf);
    for (let turn = 0; turn < 30; turn += 1) {
      const choice = randomChoice();
      const own = cubes[choice.rule];
      const answer = answerExplore(own, answerWhole(own, choice.line, choice.stage, values), choice, values);
      for (const by of CUBE_DIMENSIONS) {
        const rows = await ask(seeded.engine, splitCube, { ...toKeptParams(choice), by });
        const asked = new Map(
          rows.map(({ code, cents }) => [
            by === 'month' ? String(code) : values.lists[by].find((value) => value.code === code)?.id,
            cents,
          ]),
        );
        const shown = answer.bins[by];
        for (const { id, cents } of shown) expect(cents, `${by} ${id}`).toBe(asked.get(id) ?? 0);
        const ids = new Set(shown.map(({ id }) => id));
        for (const [id, cents] of asked) if (!ids.has(id ?? '')) expect(cents, `${by} ${id}`).toBe(0);
      }
    }
  });

  it('knows no movement after the last month of the data, nor as the whole of the line', () => {
    const cubes = cubesOf('seat');
    const months = seeded.movements.map(({ date }) => monthIndex(date as IsoDate)).sort((a, b) => a - b);
    const until = months[Math.floor(months.length / 2)] ?? 0;
    const answerAt = (filters: Partial<ExploreChoice['filters']>) =>
      answerExplore(
        cubes,
        answerWhole(cubes, 'ia-sante', 'committed', values, until),
        choiceUntil({ ...DEFAULT_CHOICE, filters: { ...DEFAULT_CHOICE.filters, ...filters } }, until),
        values,
        until,
      );
    const sumUntil = (month: number) =>
      seeded.movements
        .filter(({ line, stage }) => line === 'ia-sante' && stage === 'committed')
        .filter(({ date }) => monthIndex(date as IsoDate) <= month)
        .reduce((sum, { cents }) => sum + cents, 0);
    const answer = answerAt({});
    expect(answer.total).toBe(sumUntil(until));
    expect(answer.total).not.toBe(sumUntil(Infinity));
    expect(answer.byStage.committed).toBe(answer.total);
    for (const name of CUBE_DIMENSIONS) {
      const add = (valueOf: (bin: { cents: number; whole: number }) => number) =>
        answer.bins[name].reduce((sum, bin) => sum + valueOf(bin), 0);
      expect([add(({ cents }) => cents), add(({ whole }) => whole)]).toEqual([answer.total, answer.total]);
    }
    const last = Math.max(...answer.bins.month.map(({ id }) => Number(id)));
    expect(last).toBeLessThanOrEqual(until);
    // A period that the reader keeps ends with the data at the latest, and may be after all of it.
    expect(answerAt({ toMonth: until + 9 }).total).toBe(answer.total);
    expect(answerAt({ fromMonth: until + 1, toMonth: until + 9 }).total).toBe(0);
  });

  it('totals what is kept, stage by stage and line by line, and leaves out what nobody delivered', () => {
    const cubes = cubesOf('partners');
    const choice: ExploreChoice = {
      ...DEFAULT_CHOICE,
      line: 'formation',
      stage: 'committed',
      rule: 'partners',
      filters: { kept: recordOf(LIST_DIMENSIONS, () => []), fromMonth: null, toMonth: null },
    };
    const answer = answerExplore(cubes, answerWhole(cubes, 'formation', 'committed', values), choice, values);
    const national = (line: string, stage: string) =>
      seeded.movements
        .filter((movement) => movement.line === line && movement.stage === stage)
        .reduce((sum, { cents }) => sum + cents, 0);
    expect(answer.total).toBe(national('formation', 'committed'));
    expect(answer.byStage).toEqual({
      committed: national('formation', 'committed'),
      contracted: national('formation', 'contracted'),
    });
    expect(answer.byLine).toEqual({
      'ia-sante': national('ia-sante', 'committed'),
      formation: national('formation', 'committed'),
      'hors-perimetre': national('hors-perimetre', 'committed'),
    });
    const paid = { ...choice, stage: 'paid' as const };
    expect(
      answerExplore(cubes, answerWhole(cubes, 'formation', 'paid', values), paid, values).total,
    ).toBeNull();
  });
});

describe('readCube', () => {
  it('refuses a code that no value has', () => {
    const table = spendingTables(seeded.movements).find(({ table: { name } }) => name === 'cube_seat_paid');
    const poorer = { ...values, lists: { ...values.lists, operator: values.lists.operator.slice(1) } };
    expect(() => readCube(decodeColumns(table?.bytes ?? new Uint8Array()), poorer)).toThrow('unknown code');
  });
});

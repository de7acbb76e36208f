import { describe, expect, it } from 'vitest';
import { cubeName } from '#lib/contract/money-tables.ts';
import { BUDGET_LINES } from '#lib/domain/line.ts';
import { ADDED_AXES } from '#lib/domain/pivot.ts';
import { RULES } from '#lib/domain/rule.ts';
import { decodeColumns } from '#lib/engine/columns.ts';
import { selectCoverage } from '#lib/queries/coverage.ts';
import { crossCube } from '#lib/queries/explore/cross-cube.ts';
import { listValues } from '#lib/queries/explore/list-values.ts';
import { ask as askEngine } from '#lib/queries/question.ts';
import { recordOf } from '#lib/domain/record.ts';
import { STAGES } from '#lib/domain/stage.ts';
import { answerPivot, rulesOf } from '#lib/state/pivot/answer-pivot.ts';
import { readCube } from '#lib/state/explore/read-cube.ts';
import { keepValues } from '#lib/views/explore/explore-choice.ts';
import { toExploreValues } from '#lib/views/explore/explore-values.ts';
import {
  COLUMN_AXES,
  DEFAULT_PIVOT,
  withColumns,
  withParts,
  withRows,
  type PivotChoice,
} from '#lib/views/pivot/pivot-choice.ts';
import { questionsOfPivot } from '#lib/views/pivot/pivot-questions.ts';
import { openSeededEngine } from '../../support/seeded-engine.ts';
import { seededRandom, spendingTables } from '../../support/seeded-spending.ts';
import { exploreValues } from '../../support/explore-case.ts';

// Line, measure, operator, aid type, territory, month, net cents, gross cents.
const CELLS = [
  [1, 1, 1, 1, 1, 2025 * 12, 100, 100],
  [1, 1, 1, 1, 2, 2025 * 12 + 11, 20, 25],
  [1, 2, -1, 1, 1, 2026 * 12 + 3, 3, 3],
  [2, 1, 1, 1, 1, 2026 * 12, 7000, 7000],
];
const NAMES = [
  'line',
  'measure',
  'operator',
  'aid_type',
  'territory',
  'month',
  'amount_cents',
  'gross_cents',
];
const columns = Object.fromEntries(
  NAMES.map((name, index) => [name, Float64Array.from(CELLS, (cell) => cell[index] ?? 0)]),
);
const net = { seat: recordOf(STAGES, () => readCube(columns, exploreValues)) };
const ask = (choice: Partial<PivotChoice>, cubes: Parameters<typeof answerPivot>[0] = net) =>
  answerPivot(cubes, { ...DEFAULT_PIVOT, ...choice }, exploreValues);
const labels = (heads: readonly { label: string }[]) => heads.map(({ label }) => label);

describe('answerPivot', () => {
  it('crosses operators and years of one line', () => {
    const answer = ask({});
    expect(labels(answer.rows)).toEqual(['Opérateur fictif A', 'Sans opérateur']);
    expect(labels(answer.columns)).toEqual(['2025', '2026']);
    expect(answer.cells).toEqual([
      [120, 0],
      [0, 3],
    ]);
  });

  it('keeps quarters without money, leaves out values without any', () => {
    const answer = ask({ rows: 'territory', columns: 'quarter' });
    expect(labels(answer.rows)).toEqual(['Occitanie', 'Bretagne']);
    expect(labels(answer.columns)).toEqual(
      ['T1 2025', 'T2 2025', 'T3 2025', 'T4 2025', 'T1 2026', 'T2 2026', 'T3 2026'].map((text) =>
        text.replace(' ', '\u00a0'),
      ),
    );
    expect(answer.cells).toEqual([
      [100, 0, 0, 0, 0, 3, 0],
      [0, 0, 0, 20, 0, 0, 0],
    ]);
  });

  it('puts lines and stages side by side, not published apart from zero', () => {
    expect(ask({ columns: 'line' }).cells).toEqual([
      [120, 7000],
      [3, 0],
    ]);
    expect(ask({ columns: 'stage' }).cells).toEqual([
      [120, 120, null],
      [3, 3, null],
    ]);
  });

  it('splits each row, which stays the total of its parts', () => {
    const answer = ask({ parts: 'territory' });
    expect(answer.cells).toEqual([
      [120, 0],
      [0, 3],
    ]);
    expect(answer.parts.map(({ rows, cells }) => [labels(rows), cells])).toEqual([
      [
        ['Occitanie', 'Bretagne'],
        [
          [100, 0],
          [20, 0],
        ],
      ],
      [['Occitanie'], [[0, 3]]],
    ]);
    expect(ask({ parts: 'year', columns: 'stage' }).parts[0]?.cells).toEqual([[120, 120, null]]);
  });

  it('answers under the filters', () => {
    const within = keepValues(DEFAULT_PIVOT.within, 'territory', ['53']);
    expect(ask({ within, rows: 'measure' }).cells).toEqual([[20, 0]]);
  });

  it('ends its periods with the data, and is published though nothing had moved', () => {
    const at = (choice: Partial<PivotChoice>, until: number) =>
      answerPivot(net, { ...DEFAULT_PIVOT, ...choice }, exploreValues, until);
    const spring = at({ rows: 'territory', columns: 'quarter' }, 2025 * 12 + 10);
    expect(labels(spring.columns)).toEqual(['T1\u00a02025', 'T2\u00a02025', 'T3\u00a02025', 'T4\u00a02025']);
    expect(spring.cells).toEqual([[100, 0, 0, 0]]);
    expect(at({}, 2026 * 12 + 2).cells).toEqual([[120, 0]]);
    expect(at({ columns: 'line' }, 2025 * 12).cells).toEqual([[100, 0]]);
  });

  it('counts what was repaid when it is asked gross', () => {
    const gross = { seat: recordOf(STAGES, () => readCube(columns, exploreValues, 'gross_cents')) };
    expect(ask({}, gross).cells[0]).toEqual([125, 0]);
  });

  it('needs the cubes of each rule that it compares', () => {
    expect(rulesOf(DEFAULT_PIVOT)).toEqual(['seat']);
    expect(rulesOf({ ...DEFAULT_PIVOT, columns: 'rule' })).toEqual(['seat', 'place', 'partners']);
    expect(() => ask({ columns: 'rule' })).toThrow('pivot: no cube of place/committed');
  });
});

describe('answerPivot and its SQL', () => {
  it('hold the same cells under random choices, to the cent', async () => {
    const { engine, movements } = await openSeededEngine();
    const values = toExploreValues(
      await askEngine(engine, listValues, null),
      await askEngine(engine, selectCoverage, null),
    );
    const tables = spendingTables(movements);
    const cubesOf = (amount: 'amount_cents' | 'gross_cents') =>
      recordOf(RULES, (rule) =>
        recordOf(STAGES, (stage) => {
          const found = tables.find(({ table: { name } }) => name === cubeName(rule, stage));
          return readCube(decodeColumns(found?.bytes ?? new Uint8Array()), values, amount);
        }),
      );
    const cubes = { net: cubesOf('amount_cents'), gross: cubesOf('gross_cents') };
    const random = seededRandom(77);
    const draw = <Item>(items: readonly Item[]) => items[random(items.length)] as Item;
    const signed = (cells: readonly (number | null)[]) =>
      cells.filter(Boolean).toSorted((a, b) => (a ?? 0) - (b ?? 0));
    for (let turn = 0; turn < 40; turn += 1) {
      const within = {
        ...DEFAULT_PIVOT.within,
        line: draw(BUDGET_LINES),
        stage: draw(STAGES),
        rule: draw(RULES),
      };
      const measure = draw(['net', 'gross'] as const);
      const turned = withRows({ ...DEFAULT_PIVOT, within, measure }, draw(ADDED_AXES));
      const choice = withParts(withColumns(turned, draw(COLUMN_AXES)), draw([null, ...ADDED_AXES]));
      const { cells, parts } = answerPivot(cubes[measure], choice, values);
      const told = await Promise.all(
        questionsOfPivot(choice).map(async (question) =>
          question.ask === 'cross-cube' ? await askEngine(engine, crossCube, question.params) : [],
        ),
      );
      const folded = choice.parts === null ? cells : parts.flatMap((part) => part.cells);
      expect(signed(folded.flat()), JSON.stringify(choice)).toEqual(
        signed(told.flat().map(({ cents }) => cents)),
      );
    }
    await engine.close();
  });
});

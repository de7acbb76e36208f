import { crossFilter, totalOf, type Cube, type CrossFiltered, type Kept } from '#lib/domain/cross-filter.ts';
import { LINES, type Line } from '#lib/domain/line.ts';
import { cents } from '#lib/domain/money.ts';
import { recordOf } from '#lib/domain/record.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import { CUBE_DIMENSIONS, type CubeDimension } from '#lib/queries/explore/explore-filters.ts';
import type { Bin, ExploreAnswer } from '#lib/views/explore/explore-answer.ts';
import type { ExploreChoice } from '#lib/views/explore/explore-choice.ts';
import { isCovered, type ExploreValues } from '#lib/views/explore/explore-values.ts';

/** Dimensions of the cubes in memory; exactly one line is ever kept. */
export const CELL_DIMENSIONS = ['line', ...CUBE_DIMENSIONS] as const;
export type CellDimension = (typeof CELL_DIMENSIONS)[number];

/** The cubes of one rule, one per stage: they are never added. */
export type CubesOfRule = Readonly<Record<Stage, Cube<CellDimension>>>;

/** The charts of the whole line at this stage, up to a month or all: what every answer is shown against. */
export function answerWhole(
  cubes: CubesOfRule,
  line: Line,
  stage: Stage,
  values: ExploreValues,
  until: number | null = null,
): CrossFiltered<CellDimension> {
  const month = keepMonths({ fromMonth: null, toMonth: until }, values);
  return crossFilter(cubes[stage], { ...KEEP_NONE_OUT, line: keepLine(line, values), month });
}

/** The answer of a choice, from its cubes alone. `whole` is that of its line and stage, `until` its last month, or null. */
export function answerExplore(
  cubes: CubesOfRule,
  whole: CrossFiltered<CellDimension>,
  choice: ExploreChoice,
  values: ExploreValues,
  until: number | null = null,
): ExploreAnswer {
  const { line, stage } = choice;
  const kept = toKept(choice, values);
  const answer = crossFilter(cubes[stage], kept);
  return {
    total: isCovered(values, line, stage) ? answer.total : null,
    byStage: Object.fromEntries(
      STAGES.filter((other) => isCovered(values, line, other)).map((other) => [
        other,
        other === stage ? answer.total : totalOf(cubes[other], kept),
      ]),
    ),
    byLine: Object.fromEntries(
      values.lines.flatMap(({ id }, rank) => {
        const known = LINES.find((candidate) => candidate === id && isCovered(values, candidate, stage));
        return known ? [[known, cents(answer.sums.line[rank] ?? 0)]] : [];
      }),
    ),
    bins: recordOf(CUBE_DIMENSIONS, (name) => toBins(name, { whole, answer, until }, choice, values)),
  };
}

const KEEP_NONE_OUT: Kept<CellDimension> = recordOf(CELL_DIMENSIONS, () => null);

/** For each dimension of the cells what a choice keeps of it. */
export function toKept({ line, filters }: ExploreChoice, values: ExploreValues): Kept<CellDimension> {
  const lists = CUBE_DIMENSIONS.filter((name) => name !== 'month').map((name) => {
    const ids = filters.kept[name];
    const mask = Uint8Array.from(values.lists[name], ({ id }) => Number(ids.includes(id)));
    return [name, ids.length === 0 ? null : mask] as const;
  });
  return {
    ...KEEP_NONE_OUT,
    ...Object.fromEntries(lists),
    line: keepLine(line, values),
    month: keepMonths(filters, values),
  };
}

function keepLine(line: Line, { lines }: ExploreValues): Uint8Array {
  return Uint8Array.from(lines, ({ id }) => Number(id === line));
}

function keepMonths(
  { fromMonth, toMonth }: Pick<ExploreChoice['filters'], 'fromMonth' | 'toMonth'>,
  { period }: ExploreValues,
): Uint8Array | null {
  if (!period || (fromMonth === null && toMonth === null)) return null;
  const length = period.toMonth - period.fromMonth + 1;
  return Uint8Array.from({ length }, (_, rank) => {
    const month = period.fromMonth + rank;
    return Number(month >= (fromMonth ?? month) && month <= (toMonth ?? month));
  });
}

interface Sums {
  readonly whole: CrossFiltered<CellDimension>;
  readonly answer: CrossFiltered<CellDimension>;
  readonly until: number | null;
}

function toBins(
  name: CubeDimension,
  { whole, answer, until }: Sums,
  { filters }: ExploreChoice,
  values: ExploreValues,
): Bin[] {
  const first = values.period?.fromMonth ?? 0;
  const ids =
    name === 'month'
      ? Array.from(answer.sums.month, (_, rank) => String(first + rank))
      : values.lists[name].map(({ id }) => id);
  const isKept = (id: string) => name !== 'month' && filters.kept[name].includes(id);
  // The months are not narrowed by themselves: those after the date of the data are there too.
  const isLater = (id: string) => name === 'month' && until !== null && Number(id) > until;
  return ids
    .map((id, rank) => ({
      id,
      whole: cents(whole.sums[name][rank] ?? 0),
      cents: cents(answer.sums[name][rank] ?? 0),
    }))
    .filter((bin) => (bin.whole !== 0 || isKept(bin.id)) && !isLater(bin.id));
}

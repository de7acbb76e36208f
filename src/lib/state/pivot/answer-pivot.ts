import { foldCells, isAdded, type ComparedAxis, type Grouping } from '#lib/domain/pivot.ts';
import { LINES } from '#lib/domain/line.ts';
import type { Cents } from '#lib/domain/money.ts';
import { RULES, type Rule } from '#lib/domain/rule.ts';
import { STAGES } from '#lib/domain/stage.ts';
import { toKept, type CellDimension, type CubesOfRule } from '#lib/state/explore/answer-explore.ts';
import { choiceUntil, type ExploreChoice } from '#lib/views/explore/explore-choice.ts';
import { isCovered, type ExploreValues } from '#lib/views/explore/explore-values.ts';
import type { PivotAnswer, PivotHead } from '#lib/views/pivot/pivot-answer.ts';
import type { PivotChoice } from '#lib/views/pivot/pivot-choice.ts';
import { LINE_LABELS, RULE_LABELS, STAGE_LABELS } from '#lib/views/words/labels.ts';
import { groupBy, isTime, oneGroup, type Groups } from './group-values.ts';

/** The rules whose cubes a choice needs. */
export function rulesOf({ columns, within }: PivotChoice): readonly Rule[] {
  return columns === 'rule' ? RULES : [within.rule];
}

/**
 * The amounts of a choice, from its cubes alone. A value without money in any cell is left out, a period is not: a
 * year without money between two others is a zero worth reading. Parts without money are left out in any case. None
 * is later than `until`, the last month of the data or null.
 */
export function answerPivot(
  cubes: Readonly<Partial<Record<Rule, CubesOfRule>>>,
  choice: PivotChoice,
  values: ExploreValues,
  until: number | null = null,
): PivotAnswer {
  const rows = groupBy(choice.rows, values, until);
  const layers = layersOf(choice, values, until);
  const foldAll = (axes: readonly Groups[]): (Cents | null)[][] => {
    const folded = layers.map(({ choice: own, by }) => {
      const cube = cubes[own.rule]?.[own.stage];
      if (!cube) throw new Error(`pivot: no cube of ${own.rule}/${own.stage}`);
      const sums = foldCells(cube, toKept(own, values), axes, by);
      return isCovered(values, own.line, own.stage) ? sums : sums.map((row) => row.map(() => null));
    });
    return (folded[0] ?? []).map((_, row) => folded.flatMap((layer) => layer[row] ?? []));
  };
  const answer = {
    rows: rows.heads,
    columns: layers.flatMap(({ heads }) => heads),
    cells: foldAll([rows]),
    parts: [],
  };
  if (choice.parts === null) return dropEmpty(choice, answer);
  const split = groupBy(choice.parts, values, until);
  const cells = foldAll([rows, split]);
  const parts = rows.heads.map((_, row) => ({
    rows: split.heads,
    cells: cells.slice(row * split.size, (row + 1) * split.size),
  }));
  return dropEmpty(choice, { ...answer, parts });
}

/** One question of the cubes, and the columns that its answer makes. */
interface Layer {
  readonly choice: ExploreChoice;
  readonly by: Grouping<CellDimension>;
  readonly heads: readonly PivotHead[];
}

function layersOf(choice: PivotChoice, values: ExploreValues, until: number | null): readonly Layer[] {
  const { columns } = choice;
  const within = choiceUntil(choice.within, until);
  if (!isAdded(columns)) {
    const by = oneGroup(values);
    return COMPARED[columns](within, values).map(({ head, choice: own }) => ({
      choice: own,
      by,
      heads: [head],
    }));
  }
  const by = groupBy(columns, values, until);
  return [{ choice: within, by, heads: by.heads }];
}

interface Compared {
  readonly head: PivotHead;
  readonly choice: ExploreChoice;
}

/** What is compared: the same question under each line, stage or rule. */
const COMPARED: Readonly<
  Record<ComparedAxis, (within: ExploreChoice, values: ExploreValues) => readonly Compared[]>
> = {
  line: (within, { lines }) =>
    LINES.filter((line) => lines.some(({ id }) => id === line)).map((line) => ({
      head: { id: line, label: LINE_LABELS[line] },
      choice: { ...within, line },
    })),
  stage: (within) =>
    STAGES.map((stage) => ({
      head: { id: stage, label: STAGE_LABELS[stage] },
      choice: { ...within, stage },
    })),
  rule: (within) =>
    RULES.map((rule) => ({ head: { id: rule, label: RULE_LABELS[rule] }, choice: { ...within, rule } })),
};

function dropEmpty({ rows: rowAxis, columns: columnAxis }: PivotChoice, answer: PivotAnswer): PivotAnswer {
  const { rows, columns, cells, parts } = answer;
  const keepsColumn = columns.map(
    (_, column) => isTime(columnAxis) || !isAdded(columnAxis) || cells.some((row) => row[column] !== 0),
  );
  const keepsRow = cells.map((row) => isTime(rowAxis) || hasMoney(row));
  const keep = <Item>(items: readonly Item[], keeps: readonly boolean[]) =>
    items.filter((_, index) => keeps[index]);
  return {
    rows: keep(rows, keepsRow),
    columns: keep(columns, keepsColumn),
    cells: keep(cells, keepsRow).map((row) => keep(row, keepsColumn)),
    parts: keep(parts, keepsRow).map((part) => {
      const keepsPart = part.cells.map(hasMoney);
      return {
        rows: keep(part.rows, keepsPart),
        cells: keep(part.cells, keepsPart).map((row) => keep(row, keepsColumn)),
      };
    }),
  };
}

function hasMoney(row: readonly (Cents | null)[]): boolean {
  return row.some((cell) => cell !== 0 && cell !== null);
}

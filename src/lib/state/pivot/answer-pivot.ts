import { foldCells, isAdded, type AddedAxis, type ComparedAxis, type Grouping } from '#lib/domain/pivot.ts';
import { LINES } from '#lib/domain/line.ts';
import type { Cents } from '#lib/domain/money.ts';
import { RULES, type Rule } from '#lib/domain/rule.ts';
import { STAGES } from '#lib/domain/stage.ts';
import { toKept, type CellDimension, type CubesOfRule } from '#lib/state/explore/answer-explore.ts';
import type { ExploreChoice } from '#lib/views/explore/explore-choice.ts';
import { formatWholeMonth } from '#lib/views/explore/describe-filters.ts';
import { isCovered, type ExploreValues } from '#lib/views/explore/explore-values.ts';
import type { PivotAnswer, PivotHead } from '#lib/views/pivot/pivot-answer.ts';
import type { PivotChoice } from '#lib/views/pivot/pivot-choice.ts';
import { LINE_LABELS, RULE_LABELS, STAGE_LABELS } from '#lib/views/words/labels.ts';

/** The rules whose cubes a choice needs. */
export function rulesOf({ columns, within }: PivotChoice): readonly Rule[] {
  return columns === 'rule' ? RULES : [within.rule];
}

/**
 * The amounts of a choice, from its cubes alone. A value without money in any cell is left out, a period is not: a
 * year without money between two others is a zero worth reading.
 */
export function answerPivot(
  cubes: Readonly<Partial<Record<Rule, CubesOfRule>>>,
  choice: PivotChoice,
  values: ExploreValues,
): PivotAnswer {
  const { within, columns } = choice;
  const rows = groupBy(choice.rows, values);
  const fold = (own: ExploreChoice, by: Grouping<CellDimension>): (Cents | null)[][] => {
    const cube = cubes[own.rule]?.[own.stage];
    if (!cube) throw new Error(`pivot: no cube of ${own.rule}/${own.stage}`);
    const sums = foldCells(cube, toKept(own, values), rows, by);
    return isCovered(values, own.line, own.stage) ? sums : sums.map((row) => row.map(() => null));
  };
  if (isAdded(columns)) {
    const across = groupBy(columns, values);
    return dropEmpty(choice, { rows: rows.heads, columns: across.heads, cells: fold(within, across) });
  }
  const layers = LAYERS[columns](within, values);
  const folded = layers.map(({ choice: own }) => fold(own, oneGroup(values)));
  const cells = rows.heads.map((_, row) => folded.map((layer) => layer[row]?.[0] ?? null));
  return dropEmpty(choice, { rows: rows.heads, columns: layers.map(({ head }) => head), cells });
}

interface Layer {
  readonly head: PivotHead;
  readonly choice: ExploreChoice;
}

/** What is compared: the same question under each line, stage or rule. */
const LAYERS: Readonly<
  Record<ComparedAxis, (within: ExploreChoice, values: ExploreValues) => readonly Layer[]>
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

interface Groups extends Grouping<CellDimension> {
  readonly heads: readonly PivotHead[];
}

const MONTHS_OF = { month: 1, quarter: 3, year: 12 } as const;
type TimeAxis = keyof typeof MONTHS_OF;

function isTime(axis: string): axis is TimeAxis {
  return axis in MONTHS_OF;
}

function groupBy(axis: AddedAxis, { lists, period }: ExploreValues): Groups {
  if (!isTime(axis)) {
    const heads = lists[axis];
    return {
      dimension: axis,
      groupOf: Uint16Array.from(heads, (_, rank) => rank),
      size: heads.length,
      heads,
    };
  }
  const { fromMonth, toMonth } = period ?? { fromMonth: 0, toMonth: -1 };
  const groupAt = (month: number) => Math.floor(month / MONTHS_OF[axis]);
  const first = groupAt(fromMonth);
  const size = Math.max(0, groupAt(toMonth) - first + 1);
  return {
    dimension: 'month',
    groupOf: Uint16Array.from(
      { length: toMonth - fromMonth + 1 },
      (_, rank) => groupAt(fromMonth + rank) - first,
    ),
    size,
    heads: Array.from({ length: size }, (_, group) => nameTime(axis, first + group)),
  };
}

function oneGroup({ lines }: ExploreValues): Grouping<CellDimension> {
  return { dimension: 'line', groupOf: new Uint16Array(lines.length), size: 1 };
}

function nameTime(axis: TimeAxis, group: number): PivotHead {
  const year = Math.floor(group / (12 / MONTHS_OF[axis]));
  if (axis === 'year') return { id: String(year), label: String(year) };
  if (axis === 'quarter') {
    const quarter = (group % 4) + 1;
    return { id: `${year}-t${quarter}`, label: `T${quarter}\u00a0${year}` };
  }
  return { id: `${year}-${String((group % 12) + 1).padStart(2, '0')}`, label: formatWholeMonth(group) };
}

function dropEmpty({ rows: rowAxis, columns: columnAxis }: PivotChoice, answer: PivotAnswer): PivotAnswer {
  const { rows, columns, cells } = answer;
  const keepsColumn = columns.map(
    (_, column) => isTime(columnAxis) || !isAdded(columnAxis) || cells.some((row) => row[column] !== 0),
  );
  const keepsRow = cells.map((row) => isTime(rowAxis) || row.some((cell) => cell !== 0 && cell !== null));
  return {
    rows: rows.filter((_, row) => keepsRow[row]),
    columns: columns.filter((_, column) => keepsColumn[column]),
    cells: cells
      .filter((_, row) => keepsRow[row])
      .map((row) => row.filter((_, column) => keepsColumn[column])),
  };
}

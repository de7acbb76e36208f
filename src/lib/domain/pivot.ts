import type { Cube, Kept } from './cross-filter.ts';
import { cents, sumCents, type Cents } from './money.ts';

/** What money may be added over: within one line, one stage and one rule, each cell counts once. */
export const ADDED_AXES = [
  'operator',
  'measure',
  'aid_type',
  'territory',
  'year',
  'quarter',
  'month',
] as const;
export type AddedAxis = (typeof ADDED_AXES)[number];

/** What is put side by side and never added. */
export const COMPARED_AXES = ['line', 'stage', 'rule'] as const;
export type ComparedAxis = (typeof COMPARED_AXES)[number];

/** What the columns of a pivot may be. Its rows are always an `AddedAxis`. */
export type PivotAxis = AddedAxis | ComparedAxis;

/** Money by row then column, in signed cents; null where nothing is published, which is not zero. */
export type PivotCells = readonly (readonly (Cents | null)[])[];

/** Totals over the columns: one per row, and the whole. */
export interface AcrossTotals {
  readonly rows: readonly (Cents | null)[];
  readonly whole: Cents | null;
}

/** A pivot with its totals. Over columns that are never added there is none: not zero, not absent, no total at all. */
export interface Pivot<Columns extends PivotAxis> {
  readonly cells: PivotCells;
  /** One per column: the sum of its cells; null when one of them is not published. */
  readonly columnTotals: readonly (Cents | null)[];
  readonly across: Columns extends AddedAxis ? AcrossTotals : null;
}

/** True when money may be added over this axis. */
export function isAdded(axis: PivotAxis): axis is AddedAxis {
  return (ADDED_AXES as readonly string[]).includes(axis);
}

/** Totals of rows and columns, in the order of the cells; `columns` says whether there is a total over columns. */
export function totalPivot<Columns extends PivotAxis>(columns: Columns, cells: PivotCells): Pivot<Columns> {
  const columnTotals = (cells[0] ?? []).map((_, column) => sumKnown(cells.map((row) => row[column] ?? null)));
  const across: AcrossTotals | null = isAdded(columns)
    ? { rows: cells.map(sumKnown), whole: sumKnown(columnTotals) }
    : null;
  return { cells, columnTotals, across: across as Pivot<Columns>['across'] };
}

/** Ranks of a dimension put together: rank `r` goes to group `groupOf[r]`, groups counted from 0. */
export interface Grouping<Dimension extends string> {
  readonly dimension: Dimension;
  readonly groupOf: Uint16Array;
  readonly size: number;
}

/**
 * Signed cents of what is kept of a cube, by group of rows then of columns; zero where there is no cell. Rows made of
 * several groupings are every group of the first, each with every group of the next.
 */
export function foldCells<Dimension extends string>(
  cube: Cube<Dimension>,
  kept: Kept<Dimension>,
  rows: readonly Grouping<Dimension>[],
  columns: Grouping<Dimension>,
): Cents[][] {
  const rowCount = rows.reduce((count, { size }) => count * size, 1);
  const sums = new Float64Array(rowCount * columns.size);
  const columnRanks = cube.ranks[columns.dimension];
  const axes = rows.map((axis) => ({ ...axis, ranks: cube.ranks[axis.dimension] }));
  const masks = cube.dimensions.flatMap((name) => {
    const mask = kept[name];
    return mask ? [{ mask, ranks: cube.ranks[name] }] : [];
  });
  for (let cell = 0; cell < cube.size; cell += 1) {
    if (!masks.every(({ mask, ranks }) => mask[ranks[cell] as number])) continue;
    let row = 0;
    for (const { groupOf, size, ranks } of axes)
      row = row * size + (groupOf[ranks[cell] as number] as number);
    const column = columns.groupOf[columnRanks[cell] as number] as number;
    const at = row * columns.size + column;
    sums[at] = (sums[at] as number) + (cube.cents[cell] as number);
  }
  return Array.from({ length: rowCount }, (_, row) =>
    Array.from(sums.subarray(row * columns.size, (row + 1) * columns.size), cents),
  );
}

function sumKnown(values: readonly (Cents | null)[]): Cents | null {
  const known = values.filter((value) => value !== null);
  return known.length === values.length ? sumCents(known) : null;
}

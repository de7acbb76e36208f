import { ADDED_AXES, COMPARED_AXES, type AddedAxis, type PivotAxis } from '#lib/domain/pivot.ts';
import { DEFAULT_CHOICE, type ExploreChoice } from '#lib/views/explore/explore-choice.ts';

/** What the cells show: an amount, or what they are of a total. Shares are of net amounts. */
export const PIVOT_MEASURES = ['net', 'gross', 'of-row', 'of-column', 'of-whole'] as const;
export type PivotMeasure = (typeof PIVOT_MEASURES)[number];

export const COLUMN_AXES: readonly PivotAxis[] = [...ADDED_AXES, ...COMPARED_AXES];

/** What a pivot shows. `within` is the line, stage, rule and filters that the explorer has too. */
export interface PivotChoice {
  readonly within: ExploreChoice;
  readonly rows: AddedAxis;
  /** What splits each row, which is then the total of its parts; null for whole rows. */
  readonly parts: AddedAxis | null;
  readonly columns: PivotAxis;
  readonly measure: PivotMeasure;
  /** Id of the column that orders the rows, `TOTAL` for the total; null leaves them in their own order. */
  readonly rowsBy: string | null;
  /** Id of the row that orders the columns, likewise. */
  readonly columnsBy: string | null;
}

/** Id of the total among rows and columns. */
export const TOTAL = 'total';

/** What the prerendered page shows. */
export const DEFAULT_PIVOT: PivotChoice = {
  within: DEFAULT_CHOICE,
  rows: 'operator',
  parts: null,
  columns: 'year',
  measure: 'net',
  rowsBy: null,
  columnsBy: null,
};

/** The choice with other rows. They change places with the columns, or with the parts, when those were the same. */
export function withRows(choice: PivotChoice, rows: AddedAxis): PivotChoice {
  const columns = choice.columns === rows ? choice.rows : choice.columns;
  const parts = choice.parts === rows ? choice.rows : choice.parts;
  return { ...choice, rows, columns, parts, rowsBy: null, columnsBy: null };
}

/** The choice with rows split by this axis, null for whole rows. They are never what the rows or columns are. */
export function withParts(choice: PivotChoice, parts: AddedAxis | null): PivotChoice {
  return parts === choice.rows || parts === choice.columns ? choice : { ...choice, parts };
}

/** The choice with other columns. They are never what the rows are; rows that they split are whole again. */
export function withColumns(choice: PivotChoice, columns: PivotAxis): PivotChoice {
  if (columns === choice.rows) return choice;
  const parts = columns === choice.parts ? null : choice.parts;
  return { ...choice, columns, parts, rowsBy: null, columnsBy: null };
}

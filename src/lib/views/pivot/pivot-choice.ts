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
  columns: 'year',
  measure: 'net',
  rowsBy: null,
  columnsBy: null,
};

/** The choice with other rows. They change places with the columns when those were the same. */
export function withRows(choice: PivotChoice, rows: AddedAxis): PivotChoice {
  const columns = choice.columns === rows ? choice.rows : choice.columns;
  return { ...choice, rows, columns, rowsBy: null, columnsBy: null };
}

/** The choice with other columns. They are never what the rows are. */
export function withColumns(choice: PivotChoice, columns: PivotAxis): PivotChoice {
  if (columns === choice.rows) return choice;
  return { ...choice, columns, rowsBy: null, columnsBy: null };
}

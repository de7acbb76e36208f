import type { PivotCells } from '#lib/domain/pivot.ts';

/** A row or a column, in words. */
export interface PivotHead {
  readonly id: string;
  readonly label: string;
}

/** Amounts of a pivot, without totals: rows and columns in their own order. */
export interface PivotAnswer {
  readonly rows: readonly PivotHead[];
  readonly columns: readonly PivotHead[];
  readonly cells: PivotCells;
}

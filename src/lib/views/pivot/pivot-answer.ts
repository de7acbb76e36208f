import type { PivotCells } from '#lib/domain/pivot.ts';

/** A row or a column, in words. */
export interface PivotHead {
  readonly id: string;
  readonly label: string;
}

/** What one row is made of: its cells sum to those of the row. */
export interface PivotParts {
  readonly rows: readonly PivotHead[];
  readonly cells: PivotCells;
}

/** Amounts of a pivot, without totals: rows and columns in their own order. */
export interface PivotAnswer {
  readonly rows: readonly PivotHead[];
  readonly columns: readonly PivotHead[];
  readonly cells: PivotCells;
  /** By row; empty when no second axis splits the rows. */
  readonly parts: readonly PivotParts[];
}

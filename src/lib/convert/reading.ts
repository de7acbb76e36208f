import type { Issue } from '#lib/contract/issue.ts';
import type { LayoutContract } from '#lib/contract/layouts.ts';
import type { Mapping } from '#lib/contract/mapping.ts';
import type { Row } from '#lib/contract/row.ts';
import type { ObservationRecord } from '#lib/domain/indicator.ts';
import type { Line } from '#lib/domain/line.ts';
import type { MovementRecord, OperationRecord, Origin } from '#lib/domain/spending.ts';
import type { Geography } from './parse-territory.ts';
import type { RowReader } from './row-reader.ts';

/** What a reading needs to know beside the file. `defaultLine` is the line of rows that no column or rule attaches. */
export interface ReadOptions {
  readonly mapping: Mapping;
  readonly defaultLine: Line | null;
  readonly geography: Geography;
}

/** Checked rows of one fact table. */
export interface FactRows {
  readonly table: string;
  readonly rows: readonly { readonly row: Row; readonly origin: Origin }[];
}

/** Records read from a file, in the order of its rows. */
export interface Records {
  readonly operations: readonly OperationRecord[];
  readonly movements: readonly MovementRecord[];
  readonly observations: readonly ObservationRecord[];
  readonly facts: readonly FactRows[];
}

export const NO_RECORDS: Records = { operations: [], movements: [], observations: [], facts: [] };

/** How the files of one layout are read. */
export interface LayoutReader {
  readonly contract: LayoutContract;
  /** Records of one row; what is wrong is reported on the row, and a row with an error is left out by the caller. */
  readonly readRow: (row: RowReader, options: ReadOptions) => Promise<Records> | Records;
  /** Key that two kept rows may not share; null when the layout has none. */
  readonly keyOf: ((records: Records) => string) | null;
  /** What only the whole file tells, once its rows are kept. */
  readonly finish: ((records: Records) => { records: Records; issues: readonly Issue[] }) | null;
}

import type { Correction } from '#lib/contract/correction.ts';
import type { Issue } from '#lib/contract/issue.ts';
import type { FileMapping } from '#lib/contract/file-mapping.ts';
import type { LayoutContract } from '#lib/contract/layout-contract.ts';
import type { Mapping } from '#lib/contract/mapping.ts';
import type { Row } from '#lib/contract/row.ts';
import type { ObservationRecord } from '#lib/domain/indicator.ts';
import type { Line } from '#lib/domain/line.ts';
import type { Cents } from '#lib/domain/money.ts';
import type { MovementRecord, OperationRecord, Origin } from '#lib/domain/spending.ts';
import type { People } from '#lib/convert/people/find-people.ts';
import type { Geography } from '#lib/convert/cells/parse-territory.ts';
import type { RowReader } from './row-reader.ts';

/** What a reading needs to know beside the file. `defaultLine` is the line of rows that no column or rule attaches. */
export interface ReadOptions {
  readonly mapping: Mapping;
  readonly defaultLine: Line | null;
  readonly geography: Geography;
  /** Mappings of the files of an unknown layout, by name of file. */
  readonly fileMappings?: Readonly<Record<string, FileMapping>>;
  /** Cells that the reader rewrote, of any file. */
  readonly corrections?: readonly Correction[];
  /** People that other files of the delivery name. */
  readonly people?: People;
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

/** What is only told by the whole file: it is shown the kept rows one by one. Its memory grows with what it holds. */
export interface Finisher {
  /** The records of a row that need not wait for the end of the file. */
  keep(records: Records, row: RowReader): Records;
  /** The records that waited, and what the whole file shows. */
  end(): { readonly records: Records; readonly issues: readonly Issue[] };
}

/**
 * The columns from which the one movement of a row is read, besides its amount: its date, and its terms. Every other
 * column tells of its one operation. No part is read otherwise for what another holds, and the terms only for the sign
 * of the amount.
 */
export interface RowParts {
  readonly date: string;
  readonly terms: readonly string[];
  /** Columns that tell operations apart by themselves, the best first. */
  readonly names: readonly string[];
}

/** How the files of one layout are read. */
export interface LayoutReader {
  readonly contract: LayoutContract;
  /** Records of one row; what is wrong is reported on the row, and a row with an error is left out by the caller. */
  readonly readRow: (row: RowReader, options: ReadOptions) => Records;
  /** How the columns of a row part, where they do; absent where each row must be read whole. */
  readonly parts?: RowParts;
  /** Money of a row in cents where it is not simply the cell of `contract.amount`; null with an issue. */
  readonly amountOf?: (row: RowReader) => Cents | null;
  /** Keys that two kept rows may not share; null when the layout has none. */
  readonly keysOf: ((records: Records) => readonly string[]) | null;
  /** Begins what only the whole file tells; null when each row tells all. */
  readonly finish: (() => Finisher) | null;
}

/** One row of a file as text, with the line of the file on which it begins. */
export interface SourceRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly hasBrokenQuotes: boolean;
  /** The named cleaning that gave these cells, when they are not those that the signs of the file part. */
  readonly cleaning?: 'quotes-repaired' | 'commas-joined';
  /** True when its signs part it in several ways that all read: none is taken. */
  readonly isAmbiguous?: boolean;
  /** True for a line that was too long to be held: it has no cells. */
  readonly isTooLong?: boolean;
}

/** A question as it was asked of the engine. */
export interface AskedQuestion {
  readonly sentence: string;
  readonly sql: string;
  /** Values of its `?`, in order. */
  readonly params: readonly (string | number)[];
  readonly tables: readonly string[];
}

/** A line of a delivered file, and what it brings to a figure: cents, or people. */
export interface SourceRow {
  readonly file: string;
  readonly line: number;
  readonly date: string;
  readonly beneficiary: string | null;
  readonly value: number;
}

/** A figure as the page shows it and as the files give it again. */
export interface ComparedFigure {
  readonly shown: number | null;
  readonly again: number | null;
  readonly rows: readonly SourceRow[];
}

/** What came of computing again. Nothing is compared with a file that is not the published one. */
export type Outcome =
  | { readonly kind: 'compared'; readonly figures: readonly ComparedFigure[] }
  | { readonly kind: 'altered'; readonly files: readonly string[] }
  /** Files of money in a layout that the second path does not read, or that were published without their masked copy. */
  | { readonly kind: 'unreadable'; readonly files: readonly string[] }
  | { readonly kind: 'failed' };

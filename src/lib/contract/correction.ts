/** One cell that the reader rewrites before the file is read again. Line and column are those of the delivered file. */
export interface Correction {
  /** Name of the file, as its issues give it (« archive.zip/dépenses.csv »). */
  readonly file: string;
  readonly line: number;
  /** The header, as the file spells it. */
  readonly column: string;
  /** What the cell holds in the delivered file, without its outer spaces. */
  readonly before: string;
  readonly after: string;
}

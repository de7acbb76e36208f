/** One cell, or one whole line, that the reader rewrites before the file is read again; placed as in the delivered file. */
export interface Correction {
  /** Name of the file, as its issues give it (« archive.zip/dépenses.csv »). */
  readonly file: string;
  readonly line: number;
  /** The header, as the file spells it; null for the whole line, where its signs leave no cell sure. */
  readonly column: string | null;
  /** What stands there in the delivered file, without its outer spaces. */
  readonly before: string;
  readonly after: string;
}

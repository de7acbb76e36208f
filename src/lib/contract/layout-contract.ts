/** One header of a layout. Headers are compared without case, accents, spaces or punctuation. */
export interface LayoutColumn {
  /**
   * Name of the column, and its first spelling. Two columns may share a spelling: the first is then read under the
   * first header so written, the second under the second (Chorus writes a code and its label under one header).
   */
  readonly header: string;
  /** First spelling, where it is not the name: what a mapping says the file calls it. */
  readonly spelling?: string;
  /** Other spellings that are read as this header. */
  readonly aliases: readonly string[];
  readonly isRequired: boolean;
  /** French: what the cell holds. */
  readonly description: string;
}

/** A layout of file as data: its headers, and what each thing we keep is made of. */
export interface LayoutContract {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly LayoutColumn[];
  /** Header of the amount in euros that the sums of the report are made of; null when the layout holds no money. */
  readonly amount: string | null;
  /** Headers of the values that the report counts; empty when the layout holds none. */
  readonly values: readonly string[];
  /** Cells that every row has, by name of column, where a mapping gives them. */
  readonly constants?: Readonly<Record<string, string>>;
  /** Unit of the amounts that name none, where a mapping gives it; euros when absent. */
  readonly unit?: string;
  /** What is kept → where it comes from, both in French. */
  readonly binding: readonly (readonly [string, string])[];
}

/** A header that the file cannot do without. */
export function must(header: string, description: string, ...aliases: string[]): LayoutColumn {
  return { header, aliases, isRequired: true, description };
}

/** A header that the file may have. */
export function may(header: string, description: string, ...aliases: string[]): LayoutColumn {
  return { ...must(header, description, ...aliases), isRequired: false };
}

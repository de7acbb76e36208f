import Papa from 'papaparse';

export const DELIMITERS = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** One row of a file as text, with the line of the file on which it begins. */
export interface SourceRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly hasBrokenQuotes: boolean;
}

/** The rows of a text whose line ends are « \n », blank rows left out. A quoted cell may span several lines. */
export function readRows(
  text: string,
  delimiter: Delimiter,
  { mostRows = 0 }: { readonly mostRows?: number; readonly width?: number } = {},
): SourceRow[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: mostRows });
  const broken = new Set(errors.flatMap(({ type, row }) => (type === 'Quotes' ? [row] : [])));
  let line = 1;
  return data.flatMap((cells, index) => {
    const begins = line;
    line += 1 + cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0);
    if (cells.every((cell) => cell.trim() === '')) return [];
    return [{ line: begins, cells, hasBrokenQuotes: broken.has(index) }];
  });
}

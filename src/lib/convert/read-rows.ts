import Papa from 'papaparse';

export const DELIMITERS = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** One row of a file as text, with the line of the file on which it begins. */
export interface SourceRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly hasBrokenQuotes: boolean;
}

/**
 * The rows of a text whose line ends are « \n », blank rows left out. A quoted cell may span several lines.
 * A quote that is never closed swallows the lines below it: its row is then its first line alone, marked, and the
 * lines swallowed are read again one by one, so that none is lost.
 */
export function readRows(text: string, delimiter: Delimiter, preview = 0): SourceRow[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview });
  const broken = new Set(errors.flatMap(({ type, row }) => (type === 'Quotes' ? [row] : [])));
  const lines = broken.size > 0 ? text.split('\n') : [];
  let next = 1;
  return data.flatMap((cells, index): SourceRow[] => {
    const line = next;
    next += 1 + cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0);
    if (!broken.has(index)) return toRows(cells, line);
    const [, ...swallowed] = lines.slice(line - 1, next - 1);
    return [
      { line, cells: (lines[line - 1] ?? '').split(delimiter), hasBrokenQuotes: true },
      ...swallowed.flatMap((text, rank) => readLine(text, line + 1 + rank, delimiter)),
    ];
  });
}

function readLine(text: string, line: number, delimiter: Delimiter): SourceRow[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  return toRows(
    data.flat(),
    line,
    errors.some(({ type }) => type === 'Quotes'),
  );
}

function toRows(cells: readonly string[], line: number, hasBrokenQuotes = false): SourceRow[] {
  return cells.every((cell) => cell.trim() === '') ? [] : [{ line, cells, hasBrokenQuotes }];
}

import Papa from 'papaparse';
import type { SourceRow } from '#lib/convert/bytes/source-row.ts';
import { readRows } from './read-rows.ts';
import { DELIMITERS } from './row-scanner.ts';

/** The line that a row was read from, or one that reads the same; null where no sign parts its cells. */
export function lineText({ cells, hasBrokenQuotes }: SourceRow, delimiter: string): string | null {
  if (delimiter === '') return null;
  return hasBrokenQuotes ? cells.join(delimiter) : Papa.unparse([[...cells]], { delimiter });
}

/** The row that another text reads as, on the same line; the row itself where that text holds none. */
export function rewriteLine(row: SourceRow, text: string, delimiter: string, width: number): SourceRow {
  const sign = DELIMITERS.find((one) => one === delimiter);
  const [read] = sign ? readRows(text, sign, { width, mostRows: 1 }) : [];
  return read ? { ...read, line: row.line } : row;
}

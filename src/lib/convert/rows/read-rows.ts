import { repairQuotes } from './repair-quotes.ts';
import type { SourceRow } from '#lib/convert/bytes/source-row.ts';
import { lineEnd, scanRecord } from './scan-record.ts';

export const DELIMITERS = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

interface Bounds {
  /** Stops after that many rows. */
  readonly mostRows?: number;
  /** Cells of the header: what tells a broken row that can be repaired, and a quote that swallows rows. */
  readonly width?: number;
}

/** Fewer cells than this do not tell a row from a line of text. */
const TELLING_WIDTH = 3;

/**
 * The rows of a text whose line ends are « \n », blank rows left out. A quoted cell may span several lines. A line whose
 * quotes are broken is a row by itself, repaired when there is one way to, so that it never takes the next ones with it.
 */
export function readRows(
  text: string,
  delimiter: Delimiter,
  { mostRows = Infinity, width = 0 }: Bounds = {},
): SourceRow[] {
  const rows: SourceRow[] = [];
  let line = 1;
  let quote = text.indexOf('"');
  for (let at = 0; at < text.length && rows.length < mostRows;) {
    if (quote !== -1 && quote < at) quote = text.indexOf('"', at);
    const end = lineEnd(text, at);
    const isPlain = quote === -1 || quote >= end;
    const next = isPlain
      ? { row: { line, cells: text.slice(at, end).split(delimiter), hasBrokenQuotes: false }, end }
      : readQuoted(text, at, { line, delimiter, width });
    if (next.row.cells.some((cell) => cell.trim() !== '')) rows.push(next.row);
    for (let inner = end; inner < next.end; inner = lineEnd(text, inner + 1)) line += 1;
    line += 1;
    at = next.end + 1;
  }
  return rows;
}

function readQuoted(
  text: string,
  at: number,
  { line, delimiter, width }: { line: number; delimiter: Delimiter; width: number },
): { row: SourceRow; end: number } {
  const { cells, end, isBroken } = scanRecord(text, at, delimiter);
  const first = text.slice(at, lineEnd(text, at));
  const isSound = !isBroken && !swallows(text.slice(at, end), delimiter, width);
  const isWide = cells.length > width && at + first.length === end;
  const repaired = width > 0 && (isWide || !isSound) ? repairQuotes(first, delimiter, width) : null;
  if (isSound && !repaired) return { row: { line, cells, hasBrokenQuotes: false }, end };
  const row: SourceRow = repaired
    ? { line, cells: repaired, hasBrokenQuotes: false, cleaning: 'quotes-repaired' }
    : { line, cells: first.split(delimiter), hasBrokenQuotes: true };
  return { row, end: at + first.length };
}

/** True when a record of several lines holds lines that are rows by themselves: a quote was opened and not closed. */
function swallows(record: string, delimiter: string, width: number): boolean {
  const lines = record.split('\n');
  if (lines.length === 1 || width < TELLING_WIDTH) return false;
  const isRow = (line: string | undefined) => line?.split(delimiter).length === width;
  return lines.slice(1, -1).some(isRow) || (isRow(lines[0]) && isRow(lines.at(-1)));
}

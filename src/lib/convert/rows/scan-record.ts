/** A record read from a text: its cells, where its last line ends, and whether its quotes follow the rules of CSV. */
interface ScannedRecord {
  readonly cells: readonly string[];
  readonly end: number;
  readonly isBroken: boolean;
}

/** A quoted cell longer than this is not a cell, it is a quote that nobody closed. */
const LONGEST_CELL = 100_000;

/** Where the line that begins there ends: at its « \n », or at the end of the text. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/**
 * The record that begins there, over as many lines as its quoted cells span. A quote that opens a cell must be closed
 * before a delimiter or a line end, and be doubled inside the cell: else the record is broken. A quote in the middle of
 * a cell without quotes is a sign like another.
 */
export function scanRecord(text: string, begin: number, delimiter: string): ScannedRecord {
  const cells: string[] = [];
  let at = begin;
  for (;;) {
    const cell = text[at] === '"' ? scanQuoted(text, at, delimiter) : scanBare(text, at, delimiter);
    if (cell === null) return { cells, end: at, isBroken: true };
    cells.push(cell.text);
    if (text[cell.end] !== delimiter) return { cells, end: cell.end, isBroken: false };
    at = cell.end + 1;
  }
}

function scanBare(text: string, begin: number, delimiter: string): { text: string; end: number } {
  let end = begin;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1;
  return { text: text.slice(begin, end), end };
}

function scanQuoted(text: string, begin: number, delimiter: string): { text: string; end: number } | null {
  let close = text.indexOf('"', begin + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close === -1 || close - begin > LONGEST_CELL) return null;
  let end = close + 1;
  while (text[end] === ' ' && delimiter !== ' ') end += 1;
  if (end < text.length && text[end] !== delimiter && text[end] !== '\n') return null;
  return { text: text.slice(begin + 1, close).replaceAll('""', '"'), end };
}

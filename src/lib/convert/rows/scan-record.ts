/** A record read from a text: its cells, where its last line ends, and whether its quotes follow the rules of CSV. */
interface ScannedRecord {
  readonly cells: readonly string[];
  readonly end: number;
  readonly isBroken: boolean;
}

/** A quoted cell longer than this is not a cell, it is a quote that nobody closed. */
const LONGEST_CELL = 100_000;
const QUOTE = 0x22;

/** Where the line that begins there ends: at its « \n », or at the end of the text. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/**
 * The record that begins there, over as many lines as its quoted cells span. A quote that opens a cell must be closed
 * before a delimiter or a line end, and be doubled inside the cell: else the record is broken. A quote in the middle of
 * a cell without quotes is a sign like another. Null when the text, which is not the last, ends inside a quoted cell.
 */
export function scanRecord(
  text: string,
  begin: number,
  delimiter: string,
  isLast: boolean,
): ScannedRecord | null {
  const cells: string[] = [];
  const first = lineEnd(text, begin);
  let [at, line] = [begin, first];
  for (;;) {
    if (text.charCodeAt(at) !== QUOTE) {
      if (at > line) line = lineEnd(text, at);
      const end = cellEnd(text, at, delimiter, line);
      cells.push(text.slice(at, end));
      if (end === line) return { cells, end, isBroken: false };
      at = end + 1;
      continue;
    }
    const close = closingQuote(text, at);
    if (close === -1 && !isLast && text.length - at <= LONGEST_CELL) return null;
    if (close === -1 || close - at > LONGEST_CELL) return { cells, end: at, isBroken: true };
    let end = close + 1;
    while (text[end] === ' ' && delimiter !== ' ') end += 1;
    if (end < text.length && text[end] !== delimiter && text[end] !== '\n')
      return { cells, end: at, isBroken: true };
    const content = text.slice(at + 1, close);
    cells.push(content.includes('"') ? content.replaceAll('""', '"') : content);
    if (text[end] !== delimiter) return { cells, end, isBroken: false };
    at = end + 1;
  }
}

function cellEnd(text: string, at: number, delimiter: string, line: number): number {
  const end = text.indexOf(delimiter, at);
  return end === -1 || end > line ? line : end;
}

function closingQuote(text: string, open: number): number {
  let close = text.indexOf('"', open + 1);
  while (close !== -1 && text.charCodeAt(close + 1) === QUOTE) close = text.indexOf('"', close + 2);
  return close;
}

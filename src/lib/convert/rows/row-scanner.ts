import type { SourceRow } from '#lib/convert/bytes/source-row.ts';
import { repairQuotes } from './repair-quotes.ts';
import { lineEnd, scanRecord } from './scan-record.ts';

export const DELIMITERS = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Fewer cells than this do not tell a row from a line of text. */
const TELLING_WIDTH = 3;

/**
 * Reads the rows of a text whose line ends are « \n » and that comes in blocks of whole lines, blank rows left out. A
 * quoted cell may span several lines, and blocks. A line whose quotes are broken is a row by itself, repaired when there
 * is one way to, so that it never takes the next ones with it.
 */
export class RowScanner {
  readonly #delimiter: Delimiter;
  readonly #width: number;
  #line = 1;
  #rest = '';

  /** `width` is that of the header: what tells a broken row that can be repaired, and a quote that swallows rows. */
  constructor(delimiter: Delimiter, width = 0) {
    this.#delimiter = delimiter;
    this.#width = width;
  }

  /** Number of the line at which the next row begins; null while a row goes on from block to block. */
  get nextLine(): number | null {
    return this.#rest === '' ? this.#line : null;
  }

  /** Counts lines whose rows were read by another. */
  skip(lines: number): void {
    this.#line += lines;
  }

  /** The rows that end in a block; a row whose quoted cell goes on is given with the next one. */
  rows(block: string): Generator<SourceRow> {
    return this.#scan(block, false);
  }

  /** The rows of the last block, and the one that was left. */
  end(block = ''): Generator<SourceRow> {
    return this.#scan(block, true);
  }

  *#scan(block: string, isLast: boolean): Generator<SourceRow> {
    const text = this.#rest === '' ? block : this.#rest + block;
    this.#rest = '';
    const delimiter = this.#delimiter;
    let quote = text.indexOf('"');
    for (let at = 0; at < text.length;) {
      if (quote !== -1 && quote < at) quote = text.indexOf('"', at);
      const end = lineEnd(text, at);
      const line = this.#line;
      if (quote === -1 || quote >= end) {
        const row = { line, cells: text.slice(at, end).split(delimiter), hasBrokenQuotes: false };
        this.#line += 1;
        at = end + 1;
        if (isFilled(row)) yield row;
        continue;
      }
      const next = this.#readQuoted(text, at, isLast);
      if (next === null) {
        this.#rest = text.slice(at);
        return;
      }
      for (let inner = end; inner < next.end; inner = lineEnd(text, inner + 1)) this.#line += 1;
      this.#line += 1;
      at = next.end + 1;
      if (isFilled(next.row)) yield next.row;
    }
  }

  #readQuoted(text: string, at: number, isLast: boolean): { row: SourceRow; end: number } | null {
    const [line, delimiter, width] = [this.#line, this.#delimiter, this.#width];
    const record = scanRecord(text, at, delimiter, isLast);
    if (record === null) return null;
    const { cells, end, isBroken } = record;
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
}

function isFilled({ cells }: SourceRow): boolean {
  return cells.some((cell) => cell.trim() !== '');
}

/** True when a record of several lines holds lines that are rows by themselves: a quote was opened and not closed. */
function swallows(record: string, delimiter: string, width: number): boolean {
  if (!record.includes('\n')) return false;
  const lines = record.split('\n');
  if (lines.length === 1 || width < TELLING_WIDTH) return false;
  const isRow = (line = '') => countsOf(line, delimiter).includes(width);
  return lines.slice(1, -1).some(isRow) || (isRow(lines[0]) && isRow(lines.at(-1)));
}

/** How many cells a line has: by its delimiters alone, and by its quotes as far as they are closed. */
function countsOf(line: string, delimiter: string): number[] {
  const plain = line.split(delimiter).length;
  const quoted = line.includes('"') ? scanRecord(line, 0, delimiter, true) : null;
  if (quoted === null) return [plain];
  const rest = quoted.isBroken ? line.slice(quoted.end).split(delimiter).length : 0;
  return [plain, quoted.cells.length + rest];
}

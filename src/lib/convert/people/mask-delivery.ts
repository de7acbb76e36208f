import Papa from 'papaparse';
import type { People } from './find-people.ts';
import { disarm } from '#lib/contract/formula.ts';
import type { RowMasker } from './mask-row.ts';
import type { SourceRow } from '#lib/convert/bytes/source-row.ts';
import { scrubText } from './scrub-text.ts';

/** What a delivery is written from: its rows, those above its header too, and its text where it was one. */
export interface DeliveredTable {
  /** Line ends as « \n »; null for a workbook. */
  readonly text: string | null;
  readonly delimiter: string;
  readonly headerLine: number;
  readonly rows: readonly SourceRow[];
}

/**
 * The file that is published in place of the delivered one: UTF-8 with its mark, the same lines and columns, each line
 * letter for letter but where a cell was masked or would run as a formula (an apostrophe then precedes it). A workbook
 * becomes a CSV with « ; », one line per row. Read again, it gives the same rows.
 */
export function maskDelivery(
  { text, delimiter, headerLine, rows }: DeliveredTable,
  masker: RowMasker,
  people: People,
): Uint8Array {
  const lines: (string | null)[] = text === null ? [] : text.split('\n');
  for (const source of rows) {
    const first = source.line - 1;
    const span = text === null ? 1 : 1 + source.cells.join('').split('\n').length - 1;
    const masked = source.line === headerLine ? scrubRow(source) : masker.mask(source, people).row;
    const cells = masked.cells.map(disarm);
    if (text !== null && cells.every((cell, index) => cell === source.cells[index])) continue;
    const broken = source.hasBrokenQuotes ? lines.slice(first, first + span).join('\n') : null;
    const written =
      broken === null ? writeRow(cells, delimiter || ';', text === null) : scrubBroken(broken, cells);
    lines.splice(first, span, ...[written, ...Array<null>(span - 1).fill(null)]);
  }
  const kept = Array.from(lines, (line) => line ?? (text === null ? '' : null)).filter(
    (line) => line !== null,
  );
  const whole = kept.join('\n');
  return new TextEncoder().encode(`\ufeff${text === null ? `${whole}\n` : whole}`);
}

function scrubRow(row: SourceRow): SourceRow {
  return { ...row, cells: row.cells.map((cell) => scrubText(cell).text) };
}

function writeRow(cells: readonly string[], delimiter: string, isOneLine: boolean): string {
  const written = isOneLine ? cells.map((cell) => cell.replace(/\n/g, ' ')) : [...cells];
  return Papa.unparse([written], { delimiter });
}

/** A row whose quotes are broken has no sure cells: its text is scrubbed, or, when it was masked whole, replaced. */
function scrubBroken(text: string, cells: readonly string[]): string {
  const isWhole = new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== '')).size === 1;
  return isWhole ? (cells[0] ?? '').trim() + text.replace(/[^\n]/g, '') : scrubText(text).text;
}

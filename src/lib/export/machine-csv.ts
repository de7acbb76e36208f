import type { Cell } from '#lib/contract/row.ts';
import { disarm } from '#lib/contract/formula.ts';

/**
 * Rows as CSV for machines (RFC 4180): UTF-8 without a mark, commas, decimal points, CRLF, an absent value empty.
 * A text that a spreadsheet would run is disarmed, as in every file that is given.
 */
export function toMachineCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `${[columns, ...rows].map((cells) => cells.map(toField).join(',')).join('\r\n')}\r\n`;
}

function toField(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = disarm(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

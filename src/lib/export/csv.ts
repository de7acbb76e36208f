import { disarm } from './disarm.ts';
import { textOf, type TableCell, type TableView } from '#lib/views/figure/table-view.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as French CSV: UTF-8 with its mark, `;`, decimal comma, CRLF. The header lines (« Jeu de données »,
 * « Nature »…) come first, one per line, then an empty line, then the columns and the rows.
 * A cell that a spreadsheet would run as a formula is disarmed with an apostrophe; numbers stay numbers.
 */
export function toFrenchCsv(table: TableView, header: readonly (readonly [string, string])[]): string {
  const lines = [
    ...header,
    ['Lignes', String(table.rows.length)],
    [],
    table.columns.map(({ label }) => label),
    ...table.rows.map(({ cells }) =>
      cells.map((cell, index) => toPlain(cell, table.columns[index]?.isNumeric ?? false)),
    ),
  ];
  return `${BYTE_ORDER_MARK}${lines.map((cells) => cells.map(escapeCell).join(';')).join('\r\n')}\r\n`;
}

/** Typographic spaces, minus sign and unit are for the eye (the column names its unit): a numeric cell is for a machine. */
function toPlain(cell: TableCell, isNumeric: boolean): string {
  if (typeof cell === 'object' && typeof cell.value === 'number') return String(cell.value).replace('.', ',');
  const text = textOf(cell);
  if (!isNumeric) return text;
  return text
    .replace(/(?<=\d)[\u00A0\u202F](?=\d)/g, '')
    .replace(/\u2212\s*/g, '-')
    .replace(/(?<=\d)[\u00A0\u202F](€|%)$/, '');
}

function escapeCell(cell: string): string {
  const safe = disarm(cell);
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

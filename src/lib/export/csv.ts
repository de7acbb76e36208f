import { disarm } from '#lib/contract/formula.ts';
import { toPlain } from '#lib/export/sheet/plain-cell.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';

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

function escapeCell(cell: string): string {
  const safe = disarm(cell);
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

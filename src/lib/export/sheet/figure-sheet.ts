import type { FigureFile } from '#lib/export/take-away/figure-file.ts';
import { NATURE_LABELS } from '#lib/views/words/labels.ts';
import { joinChoices } from '#lib/export/take-away/figure-file.ts';
import { textOf, type ShareColumns } from '#lib/views/figure/table-view.ts';
import { denominatorRow, type LiveCells } from './live-cells.ts';
import { formatOf, rawAddress, typedCell } from './raw-sheet.ts';
import type { TypedColumn } from './typed-columns.ts';
import { textCell, type WorkbookCell, type WorkbookSheet } from './workbook-cell.ts';

export const FIGURE_SHEET = 'Figure';

/** The table as it is on the screen: each value points to its raw one, each total and share is computed from them. */
export function figureSheet(
  figure: FigureFile,
  typed: readonly TypedColumn[],
  live: LiveCells,
): WorkbookSheet {
  const { table, title, nature, choices } = figure;
  const head = [title, table.caption, NATURE_LABELS[nature], joinChoices(choices)];
  return {
    name: FIGURE_SHEET,
    rows: [
      ...head.map((text, at) => [textCell(text, at === 0)]),
      table.columns.map(({ label }) => textCell(label, true)),
      ...table.rows.map(({ cells }, row) =>
        table.columns.map(({ key }, at) => {
          const column = typed.find((one) => one.key === key && !one.isMention);
          const value = column?.values[row] ?? null;
          if (!column || typeof value !== 'number')
            return column?.kind === 'date' && value !== null
              ? typedCell(column, row)
              : textCell(textOf(cells[at]));
          return numberCell(figure, typed, live, { column, row, value });
        }),
      ),
    ],
    widths: table.columns.map((_, at) => (at === 0 ? 34 : 20)),
    stickyRows: head.length + 1,
  };
}

function numberCell(
  { table }: FigureFile,
  typed: readonly TypedColumn[],
  live: LiveCells,
  { column, row, value }: { column: TypedColumn; row: number; value: number },
): WorkbookCell {
  const { key } = column;
  const format = formatOf(column);
  const gives = column.kind === 'cents' ? value / 100 : value;
  const keys = table.rows.map((one) => one.key);
  const at = (of: string, place: number) => rawAddress(typed, live, of, place);
  const share = live.shares.get(key);
  if (share) return { formula: shareFormula(share, row, keys, at, live), gives, format: '0.00' };
  if (row !== live.totalRow) return { formula: at(key, row), gives, format };
  if (!live.summed.has(key)) return typedCell(column, row);
  return { formula: `ROUND(${sumOf(key, keys.length, at, live)},2)`, gives, format };
}

function shareFormula(
  share: ShareColumns,
  row: number,
  keys: readonly string[],
  at: (key: string, row: number) => string,
  live: LiveCells,
): string {
  const { of, by } = share;
  const place = denominatorRow(share, row, keys);
  const divisor =
    by === 'sum' || place === null
      ? sumOf(of, keys.length, at, live)
      : at(typeof by === 'object' && 'column' in by ? by.column : of, place);
  return `ROUND(${at(of, row)}/${divisor}*100,2)`;
}

/** The raw cells of a column, which follow one another. */
function sumOf(
  key: string,
  count: number,
  at: (key: string, row: number) => string,
  { totalRow }: LiveCells,
): string {
  const rows = Array.from({ length: count }, (_, row) => row).filter((row) => row !== totalRow);
  const last = at(key, rows.at(-1) ?? 0);
  return `SUM(${at(key, rows[0] ?? 0)}:${last.slice(last.indexOf('!') + 1)})`;
}

import type { FigureFile } from '#lib/export/take-away/figure-file.ts';
import type { LiveCells } from './live-cells.ts';
import type { TypedColumn } from './typed-columns.ts';
import { addressOfCell, textCell, type WorkbookCell, type WorkbookSheet } from './workbook-cell.ts';

export const RAW_SHEET = 'Données brutes';
const FORMATS = { cents: '#,##0.00\u00a0"€"', whole: '#,##0', number: '#,##0.00' } as const;

/** Rows as they were delivered to the figure: what a formula gives back is left out, a mention has its own column. */
export function rawSheet(figure: FigureFile, typed: readonly TypedColumn[], live: LiveCells): WorkbookSheet {
  const columns = rawColumns(typed, live);
  const isFictive = figure.nature === 'fictif';
  const rows = figure.table.rows.flatMap((_, row): WorkbookCell[][] =>
    row === live.totalRow
      ? []
      : [[...columns.map((column) => typedCell(column, row)), ...(isFictive ? [textCell('fictif')] : [])]],
  );
  const head = [...columns.map(({ label }) => label), ...(isFictive ? ['Nature des données'] : [])];
  return {
    name: RAW_SHEET,
    rows: [head.map((label) => textCell(label, true)), ...rows],
    widths: head.map((_, at) => (at === 0 ? 34 : 20)),
    stickyRows: 1,
  };
}

/** Where a cell of the table is in the raw sheet: « 'Données brutes'!B12 ». Rows after the total move up. */
export function rawAddress(typed: readonly TypedColumn[], live: LiveCells, key: string, row: number): string {
  const column = rawColumns(typed, live).findIndex((one) => one.key === key && !one.isMention);
  const isMoved = live.totalRow !== null && row > live.totalRow;
  return `'${RAW_SHEET}'!${addressOfCell(column, row + 1 - Number(isMoved))}`;
}

/** The format of a column of numbers in a workbook. */
export function formatOf({ kind, values }: TypedColumn): string {
  if (kind === 'cents') return FORMATS.cents;
  return values.every((value) => value === null || Number.isInteger(value)) ? FORMATS.whole : FORMATS.number;
}

/** One value of a column as a workbook holds it: money in euros. */
export function typedCell(column: TypedColumn, row: number): WorkbookCell {
  const value = column.values[row] ?? null;
  if (value === null) return null;
  if (typeof value === 'number')
    return { number: column.kind === 'cents' ? value / 100 : value, format: formatOf(column) };
  return column.kind === 'date' ? { date: value } : textCell(value);
}

function rawColumns(typed: readonly TypedColumn[], { shares }: LiveCells): TypedColumn[] {
  return typed.filter(({ key, isMention }) => isMention || !shares.has(key));
}

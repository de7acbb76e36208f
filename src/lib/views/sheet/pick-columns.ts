import type { TableView } from '#lib/views/figure/table-view.ts';

/** The table with those of its columns alone, in its own order: a sheet is narrower than a page. */
export function pickColumns(table: TableView, keys: readonly string[]): TableView {
  const isKept = (index: number) => keys.includes(table.columns[index]?.key ?? '');
  return {
    caption: table.caption,
    columns: table.columns.filter((_column, index) => isKept(index)),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.filter((_cell, index) => isKept(index)) })),
  };
}

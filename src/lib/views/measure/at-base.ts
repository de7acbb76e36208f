import type { TableView } from '#lib/views/figure/table-view.ts';

/** The table with its links below the prefix of the site, which only the page knows. */
export function atBase(base: string, table: TableView): TableView {
  return {
    ...table,
    rows: table.rows.map((row) => ({ ...row, href: row.href === null ? null : `${base}${row.href}` })),
  };
}

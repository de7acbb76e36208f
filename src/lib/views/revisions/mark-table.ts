import type { TableView } from '#lib/views/figure/table-view.ts';

/** The table with a mark, leading to the journal, on each figure that is revised; names and absences carry none. */
export function markRevised(
  table: TableView,
  isRevised: (row: string, column: string) => boolean,
  href: string,
): TableView {
  return {
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, index) => {
        const column = table.columns[index]?.key ?? '';
        const isFigure = index > 0 && typeof cell === 'object' && cell.value !== null;
        return isFigure && isRevised(row.key, column) ? { ...cell, revisedHref: href } : cell;
      }),
    })),
  };
}

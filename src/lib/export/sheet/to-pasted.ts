import { disarm } from '#lib/contract/formula.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { toPlain } from './plain-cell.ts';

/** A table as a spreadsheet pastes it: the head, then the rows, tabs between cells, which hold neither tab nor line. */
export function toPasted({ columns, rows }: TableView): string {
  const lines = [
    columns.map(({ label }) => label),
    ...rows.map(({ cells }) => columns.map(({ isNumeric }, at) => toPlain(cells[at] ?? '', isNumeric))),
  ];
  return lines
    .map((cells) => cells.map((cell) => disarm(cell.replaceAll(/[\t\r\n]+/g, ' '))).join('\t'))
    .join('\n');
}

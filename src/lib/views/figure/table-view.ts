import { NOT_APPLICABLE, NOT_PUBLISHED } from '#lib/views/words/format.ts';
import type { Status } from '#lib/views/words/labels.ts';

/** What is drawn beside the text of a cell, which says the same: a bar against its repère, or places among others. */
export type CellMark =
  | { readonly kind: 'bar'; readonly value: number; readonly tick: number | null }
  | { readonly kind: 'places'; readonly places: readonly number[]; readonly among: number };

/** A cell with the value it sorts by; a bare text sorts as a text. Null sorts last, whichever the way. */
export interface ValueCell {
  readonly text: string;
  readonly value: number | string | null;
  readonly status?: Status;
  readonly mark?: CellMark;
  /** Where this cell leads: a source. */
  readonly href?: string | null;
  /** Where the journal tells how this figure was revised; absent when it was not. */
  readonly revisedHref?: string;
}
export type TableCell = string | ValueCell;

/**
 * What a column of percentages divides: the cells of another column, by its sum, by that of the row before, by one row
 * of it or by a third column.
 */
export interface ShareColumns {
  readonly of: string;
  readonly by: 'sum' | 'previous' | { readonly row: string } | { readonly column: string };
}

export interface TableColumn {
  readonly key: string;
  readonly label: string;
  readonly isNumeric: boolean;
  readonly share?: ShareColumns;
}

export interface TableRow {
  readonly key: string;
  readonly href: string | null;
  readonly cells: readonly TableCell[];
  /** A total, or what is beside the rows: it stays last, however they are sorted. */
  readonly isFoot?: boolean;
}

/** A table ready to print. The first column names the row, and carries its link. */
export interface TableView {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export interface Sort {
  readonly key: string;
  readonly isDescending: boolean;
}

const ABSENCES: ReadonlySet<string> = new Set([NOT_PUBLISHED, NOT_APPLICABLE]);
const collator = new Intl.Collator('fr', { numeric: true });

/** Whether a cell is its text and nothing more: neither mark, link nor status, nor an absence to spell out. */
export function isPlain(cell: TableCell | undefined): boolean {
  if (ABSENCES.has(textOf(cell))) return false;
  return typeof cell !== 'object' || !(cell.status || cell.mark || cell.href || cell.revisedHref);
}

export function textOf(cell: TableCell | undefined): string {
  return typeof cell === 'object' ? cell.text : (cell ?? '');
}

function valueOf(cell: TableCell | undefined): number | string | null {
  return typeof cell === 'object' ? cell.value : (cell ?? null);
}

/** True when every cell of the column has a value that orders: a number printed as a text has none. */
export function isSortable({ columns, rows }: TableView, key: string): boolean {
  const index = columns.findIndex((column) => column.key === key);
  return (
    rows.length > 1 &&
    (!columns[index]?.isNumeric || rows.every((row) => typeof row.cells[index] === 'object'))
  );
}

/** The rows in the order asked, equal ones and absent ones as they came. */
export function sortRows({ columns, rows }: TableView, sort: Sort | null): readonly TableRow[] {
  if (!sort) return rows;
  const index = columns.findIndex((column) => column.key === sort.key);
  const way = sort.isDescending ? -1 : 1;
  return [...rows].sort((left, right) => {
    const foot = Number(left.isFoot ?? false) - Number(right.isFoot ?? false);
    if (foot !== 0 || left.isFoot) return foot;
    const [a, b] = [valueOf(left.cells[index]), valueOf(right.cells[index])];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return way * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(`${a}`, `${b}`));
  });
}

/** First click: largest first for numbers, alphabetical for texts; then the other way. */
export function nextSort(column: TableColumn, sort: Sort | null): Sort {
  return {
    key: column.key,
    isDescending: sort?.key === column.key ? !sort.isDescending : column.isNumeric,
  };
}

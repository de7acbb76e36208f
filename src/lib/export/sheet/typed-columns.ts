import { formatDate } from '#lib/views/words/format.ts';
import { textOf, type TableCell, type TableColumn, type TableView } from '#lib/views/figure/table-view.ts';
import { toPlain } from './plain-cell.ts';

/** One column of one type, as files for machines and workbooks hold it; null is an absent value. */
export type TypedColumn = ColumnHead &
  (
    | { readonly kind: 'text'; readonly values: readonly (string | null)[] }
    | { readonly kind: 'date'; readonly values: readonly (string | null)[] }
    | { readonly kind: 'cents'; readonly values: readonly (number | null)[] }
    | { readonly kind: 'number'; readonly values: readonly (number | null)[] }
  );

interface ColumnHead {
  /** « amount_cents » for money, in integer cents; « due_on », ISO, for a day. */
  readonly name: string;
  /** Words of the column on screen, its unit with them. */
  readonly label: string;
  /** Key of the column of the table, and whether it holds what its values do not say. */
  readonly key: string;
  readonly isMention: boolean;
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const PLAIN_NUMBER = /^-?\d+(,\d+)?$/;
const ABSENT = /^(?:n\.c\.|s\.o\.|[—–-]|)$/;

/**
 * The columns of a table by type, then of each, where its values do not say all that is printed (an absence and which,
 * « petit effectif », an imprecise date), the column of those words: nothing on the screen is lost.
 */
export function toTypedColumns({ columns, rows }: TableView): TypedColumn[] {
  return columns.flatMap((column, index) =>
    typeColumn(
      column,
      rows.map(({ cells }) => cells[index] ?? ''),
    ),
  );
}

function typeColumn({ key, label, isNumeric }: TableColumn, cells: readonly TableCell[]): TypedColumn[] {
  const head = { key, label, name: key.replaceAll(/[^\p{L}\d]+/gu, '_'), isMention: false };
  const texts = cells.map(textOf);
  const values = cells.map((cell) => (isNumeric ? numberOf(cell) : dateOf(cell)));
  const isTyped =
    values.some((value) => value !== null) &&
    values.every((value, at) => value !== null || isAbsent(cells[at]));
  if (!isTyped) return [{ ...head, kind: 'text', values: texts.map((text) => (text === '' ? null : text)) }];
  const mention = mentionOf(head, values, texts);
  return [isNumeric ? numberColumn(head, values as (number | null)[]) : dateColumn(head, values), ...mention];
}

function numberColumn(head: ColumnHead, values: readonly (number | null)[]): TypedColumn {
  const cents = values.map((value) => (value === null ? null : Math.round(value * 100)));
  const isMoney =
    isEuros(head.label) && cents.every((cent, at) => cent === null || cent / 100 === values[at]);
  return isMoney
    ? { ...head, name: `${head.name}_cents`, kind: 'cents', values: cents }
    : { ...head, kind: 'number', values };
}

function dateColumn(head: ColumnHead, values: readonly (string | number | null)[]): TypedColumn {
  return { ...head, kind: 'date', values: values.map((value) => (value === null ? null : `${value}`)) };
}

/** Euros and not euros by something: a ratio is no amount to add. */
function isEuros(label: string): boolean {
  return /€|euros/.test(label) && !/% | par /.test(label);
}

function numberOf(cell: TableCell): number | null {
  if (typeof cell === 'object') return typeof cell.value === 'number' ? cell.value : null;
  const plain = toPlain(cell, true);
  return PLAIN_NUMBER.test(plain) ? Number(plain.replace(',', '.')) : null;
}

function dateOf(cell: TableCell): string | null {
  const value = typeof cell === 'object' ? cell.value : cell;
  return typeof value === 'string' && ISO_DATE.test(value) ? value : null;
}

function isAbsent(cell: TableCell | undefined): boolean {
  return typeof cell === 'object' ? cell.value === null : ABSENT.test(cell ?? '');
}

function mentionOf(
  head: ColumnHead,
  values: readonly (string | number | null)[],
  texts: readonly string[],
): TypedColumn[] {
  const words = texts.map((text, at) => (text === '' || isSaidBy(values[at] ?? null, text) ? null : text));
  if (words.every((word) => word === null)) return [];
  return [
    {
      ...head,
      name: `${head.name}_mention`,
      label: `${head.label}\u00a0: mention`,
      isMention: true,
      kind: 'text',
      values: words,
    },
  ];
}

/** True when the value gives back all the words printed: digits, or the day in full. */
function isSaidBy(value: string | number | null, text: string): boolean {
  if (value === null) return false;
  if (typeof value === 'string') return text === value || text === formatDate(value);
  return /^[\u2212+-]?[\d\u00a0\u202f]+(,\d+)?([\u00a0\u202f](€|%))?$/.test(text.trim());
}

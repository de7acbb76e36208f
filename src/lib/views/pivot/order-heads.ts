import { isAdded } from '#lib/domain/pivot.ts';
import type { PivotAnswer } from './pivot-answer.ts';
import { TOTAL, type PivotChoice } from './pivot-choice.ts';

/**
 * The answer with its rows by one column and its columns by one row, largest first, what is not published last. A
 * head that is not in the table orders nothing, and neither does a total that is refused.
 */
export function orderHeads(answer: PivotAnswer, { columns, rowsBy, columnsBy }: PivotChoice): PivotAnswer {
  const { cells } = answer;
  const rowKey = rowsBy === TOTAL ? (isAdded(columns) ? cells.map(sum) : null) : columnOf(answer, rowsBy);
  const columnKey =
    columnsBy === TOTAL
      ? answer.columns.map((_, column) => sum(cells.map((row) => row[column] ?? null)))
      : (cells[answer.rows.findIndex(({ id }) => id === columnsBy)] ?? null);
  const rowOrder = rankDown(answer.rows.length, rowKey);
  const columnOrder = rankDown(answer.columns.length, columnKey);
  return {
    rows: pick(answer.rows, rowOrder),
    columns: pick(answer.columns, columnOrder),
    cells: pick(cells, rowOrder).map((row) => pick(row, columnOrder)),
  };
}

type Key = readonly (number | null)[];

function columnOf({ columns, cells }: PivotAnswer, id: string | null): Key | null {
  const column = columns.findIndex((head) => head.id === id);
  return column < 0 ? null : cells.map((row) => row[column] ?? null);
}

function rankDown(length: number, key: Key | null): number[] {
  const value = (index: number) => key?.[index] ?? -Infinity;
  const order = Array.from({ length }, (_, index) => index);
  return key ? order.sort((a, b) => (value(a) === value(b) ? 0 : value(b) - value(a))) : order;
}

function pick<Item>(items: readonly Item[], order: readonly number[]): Item[] {
  return order.map((index) => items[index] as Item);
}

function sum(values: Key): number | null {
  return values.includes(null) ? null : values.reduce<number>((total, value) => total + (value ?? 0), 0);
}

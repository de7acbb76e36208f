import { isAdded, type PivotCells } from '#lib/domain/pivot.ts';
import type { PivotAnswer, PivotParts } from './pivot-answer.ts';
import { TOTAL, type PivotChoice } from './pivot-choice.ts';

/**
 * The answer with its rows, and the parts of each, by one column and its columns by one row, largest first, what is not
 * published last. A head that is not in the table orders nothing, and neither does a total that is refused.
 */
export function orderHeads(answer: PivotAnswer, { columns, rowsBy, columnsBy }: PivotChoice): PivotAnswer {
  const { cells } = answer;
  const column = answer.columns.findIndex(({ id }) => id === rowsBy);
  const keyOf = (rows: PivotCells): Key | null => {
    if (rowsBy === TOTAL) return isAdded(columns) ? rows.map(sum) : null;
    return column < 0 ? null : rows.map((row) => row[column] ?? null);
  };
  const columnKey =
    columnsBy === TOTAL
      ? answer.columns.map((_, index) => sum(cells.map((row) => row[index] ?? null)))
      : (cells[answer.rows.findIndex(({ id }) => id === columnsBy)] ?? null);
  const columnOrder = rankDown(answer.columns.length, columnKey);
  const orderRows = ({ rows, cells: own }: PivotParts): PivotParts => {
    const order = rankDown(rows.length, keyOf(own));
    return { rows: pick(rows, order), cells: pick(own, order).map((row) => pick(row, columnOrder)) };
  };
  return {
    ...orderRows(answer),
    columns: pick(answer.columns, columnOrder),
    parts: pick(answer.parts, answer.parts.length > 0 ? rankDown(answer.rows.length, keyOf(cells)) : []).map(
      orderRows,
    ),
  };
}

type Key = readonly (number | null)[];

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

import { isDeepStrictEqual } from 'node:util';
import type { Cell } from '#lib/contract/row.ts';

type ResultRow = Readonly<Record<string, Cell>>;

/** The first thing that differs between two answers, in words; null when they are the same, row by row, cell by cell. */
export function findDifference(left: readonly ResultRow[], right: readonly ResultRow[]): string | null {
  if (left.length !== right.length) return `${left.length} lignes contre ${right.length}`;
  const at = left.findIndex((row, index) => !isDeepStrictEqual(row, right[index]));
  return at < 0
    ? null
    : `ligne ${at + 1}\u00a0: ${JSON.stringify(left[at])} contre ${JSON.stringify(right[at])}`;
}

/** The rows in an order of their own: for a question that promises none. */
export function sortRows(rows: readonly ResultRow[]): ResultRow[] {
  return rows
    .map((row) => [JSON.stringify(Object.entries(row).toSorted(byName)), row] as const)
    .toSorted(([left], [right]) => (left < right ? -1 : Number(left > right)))
    .map(([, row]) => row);
}

function byName([left]: readonly [string, Cell], [right]: readonly [string, Cell]): number {
  return left < right ? -1 : 1;
}

import type { Column, TableContract } from '#lib/contract/column.ts';
import type { CodeLists } from './codes.ts';
import { fillColumn, nullsOf, type ColumnBuffers } from './fill-column.ts';
import type { TextCells } from './operation-cells.ts';
import { codesOf, inColumn } from './to-arrow.ts';

/** A column of few values: each of them once, and the place among them of that of an item. */
export interface TermColumn {
  readonly values: readonly (string | null)[];
  readonly placeOf: (item: number) => number;
}

/** The items of a batch: numbers of operations, of terms. */
export type Items = ArrayLike<number>;

/**
 * Who gathers a coded column: its values are made codes once, each batch then takes the code of each of its items. Values
 * that no item has need no code.
 */
export function gatherCodes(
  table: TableContract,
  column: Column,
  { values, placeOf }: TermColumn,
  lists: CodeLists,
): (items: Items, length: number) => ColumnBuffers {
  const codes = codesOf(column, lists);
  const known = values.map((value) => (value !== null && codes.has(value) ? value : null));
  const { data } = inColumn(table, column, () => fillColumn(column, known, codes));
  const codeOf = data as Uint8Array | Uint16Array;
  const Store = codeOf instanceof Uint8Array ? Uint8Array : Uint16Array;
  const hasNulls = known.includes(null);
  return (items, length) => {
    const store = new Store(length);
    for (let index = 0; index < length; index += 1) store[index] = codeOf[placeOf(items[index] ?? 0)] ?? 0;
    if (!hasNulls) return { data: store, nullCount: 0 };
    return { data: store, ...nullsOf(length, (index) => known[placeOf(items[index] ?? 0)] === null) };
  };
}

/** The texts of some operations. */
export function gatherTexts(cells: TextCells, items: Items, length: number): ColumnBuffers {
  const valueOffsets = new Int32Array(length + 1);
  let size = 0;
  for (let index = 0; index < length; index += 1) {
    size += cells.lengthOf(items[index] ?? 0);
    valueOffsets[index + 1] = size;
  }
  const data = new Uint8Array(size);
  for (let index = 0; index < length; index += 1)
    cells.copy(items[index] ?? 0, data, valueOffsets[index] ?? 0);
  return { data, valueOffsets, ...nullsOf(length, (index) => cells.isNull(items[index] ?? 0)) };
}

const WORD = 2 ** 32;

/** Whole numbers as 64 bits each; as fast as no `BigInt` is. */
export function toInt64(numbers: Items, length: number): BigInt64Array {
  const words = new Int32Array(length * 2);
  for (let index = 0; index < length; index += 1) {
    const number = numbers[index] ?? 0;
    words[index * 2] = number;
    words[index * 2 + 1] = Math.floor(number / WORD);
  }
  return new BigInt64Array(words.buffer);
}

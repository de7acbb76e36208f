import { DataType, tableFromIPC, type Field, type Vector } from 'apache-arrow';
import type { Cell } from '#lib/contract/row.ts';
import { dateFromDays } from '#lib/domain/calendar.ts';

const MILLISECONDS_PER_DAY = 86_400_000;

type Decode = (value: unknown) => Cell;

/**
 * Plain rows of an Arrow result, in its order: 64-bit integers as numbers, dates as ISO text, absent as null.
 * Throws on an integer beyond 2^53, and on a type that would lie: a sum that was not cast to BIGINT is a HUGEINT and
 * comes out as an unscaled decimal; a timestamp has a zone. The message names the column.
 */
export function decodeRows(bytes: Uint8Array): Record<string, Cell>[] {
  const table = tableFromIPC(bytes);
  const rows = Array.from({ length: table.numRows }, (): Record<string, Cell> => ({}));
  table.schema.fields.forEach((field, index) => {
    const values = table.getChildAt(index);
    if (values) fillColumn(rows, field, values);
  });
  return rows;
}

function fillColumn(rows: Record<string, Cell>[], field: Field, values: Vector): void {
  const decode = decoderOf(field);
  let at = 0;
  for (const value of values) {
    const row = rows[at++];
    if (row) row[field.name] = value === null ? null : decode(value);
  }
}

function decoderOf({ name, type }: Field): Decode {
  if (DataType.isInt(type)) return type.bitWidth === 64 ? (value) => toInteger(name, value) : asIs;
  if (DataType.isDate(type)) return (value) => dateFromDays(Number(value) / MILLISECONDS_PER_DAY);
  if (DataType.isFloat(type) || DataType.isUtf8(type) || DataType.isLargeUtf8(type)) return asIs;
  if (DataType.isBool(type) || DataType.isNull(type) || DataType.isDictionary(type)) return asIs;
  throw new Error(`column ${name}: ${String(type)} is refused, cast it to BIGINT, DOUBLE, DATE or VARCHAR`);
}

function asIs(value: unknown): Cell {
  return value as Cell;
}

function toInteger(name: string, value: unknown): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new Error(`column ${name}: unsafe integer ${String(value)}`);
  return number;
}

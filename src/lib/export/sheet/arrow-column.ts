import { DateDay, Float64, Int64, makeData, Utf8, type Data, type DataType } from 'apache-arrow';
import type { TypedColumn } from './typed-columns.ts';

const DAY = 86_400_000;

/** Type of a column in Arrow. */
export const ARROW_TYPES: Readonly<Record<TypedColumn['kind'], () => DataType>> = {
  text: () => new Utf8(),
  date: () => new DateDay(),
  cents: () => new Int64(),
  number: () => new Float64(),
};

/** A column in the buffers of Arrow. Its own builders write code while they run, which the policy of the page refuses. */
export function toArrowColumn(column: TypedColumn): Data {
  const { length } = column.values;
  const nullCount = column.values.filter((value) => value === null).length;
  const common = { length, nullCount, nullBitmap: presence(column.values) };
  if (column.kind === 'text') return makeData({ type: new Utf8(), ...common, ...writeTexts(column.values) });
  if (column.kind === 'date') {
    const data = Int32Array.from(column.values, (value) => (value === null ? 0 : Date.parse(value) / DAY));
    return makeData({ type: new DateDay(), ...common, data });
  }
  if (column.kind === 'cents') {
    const data = BigInt64Array.from(column.values, (value) => BigInt(value ?? 0));
    return makeData({ type: new Int64(), ...common, data });
  }
  const data = Float64Array.from(column.values, (value) => value ?? 0);
  return makeData({ type: new Float64(), ...common, data });
}

/** One bit a row, the first row in the lowest bit. */
function presence(values: readonly unknown[]): Uint8Array {
  const bits = new Uint8Array(Math.ceil(values.length / 8));
  values.forEach((value, at) => {
    if (value !== null) bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
  });
  return bits;
}

function writeTexts(values: readonly (string | null)[]): { data: Uint8Array; valueOffsets: Int32Array } {
  const encoder = new TextEncoder();
  const texts = values.map((value) => encoder.encode(value ?? ''));
  const valueOffsets = new Int32Array(values.length + 1);
  texts.forEach((text, at) => (valueOffsets[at + 1] = (valueOffsets[at] ?? 0) + text.length));
  const data = new Uint8Array(valueOffsets.at(-1) ?? 0);
  texts.forEach((text, at) => data.set(text, valueOffsets[at]));
  return { data, valueOffsets };
}

import { DataType, tableFromIPC, type Vector } from 'apache-arrow';

/** Stands for « absent » in a column of whole numbers. */
export const ABSENT_CODE = -1;

/**
 * The columns of an Arrow result or stream that hold whole numbers (codes, months, counts, cents), by name; an absent
 * value is `ABSENT_CODE`. For results too long to be made into rows. Throws on a column of another type, and on an
 * integer beyond 2^53.
 */
export function decodeColumns(bytes: Uint8Array): Record<string, Float64Array> {
  const table = tableFromIPC(bytes);
  const columns = table.schema.fields.map(({ name, type }, index) => {
    if (!DataType.isInt(type)) throw new Error(`column ${name}: ${String(type)} is no whole number`);
    const vector = table.getChildAt(index) as Vector;
    return [name, toNumbers(name, vector)] as const;
  });
  return Object.fromEntries(columns);
}

function toNumbers(name: string, vector: Vector): Float64Array {
  const numbers = new Float64Array(vector.length);
  let at = 0;
  for (const { values, length, nullCount, ...chunk } of vector.data.map(readChunk)) {
    for (let index = 0; index < length; index += 1) {
      const number = Number(values[index]);
      if (!Number.isSafeInteger(number)) throw new Error(`column ${name}: unsafe integer ${number}`);
      numbers[at] = nullCount > 0 && !chunk.isValid(index) ? ABSENT_CODE : number;
      at += 1;
    }
  }
  return numbers;
}

function readChunk(data: Vector['data'][number]) {
  return {
    values: data.values as ArrayLike<number | bigint>,
    length: data.length,
    nullCount: data.nullCount,
    isValid: (index: number) => data.getValid(index),
  };
}

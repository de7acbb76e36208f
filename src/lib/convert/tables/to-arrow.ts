import type { Field } from 'apache-arrow';
import { makeData, RecordBatch, Struct, Table, tableToIPC, type Data, type Schema } from 'apache-arrow';
import { arrowSchema, type TableOrigin } from '#lib/contract/arrow-schema.ts';
import type { Column, ColumnType, TableContract } from '#lib/contract/column.ts';
import type { Cell, Row } from '#lib/contract/row.ts';
import { daysSinceEpoch, isoDate } from '#lib/domain/calendar.ts';
import { cents } from '#lib/domain/money.ts';
import { remember } from '#lib/convert/cells/generations.ts';
import type { CodeLists } from './codes.ts';

interface Cells {
  readonly column: Column;
  readonly values: readonly Cell[];
  readonly codes: ReadonlyMap<string, number>;
}

/** How one storage type fills its buffers. A cell that is absent is zero under a null bit. */
type Fill = (cells: Cells) => Partial<{ data: ArrayBufferView; valueOffsets: Int32Array }>;

const FILLS: Readonly<Record<ColumnType, Fill>> = {
  utf8: fillText,
  cents: (cells) => ({ data: fillWith(new BigInt64Array(cells.values.length), cells, toCentsCell) }),
  int32: (cells) => ({ data: fillWith(new Int32Array(cells.values.length), cells, toInteger) }),
  float64: (cells) => ({ data: fillWith(new Float64Array(cells.values.length), cells, toFinite) }),
  date: (cells) => ({ data: fillWith(new Int32Array(cells.values.length), cells, toDays) }),
  flag: (cells) => ({ data: toBits(cells.values, isTrue) }),
  code8: (cells) => ({ data: fillWith(new Uint8Array(cells.values.length), cells, toCode(0xff)) }),
  code16: (cells) => ({ data: fillWith(new Uint16Array(cells.values.length), cells, toCode(0xffff)) }),
};

/**
 * Rows as the bytes of one Arrow IPC *stream* (the engine ignores the file format without a word), in their order,
 * by the contract of their table. Ids of dimensions become their codes.
 * Throws, naming table and column, on a value that the contract refuses: absent where it may not be, not of the type,
 * an id without code, a code beyond the width of the column.
 */
export function toArrow(
  table: TableContract,
  rows: readonly Row[],
  codes: CodeLists,
  origin: TableOrigin,
): Uint8Array {
  const schema = arrowSchema(table, origin);
  const children = table.columns.map((column, index) =>
    toData(
      { column, values: rows.map((row) => row[column.name] ?? null), codes: codesOf(column, codes) },
      schema.fields[index] as Field,
      table.name,
    ),
  );
  return tableToIPC(new Table(schema, [toBatch(schema, children, rows.length)]), 'stream');
}

/** The bytes of an IPC message begin with FF FF FF FF and the length of what describes it. */
const PREFIX = 8;

/** The three parts of a stream of one batch: its schema, the batch, the mark that ends it. */
export function splitStream(stream: Uint8Array): { head: Uint8Array; batch: Uint8Array; end: Uint8Array } {
  const { buffer, byteOffset, length } = stream;
  const schema = PREFIX + new DataView(buffer, byteOffset, length).getInt32(PREFIX / 2, true);
  return {
    head: stream.subarray(0, schema),
    batch: stream.subarray(schema, length - PREFIX),
    end: stream.subarray(length - PREFIX),
  };
}

function codesOf({ dimension }: Column, codes: CodeLists): ReadonlyMap<string, number> {
  return new Map(dimension ? codes[dimension].map((id, code) => [id, code]) : []);
}

function toBatch(schema: Schema, children: Data[], length: number): RecordBatch {
  const struct = new Struct(schema.fields);
  return new RecordBatch(schema, makeData({ type: struct, children, length, nullCount: 0 }));
}

function toData(cells: Cells, field: Field, table: string): Data {
  const { column, values } = cells;
  const nullCount = values.reduce<number>((count, value) => count + (value === null ? 1 : 0), 0);
  if (nullCount > 0 && !column.isNullable) throw new Error(`absent value: ${table}.${column.name}`);
  try {
    const nullBitmap = nullCount > 0 ? toBits(values, (value) => value !== null) : undefined;
    const buffers = { ...FILLS[column.type](cells), length: values.length, nullCount, nullBitmap };
    return makeData({ type: field.type, ...buffers } as Parameters<typeof makeData>[0]);
  } catch (error) {
    throw new Error(`${table}.${column.name}: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}

function fillWith<Store extends { [index: number]: number | bigint }>(
  store: Store,
  cells: Cells,
  encode: (value: Exclude<Cell, null>, cells: Cells) => Store[number],
): Store {
  cells.values.forEach((value, index) => {
    if (value !== null) store[index] = encode(value, cells);
  });
  return store;
}

/** The most bytes of UTF-8 that one UTF-16 unit becomes. */
const WIDEST = 3;

function fillText({ values }: Cells): { data: Uint8Array; valueOffsets: Int32Array } {
  const encoder = new TextEncoder();
  const valueOffsets = new Int32Array(values.length + 1);
  let data = new Uint8Array(values.length * 16);
  let end = 0;
  values.forEach((value, index) => {
    if (value !== null && typeof value !== 'string') throw new Error(`invalid text: ${value}`);
    const text = value ?? '';
    if (end + text.length * WIDEST > data.length) data = grown(data, end + text.length * WIDEST);
    end += encoder.encodeInto(text, data.subarray(end)).written;
    valueOffsets[index + 1] = end;
  });
  return { data: data.slice(0, end), valueOffsets };
}

function grown(bytes: Uint8Array<ArrayBuffer>, least: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(least, bytes.length * 2));
  larger.set(bytes);
  return larger;
}

function toBits(values: readonly Cell[], isSet: (value: Cell) => boolean): Uint8Array {
  const bits = new Uint8Array(Math.ceil(values.length / 8));
  values.forEach((value, index) => {
    if (isSet(value)) bits[index >> 3] = (bits[index >> 3] ?? 0) | (1 << (index & 7));
  });
  return bits;
}

function isTrue(value: Cell): boolean {
  if (value !== null && typeof value !== 'boolean') throw new Error(`invalid flag: ${value}`);
  return value === true;
}

function toCentsCell(value: Cell): bigint {
  return BigInt(cents(Number(value)));
}

function toInteger(value: Cell): number {
  const number = Number(value);
  if ((number | 0) !== number) throw new Error(`invalid integer: ${value}`);
  return number;
}

function toFinite(value: Cell): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Error(`invalid number: ${value}`);
  return value;
}

function toDays(value: Cell): number {
  return dayOf(String(value));
}

/** Tables have many dates and few different ones, and the calendar is slow. */
const dayOf = remember((text) => {
  const date = isoDate(text);
  if (!date) throw new Error(`invalid date: ${text}`);
  return daysSinceEpoch(date);
});

function toCode(widest: number): (value: Cell, cells: Cells) => number {
  return (value, { codes }) => {
    const code = codes.get(String(value));
    if (code === undefined) throw new Error(`id without code: ${value}`);
    if (code > widest)
      throw new Error(
        `plus de ${widest + 1} valeurs différentes dans cette colonne («\u00a0${value}\u00a0»)`,
      );
    return code;
  };
}

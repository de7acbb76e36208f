import type { Column, ColumnType } from '#lib/contract/column.ts';
import type { Cell } from '#lib/contract/row.ts';
import { daysSinceEpoch, isoDate } from '#lib/domain/calendar.ts';
import { cents } from '#lib/domain/money.ts';
import { remember } from '#lib/convert/cells/generations.ts';

/** One column of a batch as Arrow stores it. A cell that is absent is zero under a null bit. */
export interface ColumnBuffers {
  readonly data: ArrayBufferView;
  readonly valueOffsets?: Int32Array;
  readonly nullCount: number;
  /** Absent where no cell is. */
  readonly nullBitmap?: Uint8Array;
}

/** Codes of the ids of one dimension. */
export type Codes = ReadonlyMap<string, number>;

interface Cells {
  readonly values: readonly Cell[];
  readonly codes: Codes;
}

/** How one storage type fills its buffers. */
type Fill = (cells: Cells) => Pick<ColumnBuffers, 'data' | 'valueOffsets'>;

const FILLS: Readonly<Record<ColumnType, Fill>> = {
  utf8: fillText,
  cents: (cells) => ({ data: fillWith(new BigInt64Array(cells.values.length), cells, toCentsCell) }),
  int32: (cells) => ({ data: fillWith(new Int32Array(cells.values.length), cells, toInteger) }),
  float64: (cells) => ({ data: fillWith(new Float64Array(cells.values.length), cells, toFinite) }),
  date: (cells) => ({ data: fillWith(new Int32Array(cells.values.length), cells, toDays) }),
  flag: (cells) => ({ data: toBits(cells.values) }),
  code8: (cells) => ({ data: fillWith(new Uint8Array(cells.values.length), cells, toCode(0xff)) }),
  code16: (cells) => ({ data: fillWith(new Uint16Array(cells.values.length), cells, toCode(0xffff)) }),
};

/** Cells as their column stores them. Throws on a value that is not of its type; absent cells are for the caller. */
export function fillColumn({ type }: Column, values: readonly Cell[], codes: Codes): ColumnBuffers {
  return { ...FILLS[type]({ values, codes }), ...nullsOf(values.length, (index) => values[index] === null) };
}

/** Which of that many cells are absent. */
export function nullsOf(
  count: number,
  isNull: (index: number) => boolean,
): Pick<ColumnBuffers, 'nullCount' | 'nullBitmap'> {
  let nullCount = 0;
  const nullBitmap = new Uint8Array(Math.ceil(count / 8));
  for (let index = 0; index < count; index += 1) {
    if (isNull(index)) nullCount += 1;
    else nullBitmap[index >> 3] = (nullBitmap[index >> 3] ?? 0) | (1 << (index & 7));
  }
  return nullCount === 0 ? { nullCount } : { nullCount, nullBitmap };
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

function toBits(values: readonly Cell[]): Uint8Array {
  const bits = new Uint8Array(Math.ceil(values.length / 8));
  values.forEach((value, index) => {
    if (isTrue(value)) bits[index >> 3] = (bits[index >> 3] ?? 0) | (1 << (index & 7));
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

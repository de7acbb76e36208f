import { DataType, tableFromIPC, type Field, type Vector } from 'apache-arrow';
import type { Cell } from '#lib/contract/row.ts';
import { dateFromDays } from '#lib/domain/calendar.ts';

const MILLISECONDS_PER_DAY = 86_400_000;
const WORD_BITS = 32n;

/** An answer whose shape nobody knew before: its columns in order, and its rows by place. */
export interface AnyRows {
  readonly columns: readonly { readonly name: string; readonly isNumeric: boolean }[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * The rows of whatever a reader asked. Numbers are numbers where they are exact, and else the text of all their digits;
 * dates are ISO text, absent is null, lists and structures are text. Two columns may have one name.
 */
export function decodeAnyRows(bytes: Uint8Array): AnyRows {
  const table = tableFromIPC(bytes);
  const { fields } = table.schema;
  const columns = fields.map((field, index) => decodeColumn(field, table.getChildAt(index)));
  return {
    columns: fields.map(({ name, type }) => ({ name, isNumeric: isNumber(type) })),
    rows: Array.from({ length: table.numRows }, (_, at) => columns.map((cells) => cells[at] ?? null)),
  };
}

function isNumber(type: DataType): boolean {
  return DataType.isInt(type) || DataType.isFloat(type) || DataType.isDecimal(type);
}

function decodeColumn({ type }: Field, vector: Vector | null): Cell[] {
  return [...(vector ?? [])].map((value: unknown) =>
    value === null || value === undefined ? null : toCell(type, value),
  );
}

function toCell(type: DataType, value: unknown): Cell {
  if (DataType.isDecimal(type)) return toNumber(scaled(value as Uint32Array, type.scale));
  if (DataType.isDate(type)) return dateFromDays(Number(value) / MILLISECONDS_PER_DAY);
  if (DataType.isTimestamp(type)) return new Date(Number(value)).toISOString().replace(/Z$/, '');
  if (typeof value === 'bigint') return toNumber(String(value));
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

/** The number, or the text itself where a number would lose digits. */
function toNumber(text: string): Cell {
  const number = Number(text);
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : text;
}

/** Decimal digits of a 128-bit integer in words of 32 bits, the lowest first, with its point put in place. */
function scaled(words: Uint32Array, scale: number): string {
  const unsigned = [...words].reduceRight((sum, word) => (sum << WORD_BITS) + BigInt(word), 0n);
  const value = BigInt.asIntN(words.length * Number(WORD_BITS), unsigned);
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  return `${value < 0n ? '-' : ''}${whole}${scale > 0 ? `.${digits.slice(-scale)}` : ''}`;
}

import {
  Bool,
  DateDay,
  Decimal,
  Field,
  Float64,
  Int32,
  Int64,
  Schema,
  Table,
  TimestampMillisecond,
  Utf8,
  tableToIPC,
  vectorFromArray,
  type DataType,
} from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { decodeRows } from '#lib/engine/rows.ts';

function streamOf(columns: Record<string, [type: DataType, values: readonly unknown[]]>): Uint8Array {
  const fields = Object.entries(columns).map(([name, [type]]) => new Field(name, type, true));
  const vectors = Object.fromEntries(
    Object.entries(columns).map(([name, [type, values]]) => [name, vectorFromArray(values, type)]),
  );
  return tableToIPC(new Table(new Schema(fields), vectors as never), 'stream');
}

describe('decodeRows', () => {
  it('gives plain values, and null for what is absent', () => {
    const bytes = streamOf({
      cents: [new Int64(), [-12345n, null]],
      count: [new Int32(), [7, null]],
      rate: [new Float64(), [0.25, null]],
      day: [new DateDay(), [new Date('2026-02-28T00:00:00Z'), null]],
      code: [new Utf8(), ['01', null]],
      flag: [new Bool(), [false, null]],
    });
    expect(decodeRows(bytes)).toEqual([
      { cents: -12345, count: 7, rate: 0.25, day: '2026-02-28', code: '01', flag: false },
      { cents: null, count: null, rate: null, day: null, code: null, flag: null },
    ]);
  });

  it('keeps the last safe integer and throws on the next one', () => {
    expect(decodeRows(streamOf({ cents: [new Int64(), [9007199254740991n]] }))).toEqual([
      { cents: 9007199254740991 },
    ]);
    expect(() => decodeRows(streamOf({ cents: [new Int64(), [9007199254740993n]] }))).toThrow('column cents');
  });

  it('reads a date before 1970 and the last day of a leap February', () => {
    const days = ['1969-12-31', '2024-02-29'].map((day) => new Date(`${day}T00:00:00Z`));
    expect(decodeRows(streamOf({ day: [new DateDay(), days] }))).toEqual([
      { day: '1969-12-31' },
      { day: '2024-02-29' },
    ]);
  });

  it.each([
    ['a decimal', new Decimal(0, 38, 128)],
    ['a timestamp', new TimestampMillisecond()],
  ])('refuses %s by the name of its column, even without rows', (_, type) => {
    expect(() => decodeRows(streamOf({ somme: [type, []] }))).toThrow('column somme');
  });

  it('gives no row for an empty result', () => {
    expect(decodeRows(streamOf({ cents: [new Int64(), []] }))).toEqual([]);
  });
});

import {
  Field,
  Int64,
  Schema,
  Table,
  Uint16,
  Utf8,
  tableToIPC,
  vectorFromArray,
  type DataType,
} from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { decodeColumns } from '#lib/engine/columns.ts';

function streamOf(columns: Record<string, [type: DataType, values: readonly unknown[]]>): Uint8Array {
  const fields = Object.entries(columns).map(([name, [type]]) => new Field(name, type, true));
  const vectors = Object.fromEntries(
    Object.entries(columns).map(([name, [type, values]]) => [name, vectorFromArray(values, type)]),
  );
  return tableToIPC(new Table(new Schema(fields), vectors as never), 'stream');
}

describe('decodeColumns', () => {
  it('gives whole numbers, and −1 for what is absent', () => {
    const columns = decodeColumns(
      streamOf({
        code: [new Uint16(), [3, null, 0]],
        cents: [new Int64(), [-5n, 12_345_678_901n, 0n]],
      }),
    );
    expect(Object.keys(columns)).toEqual(['code', 'cents']);
    expect([...(columns['code'] ?? [])]).toEqual([3, -1, 0]);
    expect([...(columns['cents'] ?? [])]).toEqual([-5, 12_345_678_901, 0]);
  });

  it('refuses what would lose cents, and what is no whole number', () => {
    expect(() => decodeColumns(streamOf({ cents: [new Int64(), [2n ** 53n]] }))).toThrow('unsafe integer');
    expect(() => decodeColumns(streamOf({ name: [new Utf8(), ['a']] }))).toThrow('column name');
  });
});

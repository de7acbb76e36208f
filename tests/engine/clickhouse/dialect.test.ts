import { describe, expect, it } from 'vitest';
import { toClickHouse } from '#lib/engine/clickhouse/dialect.ts';
import { sql } from '#lib/engine/sql.ts';

describe('toClickHouse', () => {
  it('names and types the values in their order', () => {
    expect(
      toClickHouse(sql`SELECT id FROM codes WHERE id = ${'seat'} AND code < ${7} AND ${0.5} < 1`),
    ).toEqual({
      text: 'SELECT id FROM codes WHERE id = {p0:String} AND code < {p1:Int64} AND {p2:Float64} < 1',
      values: { p0: 'seat', p1: '7', p2: '0.5' },
    });
  });

  it('escapes what the interface reads as an escape, and nothing else', () => {
    expect(toClickHouse(sql`SELECT ${"a\\t'b\t\n\r\0"}`).values).toEqual({ p0: "a\\\\t'b\\t\\n\\r\\0" });
  });

  it.each([
    ['SELECT \'?\' AS "?" -- ?\n, /* ? */ 1', 'SELECT \'?\' AS "?"  \n,   1'],
    ["SELECT 'l''an ?' AS t", "SELECT 'l''an ?' AS t"],
    ["SELECT 'a\\nb' AS t", "SELECT 'a\\\\nb' AS t"],
    ["SELECT 'lower(x) AS DATE' AS t", "SELECT 'lower(x) AS DATE' AS t"],
  ])('leaves alone what is quoted, and drops comments: %s', (text, spoken) => {
    expect(toClickHouse({ text, params: [] })).toEqual({ text: spoken, values: {} });
  });

  it.each([
    ['lower(name)', 'lowerUTF8(name)'],
    ["translate(name, '’', ' ')", "translateUTF8(name, '’', ' ')"],
    ['strip_accents(lower(name))', 'removeDiacriticsUTF8(lowerUTF8(name))'],
    ['chr(9)', 'char(9)'],
    ["CAST('1960-01-01' AS DATE) AS date", "CAST('1960-01-01' AS Date32) AS date"],
    [
      'string_agg(label || id, chr(10) ORDER BY label, id)',
      'arrayStringConcat(arrayMap(t -> t.-1, arraySort(groupArray(tuple(label, id, label || id)))), char(10))',
    ],
  ])('spells %s as ClickHouse does', (text, spoken) => {
    expect(toClickHouse({ text, params: [] }).text).toBe(spoken);
  });

  it('refuses a ? without value', () => {
    expect(() => toClickHouse({ text: 'SELECT ?, ?', params: [1] })).toThrow('has no value');
  });
});

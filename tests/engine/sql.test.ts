import { describe, expect, it } from 'vitest';
import { columnName, joinSql, sql, tableName } from '#lib/engine/sql.ts';

describe('sql', () => {
  it('binds every value, whatever it holds', () => {
    expect(sql`SELECT ${"'; DROP TABLE operations --"} AS a, ${7} AS b`).toEqual({
      text: 'SELECT ? AS a, ? AS b',
      params: ["'; DROP TABLE operations --", 7],
    });
  });

  it('puts a fragment in place with its own values, in order', () => {
    const inner = sql`(SELECT code FROM codes WHERE id = ${'b'})`;
    expect(sql`SELECT ${'a'} WHERE x IN ${inner} AND y = ${'c'}`).toEqual({
      text: 'SELECT ? WHERE x IN (SELECT code FROM codes WHERE id = ?) AND y = ?',
      params: ['a', 'b', 'c'],
    });
  });

  it('joins fragments with their values', () => {
    expect(joinSql([sql`a = ${1}`, sql`b = ${2}`], ' AND ')).toEqual({
      text: 'a = ? AND b = ?',
      params: [1, 2],
    });
  });

  it('knows the tables and columns of the contract, and no others', () => {
    expect(tableName('cube_seat_paid').text).toBe('cube_seat_paid');
    expect(columnName('operations', 'partners').text).toBe('partners');
    expect(() => tableName('cube_seat_paid; DROP TABLE codes')).toThrow('unknown table');
    expect(() => columnName('operations', 'seat) --')).toThrow('unknown column');
  });
});

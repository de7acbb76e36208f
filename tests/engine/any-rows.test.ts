import { afterAll, beforeAll, expect, it } from 'vitest';
import { decodeAnyRows } from '#lib/engine/any-rows.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

it.each([
  ['1', 1, true],
  ['-7::BIGINT', -7, true],
  ['9007199254740993::BIGINT', '9007199254740993', true],
  ['sum(-12345678901)', -12345678901, true],
  ['170141183460469231731687303715884105727::HUGEINT', '170141183460469231731687303715884105727', true],
  ['-1.05::DECIMAL(9,2)', -1.05, true],
  ['0.007::DECIMAL(18,3)', 0.007, true],
  ['2.5::DOUBLE', 2.5, true],
  ['NULL::BIGINT', null, true],
  ["'<b>gras</b>'", '<b>gras</b>', false],
  ["DATE '2026-03-31'", '2026-03-31', false],
  ["TIMESTAMP '2026-03-31 10:05:00'", '2026-03-31T10:05:00.000', false],
  ['true', true, false],
  ['[1, 2]', '[1,2]', false],
])('reads %s', async (expression, value, isNumeric) => {
  const bytes = await engine.query({ text: `SELECT ${expression} AS v`, params: [] });
  expect(decodeAnyRows(bytes)).toEqual({ columns: [{ name: 'v', isNumeric }], rows: [[value]] });
});

it('keeps two columns of one name apart', async () => {
  const bytes = await engine.query({ text: "SELECT 1 AS v, 'x' AS v", params: [] });
  expect(decodeAnyRows(bytes).rows).toEqual([[1, 'x']]);
});

import { describe, expect, it } from 'vitest';
import { toCents, toDay, toText } from '#lib/recompute/read-cell.ts';

describe('an amount of a delivered file, in cents', () => {
  it.each([
    ['1325900.0', 132_590_000],
    ['1 879 500,00', 187_950_000],
    ['1\u202f234,56', 123_456],
    ['-12,5', -1250],
    ['−0,01', -1],
    ['0', 0],
    ['1\u00a0000 €', 100_000],
    ['0,5', 50],
  ])('« %s »', (text, cents) => expect(toCents(text)).toBe(cents));

  it.each(['abc', 'NaN', '', '1.234', '12,345', '1e6', '0,001', '99999999999999999'])(
    '« %s » is none',
    (text) => expect(toCents(text)).toBeNull(),
  );
});

it.each([
  ['2026-09-30', '2026-09-30'],
  ['17/06/2025', '2025-06-17'],
  ['1.2.2026', '2026-02-01'],
  ['2025', '2025-12-31'],
  ['45658', '2025-01-01'],
  ['31/02/2026', null],
  ['2026-13-01', null],
  ['demain', null],
])('the day of « %s » is %s', (text, day) => expect(toDay(text)).toBe(day));

it('what stands for « not there » is no text', () => {
  expect(['NaN', 'n.c.', '', '-', 'masqué'].map(toText)).toEqual([null, null, null, null, null]);
  expect(['0', 'Occitanie'].map(toText)).toEqual(['0', 'Occitanie']);
});

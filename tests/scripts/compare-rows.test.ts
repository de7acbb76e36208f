import { describe, expect, it } from 'vitest';
import { findDifference, sortRows } from '../../scripts/clickhouse/compare-rows.ts';

const ROWS = [
  { line: 'formation', cents: 0, name: null },
  { line: 'ia-sante', cents: 1234567, name: '' },
];

describe('findDifference', () => {
  it('finds none between the same rows', () => {
    expect(findDifference(ROWS, structuredClone(ROWS))).toBeNull();
  });

  it.each([
    ['one cent', [ROWS[0]!, { ...ROWS[1]!, cents: 1234568 }]],
    ['null for zero', [{ ...ROWS[0]!, cents: null }, ROWS[1]!]],
    ['null for an empty text', [ROWS[0]!, { ...ROWS[1]!, name: null }]],
    ['an empty text for null', [{ ...ROWS[0]!, name: '' }, ROWS[1]!]],
    ['a missing row', [ROWS[0]!]],
    ['a column more', [ROWS[0]!, { ...ROWS[1]!, other: null }]],
    ['another order', [ROWS[1]!, ROWS[0]!]],
  ])('finds %s', (_, other) => {
    expect(findDifference(ROWS, other)).toMatch(/ligne/);
  });
});

it('sorts rows whatever the order of their columns', () => {
  expect(
    sortRows([
      { b: 2, a: 1 },
      { a: 0, b: 9 },
    ]),
  ).toEqual(
    sortRows([
      { b: 9, a: 0 },
      { a: 1, b: 2 },
    ]),
  );
});

import fc from 'fast-check';
import { DIMENSIONS, type Column, type Dimension, type TableContract } from '#lib/contract/column.ts';
import type { Cell, Row } from '#lib/contract/row.ts';
import type { CodeLists } from '#lib/convert/tables/codes.ts';

/** Three ids in each dimension, with a code of « 01 » among them. */
export const TEST_CODES = Object.fromEntries(
  DIMENSIONS.map((dimension) => [dimension, ['01', `${dimension}-b`, `${dimension}-c`]]),
) as Record<Dimension, string[]> satisfies CodeLists;

const DAYS = fc
  .integer({ min: -200_000, max: 200_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

function arbitraryCell({ type, dimension, isNullable }: Column): fc.Arbitrary<Cell> {
  const present: fc.Arbitrary<Cell> = dimension
    ? fc.constantFrom(...TEST_CODES[dimension])
    : {
        utf8: fc.string({ unit: 'grapheme' }),
        cents: fc.maxSafeInteger(),
        int32: fc.integer(),
        float64: fc.double({ noNaN: true, noDefaultInfinity: true }),
        date: DAYS,
        flag: fc.boolean(),
        code8: fc.constant(null),
        code16: fc.constant(null),
      }[type];
  return isNullable ? fc.option(present, { nil: null }) : present;
}

/** Any rows that the contract of a table allows. */
export function arbitraryRows(table: TableContract): fc.Arbitrary<Row[]> {
  const cells = Object.fromEntries(table.columns.map((column) => [column.name, arbitraryCell(column)]));
  return fc.array(fc.record(cells), { maxLength: 20 });
}

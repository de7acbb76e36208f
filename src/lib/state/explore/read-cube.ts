import { ABSENT_CODE } from '#lib/engine/columns.ts';
import type { Cube } from '#lib/domain/cross-filter.ts';
import { recordOf } from '#lib/domain/record.ts';
import type { ExploreValue, ExploreValues } from '#lib/views/explore/explore-values.ts';
import { CELL_DIMENSIONS, type CellDimension } from './answer-explore.ts';

/** Columns of money that a cube holds: net of repayments, and without counting them. */
export type AmountColumn = 'amount_cents' | 'gross_cents';

/**
 * The cells of decoded columns, each value by its rank among those that a reader may keep. Throws on a code that is
 * not one of them: money would be lost without a word.
 */
export function readCube(
  columns: Readonly<Record<string, Float64Array>>,
  values: ExploreValues,
  amount: AmountColumn = 'amount_cents',
): Cube<CellDimension> {
  const size = columns[amount]?.length ?? 0;
  const known = recordOf(CELL_DIMENSIONS, (name) => ranksOf(name, values));
  return {
    size,
    dimensions: CELL_DIMENSIONS,
    ranks: recordOf(CELL_DIMENSIONS, (name) => {
      const own = new Uint16Array(size);
      columns[name]?.forEach((code, cell) => {
        const rank = known[name].get(code);
        if (rank === undefined) throw new Error(`cube: ${name} has an unknown code ${code}`);
        own[cell] = rank;
      });
      return own;
    }),
    lengths: recordOf(CELL_DIMENSIONS, (name) => known[name].size),
    cents: columns[amount] ?? new Float64Array(),
  };
}

function ranksOf(name: CellDimension, { lines, lists, period }: ExploreValues): Map<number, number> {
  if (name === 'month') {
    const { fromMonth, toMonth } = period ?? { fromMonth: 0, toMonth: -1 };
    const length = toMonth - fromMonth + 1;
    return new Map(Array.from({ length }, (_, rank) => [fromMonth + rank, rank]));
  }
  const list: readonly ExploreValue[] = name === 'line' ? lines : lists[name];
  return new Map(list.map(({ code }, rank) => [code ?? ABSENT_CODE, rank]));
}

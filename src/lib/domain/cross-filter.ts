import { cents, type Cents } from './money.ts';

/** A cube in columns. Cell `i` lies at rank `ranks[dimension][i]` of each dimension, ranks counted from 0. */
export interface Cube<Dimension extends string> {
  readonly size: number;
  readonly dimensions: readonly Dimension[];
  readonly ranks: Readonly<Record<Dimension, Uint16Array>>;
  /** Number of ranks of each dimension. */
  readonly lengths: Readonly<Record<Dimension, number>>;
  /** Signed cents of each cell, safe integers. */
  readonly cents: Float64Array;
}

/** For each dimension 1 at the ranks that are kept, 0 elsewhere; null keeps all. */
export type Kept<Dimension extends string> = Readonly<Record<Dimension, Uint8Array | null>>;

/** What linked charts show: the total of what all filters keep, and each chart under the filters of the others. */
export interface CrossFiltered<Dimension extends string> {
  readonly total: Cents;
  /** Signed cents by rank. */
  readonly sums: Readonly<Record<Dimension, Float64Array>>;
}

/** A cell has one bit per dimension that leaves it out, so there are at most this many. */
const MOST_DIMENSIONS = 8;

/**
 * Answers every linked chart at once. A chart is never narrowed by its own filter: a cell counts in the chart of a
 * dimension when no *other* dimension leaves it out. Throws when a sum is no safe integer.
 */
export function crossFilter<Dimension extends string>(
  cube: Cube<Dimension>,
  kept: Kept<Dimension>,
): CrossFiltered<Dimension> {
  const failures = markFailures(cube, kept);
  const sums = cube.dimensions.map((dimension, index) => {
    const ranks = cube.ranks[dimension];
    const own = 1 << index;
    const bins = new Float64Array(cube.lengths[dimension]);
    for (let cell = 0; cell < cube.size; cell += 1) {
      const failure = failures[cell] as number;
      if (failure !== 0 && failure !== own) continue;
      const rank = ranks[cell] as number;
      bins[rank] = (bins[rank] as number) + (cube.cents[cell] as number);
    }
    bins.forEach(cents);
    return [dimension, bins] as const;
  });
  return {
    total: sumKept(cube.cents, failures),
    sums: Object.fromEntries(sums) as Record<Dimension, Float64Array>,
  };
}

/** The total of what all filters keep, in signed cents. Throws when it is no safe integer. */
export function totalOf<Dimension extends string>(cube: Cube<Dimension>, kept: Kept<Dimension>): Cents {
  return sumKept(cube.cents, markFailures(cube, kept));
}

function markFailures<Dimension extends string>(
  { size, dimensions, ranks }: Cube<Dimension>,
  kept: Kept<Dimension>,
): Uint8Array {
  if (dimensions.length > MOST_DIMENSIONS) throw new Error(`too many dimensions: ${dimensions.length}`);
  const failures = new Uint8Array(size);
  dimensions.forEach((dimension, index) => {
    const keeps = kept[dimension];
    if (!keeps) return;
    const [own, bit] = [ranks[dimension], 1 << index];
    for (let cell = 0; cell < size; cell += 1)
      if (keeps[own[cell] as number] === 0) failures[cell] = (failures[cell] as number) | bit;
  });
  return failures;
}

function sumKept(values: Float64Array, failures: Uint8Array): Cents {
  let total = 0;
  for (let cell = 0; cell < values.length; cell += 1)
    if (failures[cell] === 0) total += values[cell] as number;
  return cents(total);
}

type Pair = readonly [from: number, to: number];

/**
 * Where a value of the domain falls in the range, beyond it too, to a hundredth of a pixel: pages carry the digits. The
 * middle of the range when the domain is one point.
 */
export function linearScale([low, high]: Pair, [from, to]: Pair): (value: number) => number {
  const span = high - low;
  return (value) => Math.round(100 * (from + (to - from) * (span === 0 ? 0.5 : (value - low) / span))) / 100;
}

/** A label that wants to stand at a height, and the height it was given. */
export interface SpreadLabel<T> {
  readonly item: T;
  readonly wanted: number;
  readonly y: number;
}

/**
 * Heights for labels beside a chart: each as near as can be to where it wants to stand, none closer to the next than
 * `gap`, all between `top` and `bottom`. In order of height. They overlap only when the frame cannot hold them all.
 */
export function spreadLabels<T>(
  items: readonly { readonly item: T; readonly wanted: number }[],
  { gap, top, bottom }: { gap: number; top: number; bottom: number },
): SpreadLabel<T>[] {
  const sorted = items.toSorted((a, b) => a.wanted - b.wanted);
  const heights: number[] = [];
  for (const { wanted } of sorted) heights.push(Math.max(top, wanted, (heights.at(-1) ?? -Infinity) + gap));
  let ceiling = bottom;
  for (let index = heights.length - 1; index >= 0; index--) {
    heights[index] = Math.min(heights[index] ?? 0, ceiling);
    ceiling = (heights[index] ?? 0) - gap;
  }
  return sorted.map(({ item, wanted }, index) => ({ item, wanted, y: heights[index] ?? wanted }));
}

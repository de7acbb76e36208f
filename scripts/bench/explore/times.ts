/** The value that this share of them does not pass; NaN for none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Median, 95th percentile and longest, in milliseconds. */
export function formatTimes(values: readonly number[]): string[] {
  return [quantile(values, 0.5), quantile(values, 0.95), Math.max(...values)].map((value) =>
    value.toFixed(1),
  );
}

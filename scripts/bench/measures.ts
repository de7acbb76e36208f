/** What one tool took to read a file: seconds of work, start of its process left out, and the most memory it held. */
export interface Measure {
  readonly tool: string;
  readonly seconds: number;
  /** Seconds of processor, which a machine that does something else beside does not stretch. */
  readonly cpuSeconds: number;
  readonly peakBytes: number;
  readonly rows: number;
  /** Sum of the amounts read, in cents; null when it was not asked for. */
  readonly cents: string;
}

/** A line of the table for each tool, its throughput as a share of that of the last one. */
export function formatMeasures(size: number, measures: readonly Measure[]): string[][] {
  const reference = measures.at(-1)?.seconds ?? Number.NaN;
  const rows = measures.map(({ tool, seconds, cpuSeconds, peakBytes, rows: count, cents }) => [
    tool,
    seconds.toFixed(2),
    cpuSeconds.toFixed(2),
    (size / 1e6 / seconds).toFixed(1),
    `${((reference / seconds) * 100).toFixed(0)} %`,
    (peakBytes / 1e6).toFixed(0),
    String(count),
    cents,
  ]);
  return [
    ['outil', 'secondes', 'de calcul', 'Mo/s', 'débit relatif', 'mémoire max. (Mo)', 'lignes', 'centimes'],
    ...rows,
  ];
}

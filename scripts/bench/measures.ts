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

/** A line of the table for each tool, its throughput as a share of that of the last one: by the clock, then by processor. */
export function formatMeasures(size: number, measures: readonly Measure[]): string[][] {
  const last = measures.at(-1);
  const shareOf = (peer: number | undefined, own: number) =>
    `${(((peer ?? Number.NaN) / own) * 100).toFixed(0)} %`;
  const rows = measures.map(({ tool, seconds, cpuSeconds, peakBytes, rows: count, cents }) => [
    tool,
    seconds.toFixed(2),
    cpuSeconds.toFixed(2),
    (size / 1e6 / seconds).toFixed(1),
    shareOf(last?.seconds, seconds),
    shareOf(last?.cpuSeconds, cpuSeconds),
    (peakBytes / 1e6).toFixed(0),
    String(count),
    cents,
  ]);
  return [
    [
      'outil',
      'secondes',
      'de calcul',
      'Mo/s',
      'débit relatif',
      'à calcul égal',
      'mémoire max. (Mo)',
      'lignes',
      'centimes',
    ],
    ...rows,
  ];
}

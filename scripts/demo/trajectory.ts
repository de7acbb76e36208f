/** Expected at the end of each quarter from March 2025 to December 2030, in millions of euros, cumulated. */
const PATHS: Readonly<Record<string, readonly number[]>> = {
  committed: [
    15, 34, 58, 84, 116, 152, 188, 226, 262, 296, 328, 358, 386, 411, 433, 453, 471, 486, 500, 512, 523, 533,
    542, 550,
  ],
  paid: [
    0, 2, 7, 15, 28, 46, 68, 94, 122, 151, 181, 211, 241, 270, 298, 324, 348, 371, 392, 411, 428, 443, 457,
    470,
  ],
};

/** Header and rows of trajectories.csv: a path for one line, none for the other. */
export function trajectoryRows(): string[][] {
  const rows = Object.entries(PATHS).flatMap(([stage, path]) =>
    path.map((millions, index) => [
      ...['ia-sante', stage, 'official', 'Trajectoire fictive', endOfQuarter(index)],
      ...[String(millions * 1_000_000), 'source-fictive-trajectoire'],
    ]),
  );
  return [['line_id', 'stage', 'kind', 'label', 'date', 'amount_eur', 'source_id'], ...rows];
}

/** « 2025-03-31 » for 0. */
function endOfQuarter(index: number): string {
  const days = ['03-31', '06-30', '09-30', '12-31'];
  return `${2025 + Math.floor(index / 4)}-${days[index % 4] ?? ''}`;
}

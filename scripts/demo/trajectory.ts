/** Expected at the end of each quarter from March 2025 to December 2030, in millions of euros, cumulated. */
const PATHS: Readonly<Record<string, readonly number[]>> = {
  committed: [
    22, 52, 88, 128, 172, 222, 280, 326, 364, 396, 424, 447, 466, 482, 496, 508, 518, 526, 532, 538, 542, 545,
    548, 550,
  ],
  paid: [
    0, 3, 9, 20, 36, 60, 94, 124, 153, 182, 211, 240, 268, 295, 320, 343, 364, 384, 402, 418, 433, 447, 459,
    470,
  ],
};

/** Committed by the end of 2030 in three regions, in millions of euros: official here, and fictitious. */
const TARGETS: Readonly<Record<string, number>> = { '53': 31, '75': 52, '93': 44 };

/** Header and rows of trajectories.csv: a path for one line, none for the other; at last, targets of three regions. */
export function trajectoryRows(hasTargets: boolean): string[][] {
  const rows = Object.entries(PATHS).flatMap(([stage, path]) =>
    path.map((millions, index) => [
      ...['ia-sante', stage, 'official', 'Trajectoire fictive', endOfQuarter(index)],
      ...[String(millions * 1_000_000), 'source-fictive-trajectoire', ''],
    ]),
  );
  const targets = Object.entries(TARGETS).map(([code, millions]) => [
    ...['ia-sante', 'committed', 'official', 'Cible fictive', '2030-12-31'],
    ...[String(millions * 1_000_000), 'source-fictive-cibles-regionales', code],
  ]);
  const header = ['line_id', 'stage', 'kind', 'label', 'date', 'amount_eur', 'source_id', 'region_code'];
  return [header, ...rows, ...(hasTargets ? targets : [])];
}

/** « 2025-03-31 » for 0. */
function endOfQuarter(index: number): string {
  const days = ['03-31', '06-30', '09-30', '12-31'];
  return `${2025 + Math.floor(index / 4)}-${days[index % 4] ?? ''}`;
}

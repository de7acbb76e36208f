/** What the publisher of the demo confirms of the delivery of each rank, so that it is not stopped. */
const CONFIRMED: readonly (readonly (readonly [code: string, reason: string])[])[] = [
  [],
  [
    [
      'cumul-flux:soignants-formes',
      'Fictif : les personnes inscrites sont comptées par trimestre dans cette livraison, et non depuis le début.',
    ],
  ],
  [
    [
      'cumul-flux:soignants-formes',
      'Fictif : les personnes inscrites sont de nouveau comptées depuis le début.',
    ],
    ['target-moved:tiers-lieux', 'Fictif : cinq tiers-lieux de plus sont attendus, de 35 à 40.'],
  ],
];

/** The `delivery.json` of the delivery of that rank; null where there is nothing to confirm. */
export function writeConfirmations(rank: number): string | null {
  const confirmations = (CONFIRMED[rank] ?? []).map(([code, reason]) => ({ code, reason }));
  return confirmations.length === 0 ? null : `${JSON.stringify({ confirmations }, null, 2)}\n`;
}

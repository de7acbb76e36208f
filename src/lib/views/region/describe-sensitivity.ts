import { unitOf, type RegionalAmounts } from './region-figures.ts';
import type { Ranking } from './rank-columns.ts';
import { sayRange } from './rule-ranks.ts';

/** How many regions keep their rank whatever the rule, and which one the rule moves most. Empty where none is ranked. */
export function describeSensitivity(input: RegionalAmounts, { ranks }: Ranking): string {
  const held = input.regions.flatMap(({ regionCode, name }) => {
    const range = ranks.get(regionCode)?.range;
    return range ? [{ name, range, width: range.worst - range.best }] : [];
  });
  const [most] = held.toSorted((a, b) => b.width - a.width || a.name.localeCompare(b.name, 'fr'));
  if (!most) return '';
  if (most.width === 0) return `Aucun rang par ${unitOf(input)} ne dépend de la règle d’attribution.`;
  const still = held.filter(({ width }) => width === 0).length;
  const kept =
    still === 0
      ? 'aucune région ne garde son rang'
      : `${still}\u00a0${still === 1 ? 'région garde son rang' : 'régions gardent leur rang'}`;
  return `Ce que la règle change, par ${unitOf(input)}\u00a0: ${most.name} va du rang ${sayRange(most.range).replace('à', 'au rang')}\u00a0; ${kept} sous les trois règles.`;
}

import { cents, sumCents, type Cents } from './money.ts';
import { TERRITORIES, type Territory } from './territory.ts';

/** What one rule of attribution gives each territory more than another rule, the money being the same. */
export interface RuleEffect {
  /** The 21 territories in their order; positive where the first rule gives more. Sums to `sum`. */
  readonly byTerritory: ReadonlyMap<Territory, Cents>;
  /** What is in another territory under the other rule: the sum of the positive differences. */
  readonly moved: Cents;
  /** Zero, unless the two rules do not hold the same money. */
  readonly sum: Cents;
}

/**
 * Differences first − second, in cents, over the 18 regions and the three residuals. Null when one of the rules is not
 * published, or when a territory is missing from one of them: without it nothing proves that the sum is zero.
 */
export function effectOfRule(
  first: ReadonlyMap<Territory, Cents> | null,
  second: ReadonlyMap<Territory, Cents> | null,
): RuleEffect | null {
  if (!first || !second) return null;
  const byTerritory = new Map<Territory, Cents>();
  for (const code of TERRITORIES) {
    const [left, right] = [first.get(code), second.get(code)];
    if (left === undefined || right === undefined) return null;
    byTerritory.set(code, cents(left - right));
  }
  const effects = [...byTerritory.values()];
  return { byTerritory, moved: sumCents(effects.filter((effect) => effect > 0)), sum: sumCents(effects) };
}

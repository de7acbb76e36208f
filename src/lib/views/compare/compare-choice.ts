import type { ReadingId } from '#lib/contract/fact-terms.ts';
import { INHABITANT } from '#lib/domain/denominator.ts';
import type { BudgetLine } from '#lib/domain/line.ts';
import { DEFAULT_RULE, type Rule } from '#lib/domain/rule.ts';
import { DEFAULT_STAGE, type Stage } from '#lib/domain/stage.ts';
import type { RegionCode } from '#lib/domain/territory.ts';
import { PEER_COMPONENTS, type PeerComponentId } from './peer-components.ts';

/** Fewer are no comparison, more are no longer told apart. */
export const FEWEST_TERRITORIES = 2;
export const MOST_TERRITORIES = 6;

/** What a reader compares. The first territory is the one that the others are compared with. */
export interface CompareChoice {
  readonly line: BudgetLine;
  readonly stage: Stage;
  readonly rule: Rule;
  /** Word of what amounts are set against: a denominator, « euros », « repere » or « cible ». */
  readonly basis: string;
  readonly reading: ReadingId;
  readonly territories: readonly RegionCode[];
  /** In what regions are alike. */
  readonly components: readonly PeerComponentId[];
}

/** What the page opens on. Ratios compare, amounts would compare the populations. */
export function defaultChoice(territories: readonly RegionCode[], basis = INHABITANT): CompareChoice {
  return {
    line: 'ia-sante',
    stage: DEFAULT_STAGE,
    rule: DEFAULT_RULE,
    basis,
    reading: 'A',
    territories,
    components: PEER_COMPONENTS,
  };
}

/** With a territory more, or less; unchanged where that would leave too few or too many. */
export function toggleTerritory(territories: readonly RegionCode[], code: RegionCode): readonly RegionCode[] {
  if (territories.includes(code))
    return territories.length > FEWEST_TERRITORIES ? territories.filter((own) => own !== code) : territories;
  return territories.length < MOST_TERRITORIES ? [...territories, code] : territories;
}

/** With that territory first, in the place of the one that was. */
export function leadWith(territories: readonly RegionCode[], code: RegionCode): readonly RegionCode[] {
  const others = territories.slice(1).filter((own) => own !== code);
  const [lead] = territories;
  return [
    code,
    ...(territories.includes(code) && lead !== undefined && lead !== code ? [lead, ...others] : others),
  ];
}

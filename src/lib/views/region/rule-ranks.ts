import { INHABITANT } from '#lib/domain/denominator.ts';
import { rankRange, type RankRange } from '#lib/domain/rank.ts';
import { RULES, type Rule } from '#lib/domain/rule.ts';
import type { RegionCode } from '#lib/domain/territory.ts';
import { rankFigures, toRegionFigures } from './region-figures.ts';
import { toRegionalAmounts, type RegionalChoice, type RegionalRows } from './regional-rows.ts';

/** Where one region stands under each rule, on euros by unit of a denominator. */
export interface RuleRanks {
  readonly ranks: Readonly<Record<Rule, number | null>>;
  /** Null where no rule gives it a rank. */
  readonly range: RankRange | null;
  /** Under the rule asked, by the inhabitants: what another denominator moves it from. Null when that is the one asked. */
  readonly byInhabitant: number | null;
}

/** Ranks of the 18 regions under every rule, by code. Amounts would rank the populations: they are divided first. */
export function ranksUnderRules(
  rows: RegionalRows,
  choice: RegionalChoice,
): ReadonlyMap<RegionCode, RuleRanks> {
  const ranksOf = (asked: RegionalChoice) => {
    const ranked = rankFigures(toRegionFigures(toRegionalAmounts(rows, asked)), 'unit');
    return new Map(ranked.map(({ figure, rank }) => [figure.fact.regionCode, rank]));
  };
  const [seat, place, partners] = RULES.map((rule) => ranksOf({ ...choice, rule }));
  const isOther = rows.denominators.some(({ id }) => id === choice.denominator);
  const before = isOther ? ranksOf({ ...choice, denominator: INHABITANT }) : null;
  return new Map(
    rows.regions.map(({ regionCode: code }) => {
      const ranks = {
        seat: seat?.get(code) ?? null,
        place: place?.get(code) ?? null,
        partners: partners?.get(code) ?? null,
      };
      const range = rankRange(Object.values(ranks));
      return [code, { ranks, range, byInhabitant: before?.get(code) ?? null }];
    }),
  );
}

/** « 4 à 9 », « 4 » when no rule moves it. */
export function sayRange({ best, worst }: RankRange): string {
  return best === worst ? String(best) : `${best} à ${worst}`;
}

import { rankOf, rankRange, type RankRange } from '#lib/domain/rank.ts';
import { RULES, type Rule } from '#lib/domain/rule.ts';
import type { RegionCode } from '#lib/domain/territory.ts';
import type { Compared } from './compare-figures.ts';

/** The places of the 18 regions under each rule, on one measure. */
export interface RanksUnderRules {
  /** Null where a region has no place: no value, or fewer than five projects. */
  readonly of: (code: RegionCode, rule: Rule) => number | null;
  /** True where it has no place because few projects make its value. */
  readonly isSmall: (code: RegionCode, rule: Rule) => boolean;
  readonly range: (code: RegionCode) => RankRange | null;
  /** Regions that have a place under the rule. */
  readonly among: (rule: Rule) => number;
}

export function rankUnderRules(compared: (rule: Rule) => Compared): RanksUnderRules {
  const ranks = new Map(
    RULES.map((rule) => [
      rule,
      rankOf(
        compared(rule).figures.map(({ region, value, projects }) => ({
          id: region.regionCode,
          value,
          count: compared(rule).measure.isOfPeople ? null : projects,
        })),
      ),
    ]),
  );
  const of = (code: RegionCode, rule: Rule) => ranks.get(rule)?.get(code) ?? null;
  return {
    of,
    isSmall: (code, rule) =>
      compared(rule).figures.some(({ region, isSmall }) => region.regionCode === code && isSmall),
    range: (code) => rankRange(RULES.map((rule) => of(code, rule))),
    among: (rule) => [...(ranks.get(rule)?.values() ?? [])].filter((rank) => rank !== null).length,
  };
}

/** « 4e à 9e », « 4e », « 1re à 3e ». */
export function formatRange({ best, worst }: RankRange): string {
  return best === worst ? ordinal(best) : `${ordinal(best)} à ${ordinal(worst)}`;
}

function ordinal(rank: number): string {
  return rank === 1 ? '1re' : `${rank}e`;
}

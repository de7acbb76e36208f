import type { BudgetLine } from '#lib/domain/line.ts';
import { RULES, type Rule } from '#lib/domain/rule.ts';
import { DEFAULT_STAGE } from '#lib/domain/stage.ts';
import type { RegionCode } from '#lib/domain/territory.ts';
import { rankFigures, toRegionFigures } from '#lib/views/region/region-figures.ts';
import { toRegionalAmounts, type RegionalRows } from '#lib/views/region/regional-rows.ts';
import { formatMillions } from '#lib/views/words/format.ts';
import { RULE_LABELS } from '#lib/views/words/labels.ts';
import { stageParticiple } from '#lib/views/words/say-amount.ts';

interface UnderRule {
  readonly rule: Rule;
  readonly cents: number;
  /** By inhabitant; null for fewer than five projects. */
  readonly rank: number | null;
}

/** How far the rule of attribution moves the amount and the rank of a region; empty where no amount is published. */
export function describeRuleRange(rows: RegionalRows, code: RegionCode, line: BudgetLine): string {
  const sorted = underRules(rows, code, line).toSorted((a, b) => a.cents - b.cents);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (!least || !most) return '';
  const amounts =
    formatMillions(least.cents) === formatMillions(most.cents)
      ? `Sous les trois règles d’attribution, ${committed(most.cents)}`
      : `Selon la règle d’attribution, de ${formatMillions(least.cents)} (${nameOf(least.rule)}) à ${committed(most.cents)} (${nameOf(most.rule)})`;
  return `${amounts}${describeRanks(sorted)}.`;
}

function underRules(rows: RegionalRows, code: RegionCode, line: BudgetLine): UnderRule[] {
  return RULES.flatMap((rule) => {
    const figures = toRegionFigures(toRegionalAmounts(rows, { line, stage: DEFAULT_STAGE, rule }));
    const own = rankFigures(figures, 'unit').find(({ figure }) => figure.fact.regionCode === code);
    const cents = own?.figure.cents ?? null;
    return cents === null ? [] : [{ rule, cents, rank: own?.rank ?? null }];
  });
}

function describeRanks(sorted: readonly UnderRule[]): string {
  const ranks = sorted.flatMap(({ rank }) => rank ?? []).sort((a, b) => a - b);
  const [best, worst] = [ranks[0], ranks.at(-1)];
  if (best === undefined || worst === undefined) return '';
  return best === worst
    ? `, au ${toOrdinal(best)} rang par habitant`
    : `, du ${toOrdinal(best)} au ${toOrdinal(worst)} rang par habitant`;
}

function committed(amount: number): string {
  const text = formatMillions(amount);
  return `${text} ${stageParticiple(text, DEFAULT_STAGE)}`;
}

function nameOf(rule: Rule): string {
  return RULE_LABELS[rule].toLowerCase();
}

function toOrdinal(rank: number): string {
  return rank === 1 ? '1er' : `${rank}e`;
}

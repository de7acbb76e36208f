import { RULES, type Rule } from '#lib/domain/rule.ts';
import type { RegionCode } from '#lib/domain/territory.ts';
import { isSmallCount } from '#lib/domain/rank.ts';
import { absentCell } from '#lib/views/figure/cells.ts';
import type { ValueCell } from '#lib/views/figure/table-view.ts';
import { formatQuantity } from '#lib/views/words/format.ts';
import { unitOf, type RegionalAmounts, type RegionFigure } from './region-figures.ts';
import { sayRange, type RuleRanks } from './rule-ranks.ts';

/** Ranks under every rule, and the rule that is shown. */
export interface Ranking {
  readonly rule: Rule;
  readonly ranks: ReadonlyMap<RegionCode, RuleRanks>;
}

/** Two columns: the rank under the rule shown, with the one by inhabitant that it moves from; the range of all rules. */
export function rankColumns(input: RegionalAmounts, { rule, ranks }: Ranking) {
  const unit = unitOf(input);
  const among = [...ranks.values()].filter(({ range }) => range !== null).length;
  const isMoved = [...ranks.values()].some(({ byInhabitant }) => byInhabitant !== null);
  return [
    {
      key: 'rank',
      label: isMoved ? `Rang, par habitant → par ${unit}` : `Rang, par ${unit}`,
      isNumeric: true,
      region: (figure: RegionFigure) => rankCell(figure, ranks.get(figure.fact.regionCode), rule),
      beside: () => absentCell('not-applicable'),
    },
    {
      key: 'range',
      label: 'Rang selon la règle',
      isNumeric: true,
      region: ({ fact }: RegionFigure) => rangeCell(ranks.get(fact.regionCode), among),
      beside: () => absentCell('not-applicable'),
    },
  ];
}

/** « 1re », « 4e »: of a region. */
export function formatRank(rank: number): string {
  return rank === 1 ? '1re' : `${rank}e`;
}

/** The rank in a cell, or why there is none: nothing published, few projects, or no project at all. */
export function rankText(rank: number | null, { perUnit, projects }: RegionFigure): ValueCell {
  if (rank !== null) return { text: formatRank(rank), value: rank };
  if (perUnit === null) return absentCell();
  return {
    ...absentCell('not-applicable'),
    text: isSmallCount(projects) ? 'petit effectif' : 'aucun projet',
  };
}

function rankCell(figure: RegionFigure, held: RuleRanks | undefined, rule: Rule): ValueCell {
  const cell = rankText(held?.ranks[rule] ?? null, figure);
  const before = held?.byInhabitant ?? null;
  return before === null || cell.value === null
    ? cell
    : { ...cell, text: `${formatRank(before)} → ${cell.text}` };
}

/** « 4 à 9 », drawn on the scale of all the ranks. */
export function rangeCell(held: RuleRanks | undefined, among: number): ValueCell {
  if (!held?.range) return absentCell('not-applicable');
  const places = RULES.flatMap((rule) => held.ranks[rule] ?? []);
  return {
    text: `${sayRange(held.range)}${places.length === RULES.length ? '' : ` (${formatQuantity(places.length, 'règle', 'règles')})`}`,
    value: held.range.worst - held.range.best,
    mark: { kind: 'places', places, among },
  };
}

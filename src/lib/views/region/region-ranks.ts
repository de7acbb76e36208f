import { INHABITANT } from '#lib/domain/denominator.ts';
import type { BudgetLine } from '#lib/domain/line.ts';
import { rankRange } from '#lib/domain/rank.ts';
import { RULES, type Rule } from '#lib/domain/rule.ts';
import { DEFAULT_STAGE } from '#lib/domain/stage.ts';
import type { RegionCode } from '#lib/domain/territory.ts';
import { absentCell } from '#lib/views/figure/cells.ts';
import type { TableView, ValueCell } from '#lib/views/figure/table-view.ts';
import { LINE_LABELS, RULE_LABELS } from '#lib/views/words/labels.ts';
import { rankFigures, toRegionFigures } from './region-figures.ts';
import { toRegionalAmounts, type RegionalRows } from './regional-rows.ts';

/** Where a region stands, whatever the way to count: its rank under each rule, by each denominator. */
export interface RegionRanks {
  /** « Rang 4 à 9 selon la règle, par habitant. »; why there is none where it is not ranked. */
  readonly sentence: string;
  readonly table: TableView;
}

interface Place {
  readonly rank: number | null;
  /** Regions that are ranked with it. */
  readonly among: number;
}

/** Ranks on what is engaged, highest first; null where no amount of the line is published. */
export function presentRegionRanks(
  rows: RegionalRows,
  code: RegionCode,
  line: BudgetLine,
): RegionRanks | null {
  if (RULES.every((rule) => rows.cents[rule][DEFAULT_STAGE][line] === null)) return null;
  const ways = [
    { id: INHABITANT, label: 'Par habitant' },
    ...rows.denominators
      .filter(({ id }) => id !== INHABITANT)
      .map(({ id, unit }) => ({ id, label: `Par ${unit}` })),
  ].map((way) => ({
    ...way,
    places: RULES.map((rule) => placeOf(rows, code, { line, rule, denominator: way.id })),
  }));
  return {
    sentence: ways.map(({ label, places }) => describeRange(label, places)).join(' '),
    table: {
      caption: `${LINE_LABELS[line]}\u00a0: rang de la région sur l’engagé, selon la règle et le dénominateur`,
      columns: [
        { key: 'way', label: 'Dénominateur', isNumeric: false },
        ...RULES.map((rule) => ({ key: rule, label: RULE_LABELS[rule], isNumeric: true })),
      ],
      rows: ways.map(({ id, label, places }) => ({
        key: id,
        href: null,
        cells: [label, ...places.map(rankCell)],
      })),
    },
  };
}

function placeOf(
  rows: RegionalRows,
  code: RegionCode,
  { line, rule, denominator }: { line: BudgetLine; rule: Rule; denominator: string },
): Place {
  const figures = toRegionFigures(toRegionalAmounts(rows, { line, stage: DEFAULT_STAGE, rule, denominator }));
  const ranked = rankFigures(figures, 'unit');
  return {
    rank: ranked.find(({ figure }) => figure.fact.regionCode === code)?.rank ?? null,
    among: ranked.filter(({ rank }) => rank !== null).length,
  };
}

function describeRange(label: string, places: readonly Place[]): string {
  const range = rankRange(places.map(({ rank }) => rank));
  const among = Math.max(...places.map((place) => place.among));
  if (!range) return `${label}\u00a0: pas de rang, sous aucune règle.`;
  const { best, worst } = range;
  const under = places.every(({ rank }) => rank !== null) ? 'les trois règles' : 'les règles qui la classent';
  return best === worst
    ? `${label}\u00a0: rang ${best} sur ${among} sous ${under}.`
    : `${label}\u00a0: rang ${best} à ${worst} sur ${among}, selon la règle.`;
}

function rankCell({ rank, among }: Place): ValueCell {
  return rank === null
    ? { ...absentCell('not-applicable'), text: 'pas de rang' }
    : { text: `${rank} sur ${among}`, value: rank };
}

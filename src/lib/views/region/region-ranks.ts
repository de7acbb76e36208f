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
    sentence: describeWays(ways),
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

interface Way {
  readonly label: string;
  readonly places: readonly Place[];
}

/** By inhabitant first, then the amplitude whatever the denominator. */
function describeWays(ways: readonly Way[]): string {
  const first = ways.slice(0, 1).map(({ label, places }) => `${label}\u00a0: ${sayRange(places)}`);
  const all = ways.flatMap(({ places }) => places);
  const whole = ways.length > 1 ? [`Tous dénominateurs confondus\u00a0: ${sayRange(all)}`] : [];
  return [...first, ...whole].join(' ');
}

function sayRange(places: readonly Place[]): string {
  const range = rankRange(places.map(({ rank }) => rank));
  if (!range) return 'pas de rang, sous aucune règle.';
  const among = places.flatMap((place) => (place.rank === null ? [] : place.among));
  const [least, most] = [Math.min(...among), Math.max(...among)];
  const regions = `sur ${least === most ? most : `${least} à ${most}`} régions classées`;
  const { best, worst } = range;
  return best === worst
    ? `rang ${best} ${regions}, sous les règles qui la classent.`
    : `rang ${best} à ${worst} ${regions}, selon la règle.`;
}

function rankCell({ rank, among }: Place): ValueCell {
  return rank === null
    ? { ...absentCell('not-applicable'), text: 'pas de rang' }
    : { text: `${rank} sur ${among}`, value: rank };
}

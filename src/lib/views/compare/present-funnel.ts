import { FUNNEL_LEVELS, placeInFunnel, poissonLimits, type FunnelLevel } from '#lib/domain/funnel.ts';
import type { RegionCode } from '#lib/domain/territory.ts';
import { countCell } from '#lib/views/figure/cells.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { addressOf, type Scope } from '#lib/views/shell/address.ts';
import { agree } from '#lib/views/words/agree.ts';
import { formatCount, formatQuantity } from '#lib/views/words/format.ts';
import type { Compared } from './compare-figures.ts';

const PER = 1e6;
/** The level that a region must pass to be said apart: the wider one, because 18 are looked at together. */
const TELLING: FunnelLevel = 0.998;

export interface FunnelPoint {
  readonly code: RegionCode;
  readonly name: string;
  readonly short: string;
  readonly population: number;
  readonly operations: number;
  /** Operations per million inhabitants. */
  readonly rate: number;
  readonly place: 'within' | 'below' | 'above';
}

/** One limit along the populations, in operations per million inhabitants. */
export interface FunnelLimit {
  readonly level: FunnelLevel;
  readonly points: readonly { readonly population: number; readonly lower: number; readonly upper: number }[];
}

export interface FunnelView {
  readonly points: readonly FunnelPoint[];
  readonly limits: readonly FunnelLimit[];
  /** Operations per million inhabitants of the 18 regions together. */
  readonly mean: number;
  readonly title: string;
  readonly table: TableView;
}

const STEPS = 40;

/** Operations per million inhabitants against the population; null when they, or the populations, are not published. */
export function presentFunnel(
  { figures }: Compared,
  { scope, caption }: { scope: Scope; caption: string },
): FunnelView | null {
  const counted = figures.flatMap(({ region, operations }) =>
    region.population === null || region.population <= 0 || operations === null
      ? []
      : [{ region, population: region.population, operations }],
  );
  const total = counted.reduce((sum, { operations }) => sum + operations, 0);
  const inhabitants = counted.reduce((sum, { population }) => sum + population, 0);
  if (counted.length < figures.length || total === 0) return null;
  const mean = total / inhabitants;
  const points = counted.map(({ region, population, operations }): FunnelPoint => ({
    code: region.regionCode,
    name: region.name,
    short: region.short,
    population,
    operations,
    rate: (operations / population) * PER,
    place: placeInFunnel(operations, poissonLimits(mean * population, TELLING)),
  }));
  return {
    points,
    limits: FUNNEL_LEVELS.map((level) => ({
      level,
      points: populationsOf(points).map((population) => {
        const { lower, upper } = poissonLimits(mean * population, level);
        return { population, lower: (lower / population) * PER, upper: (upper / population) * PER };
      }),
    })),
    mean: mean * PER,
    title: describeFunnel(points),
    table: tableOfFunnel(points, mean, scope, caption),
  };
}

// As many populations between the smallest and the largest as a smooth curve needs, closer together where it bends.
function populationsOf(points: readonly FunnelPoint[]): number[] {
  const all = points.map(({ population }) => population);
  const [from, to] = [Math.min(...all), Math.max(...all)];
  return Array.from({ length: STEPS + 1 }, (_, index) => from * (to / from) ** (index / STEPS));
}

function describeFunnel(points: readonly FunnelPoint[]): string {
  const apart = points.filter(({ place }) => place !== 'within');
  if (apart.length === 0)
    return 'Aucune région ne sort des limites\u00a0: le nombre d’opérations ne les départage pas.';
  const [above, below] = (['above', 'below'] as const).map((place) =>
    apart.filter((point) => point.place === place).map(({ name }) => name),
  );
  const parts = [
    ...(above && above.length > 0 ? [`au-dessus\u00a0: ${above.join(', ')}`] : []),
    ...(below && below.length > 0 ? [`au-dessous\u00a0: ${below.join(', ')}`] : []),
  ];
  const verb = agree(apart.length, 'sort', 'sortent');
  return `${formatQuantity(apart.length, 'région', 'régions')} sur ${points.length} ${verb} des limites (${parts.join('\u202f; ')})\u202f; les autres ne se départagent pas.`;
}

const PLACES: Readonly<Record<FunnelPoint['place'], string>> = {
  within: 'entre les limites',
  above: 'au-dessus',
  below: 'au-dessous',
};

function tableOfFunnel(
  points: readonly FunnelPoint[],
  mean: number,
  scope: Scope,
  caption: string,
): TableView {
  const numeric = (key: string, label: string) => ({ key, label, isNumeric: true });
  return {
    caption,
    columns: [
      { key: 'region', label: 'Région', isNumeric: false },
      numeric('population', 'Habitants'),
      numeric('operations', 'Opérations'),
      numeric('expected', 'Attendues à la moyenne'),
      numeric('lower', 'Limite basse, 99,8\u00a0%'),
      numeric('upper', 'Limite haute, 99,8\u00a0%'),
      numeric('rate', 'Par million d’habitants'),
      { key: 'place', label: 'Place', isNumeric: false },
    ],
    rows: points.map(({ code, name, population, operations, rate, place }) => {
      const limits = poissonLimits(mean * population, TELLING);
      return {
        key: code,
        href: addressOf(scope, `regions/${code}`),
        cells: [
          name,
          countCell(population),
          countCell(operations),
          tenthsCell(mean * population),
          tenthsCell(limits.lower),
          tenthsCell(limits.upper),
          tenthsCell(rate),
          PLACES[place],
        ],
      };
    }),
  };
}

function tenthsCell(value: number) {
  const rounded = Math.round(value * 10) / 10;
  return { text: formatCount(rounded), value: rounded };
}

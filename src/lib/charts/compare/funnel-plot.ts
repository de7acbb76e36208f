import { line } from 'd3-shape';
import { linearScale } from '#lib/charts/linear-scale.ts';
import { placeLabel, type Box } from '#lib/charts/place-label.ts';
import { textWidth } from '#lib/charts/text-width.ts';
import type { RegionCode } from '#lib/domain/territory.ts';
import type { FunnelPoint, FunnelView } from '#lib/views/compare/present-funnel.ts';
import { formatCount } from '#lib/views/words/format.ts';
import { valueTicks } from './value-ticks.ts';

const FONT = 13;
const TICK_FONT = 12;
const TOP = 24;
const BOTTOM = 40;
const PAD = 30;
const NARROW = 560;
const POPULATIONS = [250_000, 500_000, 1e6, 2.5e6, 5e6, 10e6] as const;

interface PlacedPoint {
  readonly code: RegionCode;
  readonly x: number;
  readonly y: number;
  /** Place in the comparison; null for the other regions. */
  readonly place: number | null;
  readonly isApart: boolean;
  readonly label: { readonly text: string; readonly x: number; readonly y: number } | null;
}

export interface FunnelLayout {
  readonly width: number;
  readonly height: number;
  readonly axisY: number;
  readonly meanY: number;
  readonly limits: readonly { readonly key: string; readonly level: number; readonly d: string }[];
  readonly points: readonly PlacedPoint[];
  readonly xTicks: readonly { readonly x: number; readonly label: string }[];
  readonly yTicks: readonly { readonly y: number; readonly label: string }[];
}

/**
 * Regions by population (each step of the axis multiplies it) and rate, over the limits that chance allows. The regions
 * of the comparison are named, and those that are out of the limits.
 */
export function layoutFunnel(
  view: FunnelView,
  territories: readonly RegionCode[],
  width: number,
): FunnelLayout {
  const height = Math.round(Math.min(400, Math.max(300, width * 0.42)));
  const populations = view.points.map(({ population }) => Math.log10(population));
  const x = linearScale([Math.min(...populations), Math.max(...populations)], [PAD, width - PAD]);
  const rates = [
    ...view.points.map(({ rate }) => rate),
    ...view.limits.flatMap(({ points }) => points.map(({ upper }) => upper)),
  ];
  const y = linearScale([0, Math.max(...rates)], [height - BOTTOM, TOP]);
  const at = (point: FunnelPoint) => ({ x: x(Math.log10(point.population)), y: y(point.rate) });
  const pen = (side: 'lower' | 'upper') =>
    line<FunnelView['limits'][number]['points'][number]>()
      .x(({ population }) => x(Math.log10(population)))
      .y((limit) => y(limit[side]))
      .digits(1);
  const obstacles: Box[] = view.points.map((point) => {
    const { x: left, y: top } = at(point);
    return { left: left - 5, right: left + 5, top: top - 5, bottom: top + 5 };
  });
  const named = view.points.toSorted(
    (a, b) => rankOfName(territories, a.code) - rankOfName(territories, b.code),
  );
  const frame = { left: 0, right: width, top: 0, bottom: height - BOTTOM };
  return {
    width,
    height,
    axisY: height - BOTTOM,
    meanY: y(view.mean),
    limits: view.limits.flatMap(({ level, points }) =>
      (['lower', 'upper'] as const).map((side) => ({
        key: `${level}-${side}`,
        level,
        d: pen(side)([...points]) ?? '',
      })),
    ),
    points: named.map((point): PlacedPoint => {
      const place = territories.indexOf(point.code);
      const { x: left, y: top } = at(point);
      const isApart = point.place !== 'within';
      const text = width < NARROW ? point.short : point.name;
      const box = place >= 0 || isApart ? placeLabel(around(left, top, text), frame, obstacles) : null;
      if (box) obstacles.push(box);
      return {
        code: point.code,
        x: left,
        y: top,
        place: place < 0 ? null : place,
        isApart,
        label: box && { text, x: box.left, y: box.bottom - 4 },
      };
    }),
    xTicks: keepApart(
      POPULATIONS.filter((population) => {
        const log = Math.log10(population);
        return log >= Math.min(...populations) - 0.05 && log <= Math.max(...populations);
      }).map((population) => ({
        x: Math.max(PAD, x(Math.log10(population))),
        label: population < 1e6 ? formatCount(population) : `${formatCount(population / 1e6)}\u00a0M`,
      })),
    ),
    yTicks: valueTicks(Math.max(...rates), formatCount).map(({ value, label }) => ({ y: y(value), label })),
  };
}

/** The labels that stand clear of the one kept before them. */
function keepApart<Tick extends { readonly x: number; readonly label: string }>(
  ticks: readonly Tick[],
): Tick[] {
  const edge = (tick: Tick, side: 1 | -1) => tick.x + (side * textWidth(tick.label, TICK_FONT)) / 2;
  return ticks.reduce<Tick[]>((kept, tick) => {
    const last = kept.at(-1);
    return last && edge(last, 1) + 6 > edge(tick, -1) ? kept : [...kept, tick];
  }, []);
}

function rankOfName(territories: readonly RegionCode[], code: RegionCode): number {
  const place = territories.indexOf(code);
  return place < 0 ? territories.length : place;
}

// Right of the point, left of it, above, below: the first that is free.
function around(x: number, y: number, text: string): Box[] {
  const own = textWidth(text, FONT);
  const box = (left: number, baseline: number) => ({
    left,
    right: left + own,
    top: baseline - FONT + 2,
    bottom: baseline + 4,
  });
  return [
    box(x + 9, y + 4),
    box(x - 9 - own, y + 4),
    box(x - own / 2, y - 14),
    box(x - own / 2, y + 23),
    box(x + 7, y - 8),
    box(x + 7, y + 16),
    box(x - 7 - own, y - 8),
    box(x - 7 - own, y + 16),
  ];
}

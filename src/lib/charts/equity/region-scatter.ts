import type { ScatterPoint, ScatterView } from '#lib/views/equity/scatter-view.ts';
import { formatCount, formatShare } from '#lib/views/words/format.ts';
import { roundStep } from '#lib/charts/amount-ticks.ts';
import { linearScale } from '#lib/charts/linear-scale.ts';
import { placeLabel, type Box } from '#lib/charts/place-label.ts';
import { keepInside, textWidth, wrapText } from '#lib/charts/text-width.ts';

const FONT = 12;
const LEVEL_FONT = 14;
const TOP = 36;
const BOTTOM = 44;
const LEFT = 30;
const RIGHT = 14;
const RADIUS = 5;
const TICKS = 4;
const LINE = 16;
// How far labels go from a crowd, and how near counts as one.
const REACHES = [16, 26, 36, 48, 60];
const DIRECTIONS = 16;
const CROWD = 40;

interface PlacedPoint {
  readonly point: ScatterPoint;
  readonly x: number;
  readonly y: number;
  readonly labelX: number;
  readonly labelY: number;
  /** Where the hairline to a label that stands away ends; null beside the mark. */
  readonly leader: { readonly x: number; readonly y: number } | null;
}

interface PlacedLevel {
  readonly key: string;
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
  readonly text: string;
  readonly labelX: number;
  readonly labelY: number;
}

export interface RegionScatterLayout {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly left: number;
  readonly zeroY: number;
  readonly xTicks: readonly { readonly x: number; readonly label: string; readonly labelX: number }[];
  readonly yTicks: readonly { readonly y: number; readonly label: string }[];
  readonly points: readonly PlacedPoint[];
  readonly levels: readonly PlacedLevel[];
  readonly shareLabel: readonly { readonly y: number; readonly text: string }[];
}

/**
 * Both axes from zero, nothing clipped. Labels stand beside their marks where there is room, levels first, else a
 * hairline away; none stands on another.
 */
export function layoutRegionScatter(
  { points, levels, shareLabel }: ScatterView,
  width: number,
): RegionScatterLayout {
  const shareLines = wrapText(shareLabel, FONT, width);
  const bottom = BOTTOM + (shareLines.length - 1) * LINE;
  const height = Math.round(Math.min(420, Math.max(320, width * 0.9))) + bottom - BOTTOM;
  const euros = points.map((point) => point.euros);
  const shares = points.map(({ share }) => share);
  const x = linearScale([0, Math.max(...shares, 0.01)], [LEFT + RADIUS, width - RIGHT - RADIUS]);
  const y = linearScale(
    [Math.min(0, ...euros), Math.max(...euros, Number.MIN_VALUE)],
    [height - bottom, TOP],
  );
  const dots = points.map((point) => ({ point, x: x(point.share), y: y(point.euros) }));
  const frame: Box = { left: 0, right: width, top: TOP - FONT, bottom: height - bottom };
  const taken: Box[] = dots.map((dot) => around(dot.x, dot.y));
  const placedLevels = levels.map((level): PlacedLevel => {
    const at = y(level.euros);
    const [x1, x2] = [x(level.fromShare) - RADIUS, x(level.toShare) + RADIUS];
    const own = textWidth(level.text, LEVEL_FONT, 'bold');
    const wish = (left: number, baseline: number) =>
      boxOf(keepInside(left, own, width), baseline, own, LEVEL_FONT);
    const heights = [at - 6, at + LEVEL_FONT + 4, at - 24, at + LEVEL_FONT + 22, at - 42];
    taken.push({ left: x1, right: x2, top: at - 2, bottom: at + 2 });
    const wishes = heights.flatMap((line) => [
      wish((x1 + x2 - own) / 2, line),
      wish(x2 - own, line),
      wish(x1, line),
    ]);
    const box = placeLabel(wishes, frame, taken) ?? wish(x1, at - 6);
    taken.push(box);
    return { key: level.key, x1, x2, y: at, text: level.text, labelX: box.left, labelY: box.bottom - 3 };
  });
  const placed = dots
    .toSorted((a, b) => neighbours(b, dots) - neighbours(a, dots))
    .map((dot): PlacedPoint => {
      const own = textWidth(dot.point.short, FONT);
      const gap = RADIUS + 4;
      const wish = (left: number, baseline: number) => boxOf(left, baseline, own, FONT);
      const near = [
        wish(dot.x + gap, dot.y + 4),
        wish(dot.x - gap - own, dot.y + 4),
        wish(dot.x - own / 2, dot.y - gap),
        wish(dot.x - own / 2, dot.y + gap + FONT - 3),
        wish(dot.x + gap - 2, dot.y - gap + 2),
        wish(dot.x - gap + 2 - own, dot.y - gap + 2),
      ];
      const away = REACHES.flatMap((reach) =>
        Array.from({ length: DIRECTIONS }, (_, index) => {
          const angle = (index * 2 * Math.PI) / DIRECTIONS;
          const centre = dot.x + Math.cos(angle) * (reach + own / 2);
          return wish(centre - own / 2, dot.y + Math.sin(angle) * reach + 4);
        }),
      );
      const box =
        placeLabel([...near, ...away], frame, taken) ?? wish(keepInside(dot.x + gap, own, width), dot.y + 4);
      taken.push(box);
      const leader = near.includes(box)
        ? null
        : { x: between(dot.x, box.left, box.right), y: between(dot.y, box.top, box.bottom) };
      return { ...dot, labelX: box.left, labelY: box.bottom - 3, leader };
    });
  return {
    width,
    height,
    radius: RADIUS,
    left: LEFT,
    zeroY: y(0),
    xTicks: [0, ...roundTicks(Math.max(...shares, 0.01))].map((share) => {
      const label = formatShare(share);
      const own = textWidth(label, FONT);
      return { x: x(share), label, labelX: keepInside(x(share) - own / 2, own, width) };
    }),
    yTicks: roundTicks(Math.max(0, ...euros)).map((value) => ({ y: y(value), label: formatCount(value) })),
    points: placed,
    levels: placedLevels,
    shareLabel: shareLines.map((text, index) => ({ text, y: height - bottom + 38 + index * LINE })),
  };
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

function neighbours({ x, y }: Spot, dots: readonly Spot[]): number {
  return dots.filter((dot) => Math.hypot(dot.x - x, dot.y - y) < CROWD).length;
}

function between(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

// Round values above zero and up to the highest.
function roundTicks(top: number): number[] {
  const step = roundStep(top / TICKS);
  return top > 0
    ? Array.from({ length: Math.floor(top / step + 1e-9) }, (_, index) => (index + 1) * step)
    : [];
}

function around(x: number, y: number): Box {
  return { left: x - RADIUS, right: x + RADIUS, top: y - RADIUS, bottom: y + RADIUS };
}

function boxOf(left: number, baseline: number, own: number, sizePx: number): Box {
  return { left, right: left + own, top: baseline - sizePx + 2, bottom: baseline + 3 };
}

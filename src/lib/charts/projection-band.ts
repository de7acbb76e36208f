import { line } from 'd3-shape';
import type { Projection } from '#lib/views/figure/chart-views.ts';
import { placeLabel, type Box } from './place-label.ts';
import { textWidth } from './text-width.ts';

export const PROJECTION_LABEL = 'Projection';

/** A frame that a band is drawn in: its two scales, and the last month that it shows. */
interface BandFrame {
  readonly x: (month: number) => number;
  readonly y: (cents: number) => number;
  readonly toMonth: number;
  readonly box: Box;
}

export interface PlacedBand {
  readonly d: string;
  readonly labelX: number;
  readonly labelY: number;
}

/**
 * The band between the fastest and the slowest way from a balance to an amount. What lies past the last month is cut
 * there, at the height it has then; without a last date the slow side stays level.
 */
export function layoutProjection(
  { from, cents, earliestMonth, latestMonth }: Projection,
  { x, y, toMonth, box }: BandFrame,
  { sizePx, obstacles }: { sizePx: number; obstacles: readonly Box[] },
): PlacedBand {
  const at = (end: number | null, month: number) =>
    end === null
      ? from.cents
      : from.cents + ((cents - from.cents) * (month - from.month)) / Math.max(1, end - from.month);
  const edgeOf = (end: number | null) => Math.min(end ?? toMonth, toMonth);
  const fast = { month: edgeOf(earliestMonth), cents: at(earliestMonth, edgeOf(earliestMonth)) };
  const slow = { month: edgeOf(latestMonth), cents: at(latestMonth, edgeOf(latestMonth)) };
  const corner = earliestMonth < toMonth && slow.cents < cents ? [{ month: toMonth, cents }] : [];
  const pen = line<{ month: number; cents: number }>()
    .x(({ month }) => x(month + 1))
    .y((point) => y(point.cents))
    .digits(1);
  const ownWidth = textWidth(PROJECTION_LABEL, sizePx);
  const middles = [0.5, 0.65, 0.35, 0.8].map((part) => ({
    x: x(from.month + 1) + part * (x(slow.month + 1) - x(from.month + 1)),
    y: y(from.cents) + part * (y(slow.cents) - y(from.cents)),
  }));
  const wished = middles.map((middle): Box => {
    const left = middle.x + 6;
    return { left, right: left + ownWidth, top: middle.y + 4, bottom: middle.y + 8 + sizePx };
  });
  const label = placeLabel(wished, box, obstacles) ?? { left: box.right - ownWidth, bottom: box.bottom };
  return {
    d: `${pen([from, fast, ...corner, slow]) ?? ''}Z`,
    labelX: label.left,
    labelY: label.bottom - 4,
  };
}

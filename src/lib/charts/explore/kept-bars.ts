import { linearScale } from '#lib/charts/linear-scale.ts';
import { textWidth } from '#lib/charts/text-width.ts';
import type { KeptBar, KeptBarsView } from '#lib/views/explore/explore-charts.ts';

const FONT = 13;
const ROW = 30;
const ROW_STACKED = 46;
const BAR = 14;
const BAR_STACKED = 10;
const GAP = 10;
const MOST_LABEL = 0.5;
const ELLIPSIS = '…';

interface PlacedBar extends KeptBar {
  /** The label, cut where it has no room; the whole one is its name. */
  readonly shown: string;
  readonly labelY: number;
  readonly barY: number;
  readonly barX: number;
  readonly barWidth: number;
}

export interface KeptBarsLayout {
  readonly width: number;
  readonly height: number;
  readonly barHeight: number;
  readonly zeroX: number;
  readonly bars: readonly PlacedBar[];
}

/**
 * Rows of one height, so that what a reader presses lies over them: label, bar from zero, value. Where there is little
 * room, or fingers, the label stands above its bar.
 */
export function layoutKeptBars({ bars }: KeptBarsView, width: number, isStacked: boolean): KeptBarsLayout {
  const [row, barHeight] = isStacked ? [ROW_STACKED, BAR_STACKED] : [ROW, BAR];
  const valueWidth = Math.max(0, ...bars.map(({ text }) => textWidth(text, FONT, 'bold')));
  const labelRoom = isStacked ? width - valueWidth - GAP : width * MOST_LABEL;
  const labelWidth = Math.min(labelRoom, Math.max(0, ...bars.map(({ label }) => textWidth(label, FONT))));
  const left = isStacked ? 1 : labelWidth + GAP;
  const right = Math.max(left + 1, isStacked ? width - 1 : width - valueWidth - GAP);
  const values = bars.map(({ cents }) => cents ?? 0);
  const x = linearScale([Math.min(0, ...values), Math.max(1, ...values)], [left, right]);
  return {
    width,
    height: bars.length * row,
    barHeight,
    zeroX: x(0),
    bars: bars.map((bar, index) => {
      const end = x(bar.cents ?? 0);
      return {
        ...bar,
        shown: shorten(bar.label, labelRoom),
        labelY: index * row + (isStacked ? 18 : row / 2 + 5),
        barY: index * row + (isStacked ? 26 : (row - barHeight) / 2),
        barX: Math.min(x(0), end),
        barWidth: Math.abs(end - x(0)),
      };
    }),
  };
}

function shorten(text: string, room: number): string {
  if (textWidth(text, FONT) <= room) return text;
  let kept = text;
  while (kept.length > 1 && textWidth(kept + ELLIPSIS, FONT) > room) kept = kept.slice(0, -1);
  return kept.trimEnd() + ELLIPSIS;
}

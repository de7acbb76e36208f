import { scaleLinear } from 'd3-scale';
import type { StageBar, StagesView } from '#lib/views/chart-views.ts';

const LABEL_HEIGHT = 22;
const BAR_HEIGHT = 16;
const RATE_HEIGHT = 20;
const GAP = 10;

/** One bar in pixels; `barWidth` is null where nothing is published. */
export interface PlacedBar extends StageBar {
  readonly labelY: number;
  readonly barY: number;
  readonly barWidth: number | null;
  readonly rates: string;
  readonly rateY: number;
}

export interface StageBarsLayout {
  readonly width: number;
  readonly height: number;
  readonly barHeight: number;
  readonly bars: readonly PlacedBar[];
}

/** Nested bars on one scale from zero to the largest amount: label and value above the bar, both rates beneath. */
export function layoutStageBars(view: StagesView, width: number): StageBarsLayout {
  const largest = Math.max(1, ...view.bars.map(({ amount }) => amount.value ?? 0));
  const x = scaleLinear([0, largest], [0, width - 2]);
  let top = 0;
  const bars = view.bars.map((bar): PlacedBar => {
    const rates = [bar.ofEnvelope, bar.ofPrevious].filter(Boolean).join(' · ');
    const placed = {
      ...bar,
      labelY: top + LABEL_HEIGHT - 7,
      barY: top + LABEL_HEIGHT,
      barWidth: bar.amount.value === null ? null : x(Math.max(0, bar.amount.value)),
      rates,
      rateY: top + LABEL_HEIGHT + BAR_HEIGHT + RATE_HEIGHT - 5,
    };
    top = placed.barY + BAR_HEIGHT + (rates ? RATE_HEIGHT : 0) + GAP;
    return placed;
  });
  return { width, height: top - GAP + 2, barHeight: BAR_HEIGHT, bars };
}

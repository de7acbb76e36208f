import type { StageBar, StagesView } from '#lib/views/figure/chart-views.ts';
import { linearScale } from './linear-scale.ts';
import { textWidth } from './text-width.ts';

const LABEL_HEIGHT = 22;
const BAR_HEIGHT = 16;
const RATE_FONT = 13;
const RATE_HEIGHT = 19;
const GAP = 10;

/** One bar in pixels; `barWidth` is null where nothing is published. */
interface PlacedBar extends StageBar {
  readonly labelY: number;
  readonly barY: number;
  readonly barWidth: number | null;
  /** Both rates on one line, or each on its own where the frame is narrow. */
  readonly rates: readonly { readonly text: string; readonly y: number }[];
}

export interface StageBarsLayout {
  readonly width: number;
  readonly height: number;
  readonly barHeight: number;
  /** Where the envelope ends, which every stage is read against; null when no envelope is known. */
  readonly envelopeX: number | null;
  readonly bars: readonly PlacedBar[];
}

/** Nested bars on one scale from zero to the largest amount: label and value above the bar, both rates beneath. */
export function layoutStageBars(view: StagesView, width: number): StageBarsLayout {
  const largest = Math.max(1, ...view.bars.map(({ amount }) => amount.value ?? 0));
  const x = linearScale([0, largest], [0, Math.max(0, width - 2)]);
  const envelope = view.bars.find(({ stage }) => stage === 'envelope')?.amount.value ?? null;
  let top = 0;
  const bars = view.bars.map((bar): PlacedBar => {
    const barY = top + LABEL_HEIGHT;
    const lines = rateLines([bar.ofEnvelope, bar.ofPrevious].filter(Boolean), width);
    const placed = {
      ...bar,
      labelY: barY - 7,
      barY,
      barWidth: bar.amount.value === null ? null : x(Math.max(0, bar.amount.value)),
      rates: lines.map((text, index) => ({ text, y: barY + BAR_HEIGHT + (index + 1) * RATE_HEIGHT - 4 })),
    };
    top = barY + BAR_HEIGHT + lines.length * RATE_HEIGHT + GAP;
    return placed;
  });
  return {
    width,
    height: top - GAP + 2,
    barHeight: BAR_HEIGHT,
    envelopeX: envelope === null ? null : x(envelope) + 1,
    bars,
  };
}

function rateLines(rates: readonly string[], width: number): string[] {
  const joined = rates.join(' · ');
  if (joined === '') return [];
  return textWidth(joined, RATE_FONT) <= width ? [joined] : [...rates];
}

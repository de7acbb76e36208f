import type { Stage } from '#lib/domain/stage.ts';
import type { PartsView } from '#lib/views/figure/chart-views.ts';
import { linearScale } from './linear-scale.ts';

const ROW_HEIGHT = 44;
const BAR_TOP = 24;
const BAR_HEIGHT = 12;

/** One part in pixels: its stages nested from the same zero, the earliest stage first. */
interface PlacedPart {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly labelY: number;
  readonly barY: number;
  readonly bars: readonly { readonly stage: Stage; readonly barWidth: number }[];
}

export interface PartBarsLayout {
  readonly width: number;
  readonly height: number;
  readonly barHeight: number;
  readonly parts: readonly PlacedPart[];
}

/** Bars on one scale from zero to the largest amount, in the order of the view. A negative balance has no length. */
export function layoutPartBars({ parts }: PartsView, width: number): PartBarsLayout {
  const largest = Math.max(1, ...parts.flatMap(({ stages }) => stages.map(({ cents }) => cents)));
  const x = linearScale([0, largest], [0, width - 2]);
  return {
    width,
    height: parts.length * ROW_HEIGHT,
    barHeight: BAR_HEIGHT,
    parts: parts.map(({ id, label, text, stages }, index) => ({
      id,
      label,
      text,
      labelY: index * ROW_HEIGHT + BAR_TOP - 7,
      barY: index * ROW_HEIGHT + BAR_TOP,
      bars: stages.map(({ stage, cents }) => ({ stage, barWidth: x(Math.max(0, cents)) })),
    })),
  };
}

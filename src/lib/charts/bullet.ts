import type { BulletView } from '#lib/views/figure/chart-views.ts';
import { linearScale } from './linear-scale.ts';
import { keepInside, textWidth } from './text-width.ts';

const FONT_ROOM = 24;
const BAR = 16;
const REFERENCE_ROOM = 20;
const FOOT = 8;
const REFERENCE_FONT = 13;

export interface BulletLayout {
  readonly width: number;
  readonly height: number;
  readonly barY: number;
  readonly barHeight: number;
  readonly barWidth: number | null;
  readonly reference: {
    readonly x: number;
    readonly labelX: number;
    readonly labelY: number;
  } | null;
}

/** A bar from zero and the tick it is held to; the scale ends at the larger of the two, so that nothing is clipped. */
export function layoutBullet({ actual, reference }: BulletView, width: number): BulletLayout {
  const largest = Math.max(actual.value ?? 0, reference?.value ?? 0, Number.MIN_VALUE);
  const x = linearScale([0, largest], [0, width - 4]);
  const at = reference ? x(reference.value) + 1 : 0;
  const ownWidth = textWidth(reference?.label ?? '', REFERENCE_FONT);
  return {
    width,
    height: FONT_ROOM + BAR + (reference ? REFERENCE_ROOM : 0) + FOOT,
    barY: FONT_ROOM,
    barHeight: BAR,
    barWidth: actual.value === null ? null : x(Math.max(0, actual.value)),
    reference: reference && {
      x: at,
      labelX: keepInside(at - ownWidth / 2, ownWidth, width),
      labelY: FONT_ROOM + BAR + REFERENCE_ROOM - 4,
    },
  };
}

import { scaleLinear } from 'd3-scale';
import type { GapsView } from '#lib/views/own/own-view.ts';

const ROW_HEIGHT = 40;
const TEXT_Y = 15;
const MARK_Y = 28;
const RADIUS = 6;

/** One row in pixels: where each side is marked, and the line between them. */
interface PlacedGap {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  readonly textY: number;
  readonly markY: number;
  readonly publishedX: number;
  readonly ownX: number;
}

export interface GapMarksLayout {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly zeroX: number;
  readonly rows: readonly PlacedGap[];
}

/** Both sides of every row on one scale that holds zero, in the order of the view. */
export function layoutGapMarks({ rows }: GapsView, width: number): GapMarksLayout {
  const values = rows.flatMap(({ published, own }) => [published, own]);
  const x = scaleLinear([Math.min(0, ...values), Math.max(1, ...values)], [RADIUS + 1, width - RADIUS - 1]);
  return {
    width,
    height: rows.length * ROW_HEIGHT,
    radius: RADIUS,
    zeroX: x(0),
    rows: rows.map(({ key, label, text, published, own }, index) => ({
      key,
      label,
      text,
      textY: index * ROW_HEIGHT + TEXT_Y,
      markY: index * ROW_HEIGHT + MARK_Y,
      publishedX: x(published),
      ownX: x(own),
    })),
  };
}

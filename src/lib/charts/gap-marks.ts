import type { GapsView } from '#lib/views/own/own-view.ts';
import { linearScale } from './linear-scale.ts';
import { textWidth, wrapText } from './text-width.ts';

const ROW_HEIGHT = 40;
const TEXT_Y = 15;
const MARK_Y = 28;
const LINE_HEIGHT = 18;
const TEXT_SIZE = 14;
const TEXT_GAP = 12;
const RADIUS = 6;

/** One row in pixels: where each side is marked, and the line between them. */
interface PlacedGap {
  readonly key: string;
  /** One line, or as many as it takes where the frame is narrow: the text of the gap then stands under them. */
  readonly labelLines: readonly { readonly text: string; readonly y: number }[];
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
  const x = linearScale([Math.min(0, ...values), Math.max(1, ...values)], [RADIUS + 1, width - RADIUS - 1]);
  const isNarrow = rows.some(
    ({ label, text }) => textWidth(label, TEXT_SIZE) + TEXT_GAP + textWidth(text, TEXT_SIZE, 'bold') > width,
  );
  let top = 0;
  const placed = rows.map(({ key, label, text, published, own }) => {
    const lines = isNarrow ? wrapText(label, TEXT_SIZE, width) : [label];
    const lower = isNarrow ? lines.length * LINE_HEIGHT : 0;
    const row = {
      key,
      labelLines: lines.map((line, index) => ({ text: line, y: top + TEXT_Y + index * LINE_HEIGHT })),
      text,
      textY: top + TEXT_Y + lower,
      markY: top + MARK_Y + lower,
      publishedX: x(published),
      ownX: x(own),
    };
    top += ROW_HEIGHT + lower;
    return row;
  });
  return { width, height: top, radius: RADIUS, zeroX: x(0), rows: placed };
}

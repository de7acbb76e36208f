import { placeLabel, type Box } from './place-label.ts';
import { keepInside, textWidth } from './text-width.ts';

const AWAY = 10;
const SAMPLES = 24;

/**
 * Where the name of a rising path stands: above and to the left of it, where the path is not, as near its middle as
 * the obstacles let it; else below and to its right. Always inside the frame.
 */
export function labelPath(
  points: readonly (readonly [x: number, y: number])[],
  { label, sizePx }: { label: string; sizePx: number },
  frame: Box,
  obstacles: readonly Box[],
): { labelX: number; labelY: number } {
  const ownWidth = textWidth(label, sizePx);
  const samples = sample(points).toSorted((a, b) => Math.abs(a.at - 0.6) - Math.abs(b.at - 0.6));
  const boxes = [
    ...samples.map(({ x, y }) => boxAt(x - AWAY - ownWidth, y - 4)),
    ...samples.map(({ x, y }) => boxAt(x + AWAY, y + sizePx + 6)),
  ];
  function boxAt(left: number, baseline: number): Box {
    return { left, right: left + ownWidth, top: baseline - sizePx, bottom: baseline + 4 };
  }
  const middle = samples[0] ?? { x: 0, y: frame.top + sizePx };
  const box =
    placeLabel(boxes, frame, obstacles) ??
    boxAt(keepInside(middle.x, ownWidth, frame.right), Math.max(frame.top + sizePx, middle.y - 4));
  return { labelX: box.left, labelY: box.bottom - 4 };
}

function sample(points: readonly (readonly [number, number])[]): { at: number; x: number; y: number }[] {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return [];
  return Array.from({ length: SAMPLES + 1 }, (_, index) => {
    const at = index / SAMPLES;
    const x = first[0] + at * (last[0] - first[0]);
    const next = Math.max(
      1,
      points.findIndex(([pointX]) => pointX >= x),
    );
    const [fromX, fromY] = points[next - 1] ?? first;
    const [toX, toY] = points[next] ?? last;
    const share = toX === fromX ? 0 : (x - fromX) / (toX - fromX);
    return { at, x, y: fromY + share * (toY - fromY) };
  });
}

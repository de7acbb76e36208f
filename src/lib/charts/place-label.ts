/** A rectangle of text in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** True when two boxes share more than an edge. */
function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The first of the wished-for boxes that stands in the frame and on no obstacle; else the first in the frame; else none. */
export function placeLabel(wished: readonly Box[], frame: Box, obstacles: readonly Box[]): Box | null {
  const inside = wished.filter(
    (box) =>
      box.left >= frame.left &&
      box.right <= frame.right &&
      box.top >= frame.top &&
      box.bottom <= frame.bottom,
  );
  return inside.find((box) => !obstacles.some((obstacle) => overlaps(box, obstacle))) ?? inside[0] ?? null;
}

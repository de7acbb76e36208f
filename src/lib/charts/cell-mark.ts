import type { CellMark } from '#lib/views/figure/table-view.ts';
import { linearScale } from './linear-scale.ts';

export const MARK_WIDTH = 64;
const MIDDLE = 6;
const EDGE = 4;

/** Two strokes: what is thick (a bar, the places), and what is thin (the rule of the bar, the reach of the places). */
export interface CellStrokes {
  readonly thick: string;
  readonly thin: string;
}

/** A mark as strokes on whole pixels: hundreds of them stand in one table. */
export function strokeMark(mark: CellMark): CellStrokes {
  if (mark.kind === 'bar') {
    const x = linearScale([0, 1], [1, MARK_WIDTH - 2]);
    return {
      thick: `M1 ${MIDDLE}H${Math.round(x(mark.value))}`,
      thin: mark.tick === null ? '' : `M${Math.round(x(mark.tick))} 1V11`,
    };
  }
  const x = linearScale([1, mark.among], [EDGE, MARK_WIDTH - EDGE]);
  const places = mark.places.map((place) => Math.round(x(place)));
  return {
    thick: places.map((place) => `M${place} ${MIDDLE}h0`).join(''),
    thin: `M${Math.min(...places)} ${MIDDLE}H${Math.max(...places)}`,
  };
}

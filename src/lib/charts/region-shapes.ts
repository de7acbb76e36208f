import type { RegionCode } from '#lib/domain/territory.ts';
import paths from './region-paths.json';

type Box = readonly [x: number, y: number, width: number, height: number];

/** Outline of a region, a point well inside it for a word, and the frame of one drawn apart at its own scale. */
export interface RegionShape {
  readonly d: string;
  readonly at: readonly [x: number, y: number];
  readonly box: Box | null;
}

export const MAP_WIDTH = 600;
export const MAP_HEIGHT = 640;

const drawn: Readonly<Record<RegionCode, { d: string; at: number[]; box?: number[] }>> = paths;

/** Where a region is drawn on the map of 600 by 640. */
export function shapeOf(code: RegionCode): RegionShape {
  const { d, at, box } = drawn[code];
  const [x = 0, y = 0] = at;
  const [left = 0, top = 0, width = 0, height = 0] = box ?? [];
  return { d, at: [x, y], box: box ? [left, top, width, height] : null };
}

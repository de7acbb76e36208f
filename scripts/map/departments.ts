import type { Feature, Ring } from './geometry.ts';

/** A department as @svg-maps draws it: one `m … z` per island, every point relative to the one before. */
export interface DrawnDepartment {
  readonly id: string;
  readonly path: string;
}

/** Departments as polygons that carry the region they belong to. Throws on one that no region claims. */
export function toFeatures(
  departments: readonly DrawnDepartment[],
  regionOf: ReadonlyMap<string, string>,
): Feature[] {
  return departments.map(({ id, path }) => {
    const region = regionOf.get(id.toUpperCase());
    if (!region) throw new Error(`no region for department ${id}`);
    const coordinates = toRings(path).map((ring) => [ring]);
    return {
      type: 'Feature',
      properties: { region },
      geometry: { type: 'MultiPolygon', coordinates },
    };
  });
}

function toRings(path: string): Ring[] {
  let x = 0;
  let y = 0;
  return path.split(/(?=m)/).map((part) => {
    const numbers = [...part.matchAll(/-?\d+(?:\.\d+)?/g)].map(([text]) => Number(text));
    const ring: [number, number][] = [];
    for (let index = 0; index + 1 < numbers.length; index += 2) {
      x += numbers[index] ?? 0;
      y += numbers[index + 1] ?? 0;
      ring.push([x, y]);
    }
    const [first] = ring;
    if (!first) throw new Error(`empty outline in ${path.slice(0, 40)}`);
    // `z` closes the outline and leaves the pen where it began.
    [x, y] = first;
    return [...ring, first];
  });
}

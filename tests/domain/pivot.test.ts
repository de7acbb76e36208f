import { describe, expect, it } from 'vitest';
import { crossFilter, type Cube } from '#lib/domain/cross-filter.ts';
import { cents } from '#lib/domain/money.ts';
import {
  ADDED_AXES,
  COMPARED_AXES,
  foldCells,
  isAdded,
  totalPivot,
  type Pivot,
  type PivotCells,
} from '#lib/domain/pivot.ts';
import { seededRandom } from '../support/seeded-spending.ts';

const random = seededRandom(61);
const identity = (size: number) => Uint16Array.from({ length: size }, (_, rank) => rank);

function randomCube(): Cube<'a' | 'b' | 'c'> {
  const lengths = { a: 1 + random(6), b: 1 + random(6), c: 1 + random(4) };
  const size = random(80);
  const draw = (length: number) => Uint16Array.from({ length: size }, () => random(length));
  return {
    size,
    dimensions: ['a', 'b', 'c'],
    ranks: { a: draw(lengths.a), b: draw(lengths.b), c: draw(lengths.c) },
    lengths,
    cents: Float64Array.from({ length: size }, () => random(2_000_001) - 1_000_000),
  };
}

const cells: PivotCells = [
  [cents(1_000_001), cents(-50)],
  [cents(0), cents(2_000_002)],
];

describe('foldCells and totalPivot', () => {
  it('add up to what the linked charts say, by row, by column and in all, to the cent', () => {
    for (let turn = 0; turn < 200; turn += 1) {
      const cube = randomCube();
      const kept = { a: null, b: null, c: Uint8Array.from({ length: cube.lengths.c }, () => random(2)) };
      const grid = foldCells(
        cube,
        kept,
        [{ dimension: 'a', groupOf: identity(cube.lengths.a), size: cube.lengths.a }],
        { dimension: 'b', groupOf: identity(cube.lengths.b), size: cube.lengths.b },
      );
      const { across, columnTotals } = totalPivot('year', grid);
      const { sums, total } = crossFilter(cube, kept);
      expect(across.rows).toEqual([...sums.a]);
      expect(columnTotals).toEqual([...sums.b]);
      expect(across.whole).toBe(total);
    }
  });

  it('puts ranks of one group together', () => {
    const cube: Cube<'time' | 'who'> = {
      size: 3,
      dimensions: ['time', 'who'],
      ranks: { time: Uint16Array.of(0, 1, 2), who: Uint16Array.of(0, 0, 0) },
      lengths: { time: 3, who: 1 },
      cents: Float64Array.of(5, 7, 11),
    };
    const years = { dimension: 'time', groupOf: Uint16Array.of(0, 0, 1), size: 2 } as const;
    const who = { dimension: 'who', groupOf: Uint16Array.of(0), size: 1 } as const;
    expect(foldCells(cube, { time: null, who: null }, [who], years)).toEqual([[12, 11]]);
  });

  it('crosses several groupings, the last the fastest', () => {
    const cube: Cube<'a' | 'b' | 'c'> = {
      size: 3,
      dimensions: ['a', 'b', 'c'],
      ranks: { a: Uint16Array.of(0, 1, 1), b: Uint16Array.of(1, 0, 1), c: Uint16Array.of(0, 0, 0) },
      lengths: { a: 2, b: 2, c: 1 },
      cents: Float64Array.of(5, 7, 11),
    };
    const axis = <Name extends string>(dimension: Name, size: number) => ({
      dimension,
      groupOf: identity(size),
      size,
    });
    expect(
      foldCells(cube, { a: null, b: null, c: null }, [axis('a', 2), axis('b', 2)], axis('c', 1)),
    ).toEqual([[0], [5], [7], [11]]);
  });

  it('totals by hand', () => {
    const pivot = totalPivot('operator', cells);
    expect(pivot.across.rows).toEqual([999_951, 2_000_002]);
    expect(pivot.columnTotals).toEqual([1_000_001, 1_999_952]);
    expect(pivot.across.whole).toBe(2_999_953);
  });

  it('does not take what is not published for zero', () => {
    const pivot = totalPivot('year', [
      [null, cents(3)],
      [cents(0), cents(4)],
    ]);
    expect(pivot.across.rows).toEqual([null, 4]);
    expect(pivot.columnTotals).toEqual([null, 7]);
    expect(pivot.across.whole).toBeNull();
  });
});

describe('what is never added', () => {
  it.each(COMPARED_AXES)('has no total over %s, by row or in all', (axis) => {
    const pivot = totalPivot(axis, cells);
    expect(pivot.across).toBeNull();
    expect(pivot.columnTotals).toEqual([1_000_001, 1_999_952]);
  });

  it.each(ADDED_AXES)('has one over %s', (axis) => {
    expect(isAdded(axis)).toBe(true);
    expect(totalPivot(axis, cells).across.whole).toBe(2_999_953);
  });

  it('is refused by the type too', () => {
    const compared: Pivot<'stage'> = totalPivot('stage', cells);
    // @ts-expect-error two stages have no total
    expect(() => compared.across.whole).toThrow();
  });
});

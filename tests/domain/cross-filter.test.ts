import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossFilter, totalOf, type Cube } from '#lib/domain/cross-filter.ts';

type Dimension = 'colour' | 'size';

const cube: Cube<Dimension> = {
  size: 4,
  dimensions: ['colour', 'size'],
  ranks: { colour: Uint16Array.of(0, 0, 1, 1), size: Uint16Array.of(0, 1, 0, 2) },
  lengths: { colour: 2, size: 3 },
  cents: Float64Array.of(100, -20, 7, 3),
};
const mask = (...kept: number[]) => Uint8Array.from(kept);

describe('crossFilter', () => {
  it('sums everything without filters', () => {
    const { total, sums } = crossFilter(cube, { colour: null, size: null });
    expect(total).toBe(90);
    expect([...sums.colour]).toEqual([80, 10]);
    expect([...sums.size]).toEqual([107, -20, 3]);
  });

  it('narrows a chart by the filters of the others and never by its own', () => {
    const { total, sums } = crossFilter(cube, { colour: mask(0, 1), size: mask(1, 0, 1) });
    expect(total).toBe(10);
    expect([...sums.colour]).toEqual([100, 10]);
    expect([...sums.size]).toEqual([7, 0, 3]);
  });

  it('is empty under a filter that keeps nothing, but for its own chart', () => {
    const { total, sums } = crossFilter(cube, { colour: mask(0, 0), size: null });
    expect(total).toBe(0);
    expect([...sums.size]).toEqual([0, 0, 0]);
    expect([...sums.colour]).toEqual([80, 10]);
  });

  it('refuses a sum that is no safe integer', () => {
    const huge = { ...cube, cents: Float64Array.of(2 ** 53 - 1, 2, 0, 0) };
    expect(() => totalOf(huge, { colour: null, size: null })).toThrow('invalid cents');
  });

  it('equals adding up one cell after the other', () => {
    const cells = fc.array(fc.tuple(fc.nat(3), fc.nat(4), fc.nat(2), fc.integer({ min: -1e9, max: 1e9 })), {
      maxLength: 60,
    });
    const keeps = (length: number) =>
      fc.option(fc.array(fc.boolean(), { minLength: length, maxLength: length }), { nil: null });
    fc.assert(
      fc.property(cells, keeps(4), keeps(5), keeps(3), (rows, a, b, c) => {
        const filters = [a, b, c];
        const toMask = (kept: boolean[] | null) => kept && Uint8Array.from(kept, Number);
        const column = (at: number) => Uint16Array.from(rows, (row) => row[at] as number);
        const answer = crossFilter(
          {
            size: rows.length,
            dimensions: ['a', 'b', 'c'],
            ranks: { a: column(0), b: column(1), c: column(2) },
            lengths: { a: 4, b: 5, c: 3 },
            cents: Float64Array.from(rows, (row) => row[3]),
          },
          { a: toMask(a), b: toMask(b), c: toMask(c) },
        );
        const isIn = (row: readonly number[], except: number) =>
          filters.every((kept, at) => at === except || !kept || kept[row[at] as number]);
        const add = (chosen: readonly (readonly number[])[]) =>
          chosen.reduce((sum, row) => sum + (row[3] as number), 0);
        expect(answer.total).toBe(add(rows.filter((row) => isIn(row, -1))));
        (['a', 'b', 'c'] as const).forEach((name, at) => {
          answer.sums[name].forEach((sum, rank) => {
            expect(sum).toBe(add(rows.filter((row) => row[at] === rank && isIn(row, at))));
          });
        });
      }),
    );
  });
});

describe('totalOf', () => {
  it('is the total of crossFilter', () => {
    expect(totalOf(cube, { colour: mask(1, 0), size: mask(1, 1, 0) })).toBe(80);
  });
});

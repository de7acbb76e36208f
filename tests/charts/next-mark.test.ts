import { describe, expect, it } from 'vitest';
import { nextMark } from '#lib/charts/next-mark.ts';
import { regionsWithMedian } from '../support/chart-cases.ts';

const { marks } = regionsWithMedian;
const [first, second, last] = [marks[0]!.code, marks[1]!.code, marks.at(-1)!.code];

describe('the region that an arrow leads to', () => {
  it.each([
    [first, 'ArrowRight', second],
    [first, 'ArrowDown', second],
    [second, 'ArrowLeft', first],
    [first, 'ArrowUp', last],
    [last, 'ArrowRight', first],
    [first, 'Enter', null],
    [first, 'Tab', null],
  ])('from %s by %s is %s', (from, key, to) => {
    expect(nextMark(marks, from, key)).toBe(to);
  });
});

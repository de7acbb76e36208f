import { describe, expect, it } from 'vitest';
import { classOf, signOf, signsIn } from '#lib/charts/mark-sign.ts';
import type { RegionMark } from '#lib/views/figure/chart-views.ts';
import type { Measured } from '#lib/views/words/measured.ts';

const mark = (measured: Measured, step: number | null): RegionMark => ({
  code: '53',
  name: 'Bretagne',
  short: 'BRE',
  href: '',
  tileColumn: 0,
  tileRow: 2,
  measured,
  step,
  note: null,
});
const unpublished = mark({ value: null, absence: 'not-published', text: 'n.c.' }, null);
const notApplicable = mark({ value: null, absence: 'not-applicable', text: 's.o.' }, null);
const zero = mark({ value: 0, absence: null, text: '0 €' }, null);
const negative = mark({ value: -12, absence: null, text: '-0,12 €' }, null);
const lowest = mark({ value: 1, absence: null, text: '0,01 €' }, 0);

describe('signOf', () => {
  it.each([
    [unpublished, 'not-published', 'not-published'],
    [notApplicable, 'not-applicable', 'not-applicable'],
    [zero, 'zero', 'zero'],
    [negative, 'negative', 'negative'],
    [lowest, null, 'step-0'],
  ])('never mixes absence, zero and a low value (%#)', (given, sign, look) => {
    expect(signOf(given)).toBe(sign);
    expect(classOf(given)).toBe(look);
  });

  it('names the signs that occur, once each, in one order', () => {
    expect(signsIn([unpublished, lowest, zero, unpublished])).toEqual(['zero', 'not-published']);
    expect(signsIn([lowest])).toEqual([]);
  });
});

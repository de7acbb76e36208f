import { describe, expect, it } from 'vitest';
import { cents, centsFromBigInt, euros, shareOf, sumCents } from '#lib/domain/money.ts';

describe('cents', () => {
  it.each([0, 1, -1, 55_000_000_000, Number.MAX_SAFE_INTEGER])('brands %d', (value) => {
    expect(cents(value)).toBe(value);
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses %d', (value) => {
    expect(() => cents(value)).toThrow(`invalid cents: ${value}`);
  });

  it('has no negative zero', () => {
    expect(Object.is(cents(-0), 0)).toBe(true);
  });
});

describe('centsFromBigInt', () => {
  it('brands what fits', () => {
    expect(centsFromBigInt(1_816_860_509_400n)).toBe(1_816_860_509_400);
  });

  it('refuses what a number would round', () => {
    expect(() => centsFromBigInt(9_007_199_254_740_993n)).toThrow('invalid cents: 9007199254740993');
  });
});

it('sums cents, none being zero', () => {
  expect(sumCents([cents(1010), cents(-1000), cents(5)])).toBe(15);
  expect(sumCents([])).toBe(0);
});

it('turns whole euros into cents and refuses parts of one', () => {
  expect(euros(550_000_000)).toBe(55_000_000_000);
  expect(() => euros(1.5)).toThrow('invalid euros: 1.5');
});

describe('shareOf', () => {
  it.each([
    [160, 640, 0.25],
    [700, 350, 2],
    [-50, 200, -0.25],
    [0, 100, 0],
    [100, 0, null],
  ])('%d over %d is %s', (numerator, denominator, share) => {
    expect(shareOf(cents(numerator), cents(denominator))).toBe(share);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion, apportionRunning } from '#lib/domain/apportion.ts';
import { cents } from '#lib/domain/money.ts';

const amount = fc.integer({ min: -1_000_000_000_00, max: 1_000_000_000_00 }).map(cents);
const weights = fc
  .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 8 })
  .filter((all) => all.some(Boolean));
const sum = (values: readonly number[]) => values.reduce((left, right) => left + right, 0);

describe('apportion', () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [10, [6000, 4000], [6, 4]],
    [1, [5000, 5000], [1, 0]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [7, [0, 1], [0, 7]],
    [0, [1, 2], [0, 0]],
  ])('splits %d by %j into %j', (total, by, parts) => {
    expect(apportion(cents(total), by)).toEqual(parts);
  });

  it.each([[[]], [[0, 0]], [[-1, 2]], [[0.5, 1]]])('refuses the weights %j', (by) => {
    expect(() => apportion(cents(1), by)).toThrow('invalid weights');
  });

  it('loses no cent', () => {
    expect(() =>
      fc.assert(fc.property(amount, weights, (total, by) => sum(apportion(total, by)) === total)),
    ).not.toThrow();
  });
});

describe('apportionRunning', () => {
  it('gives each movement its parts', () => {
    expect(apportionRunning([cents(1), cents(1), cents(1)], [1, 1, 1])).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
  });

  it('leaves nothing anywhere once the balance is back to zero', () => {
    const check = fc.property(fc.array(amount, { minLength: 1, maxLength: 6 }), weights, (movements, by) => {
      const closing = cents(-sum(movements));
      const parts = apportionRunning([...movements, closing], by);
      return by.every((_, index) => sum(parts.map((row) => row[index] ?? 0)) === 0);
    });
    expect(() => fc.assert(check)).not.toThrow();
  });

  it('gives two stages that reach the same balance the same parts, whatever their steps', () => {
    const check = fc.property(fc.array(amount, { minLength: 1, maxLength: 6 }), weights, (movements, by) => {
      const steps = apportionRunning(movements, by);
      const once = apportionRunning([cents(sum(movements))], by);
      return by.every((_, index) => sum(steps.map((row) => row[index] ?? 0)) === once[0]?.[index]);
    });
    expect(() => fc.assert(check)).not.toThrow();
  });
});

import { describe, expect, it } from 'vitest';
import { amountTicks } from '#lib/charts/amount-ticks.ts';

describe('amountTicks', () => {
  it.each([
    [55_000_000_000, ['100', '200', '300', '400', '500\u00a0M€']],
    [
      120_000_000_000,
      ['200\u00a0M€', '400\u00a0M€', '600\u00a0M€', '800\u00a0M€', '1\u00a0Md€', '1,2\u00a0Md€'],
    ],
    [900, ['2', '4', '6', '8\u00a0€']],
  ])('writes the unit of %i cents once, unless it changes on the way', (top, labels) => {
    expect(amountTicks(top).map(({ label }) => label)).toEqual(labels);
  });

  it('leaves zero to the axis and never passes the top', () => {
    const ticks = amountTicks(3_000_000_000).map(({ cents }) => cents);
    expect(ticks).toEqual([1_000_000_000, 2_000_000_000, 3_000_000_000]);
  });
});

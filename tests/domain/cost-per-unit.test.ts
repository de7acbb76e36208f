import { describe, expect, it } from 'vitest';
import { costPerUnit, type CostInput } from '#lib/domain/cost-per-unit.ts';
import { cents } from '#lib/domain/money.ts';
import { day } from '../support/records.ts';

const INPUT: CostInput = {
  amount: cents(119_000_000_00),
  amountDate: day('2026-09-30'),
  amountPerimeter: 'formation',
  units: 500_000,
  unitsDate: day('2026-09-30'),
  unitsPerimeter: 'formation',
  nature: 'cumul',
};

describe('cost per unit', () => {
  it('is the amount over the units, with both dates', () => {
    expect(costPerUnit({ ...INPUT, unitsDate: day('2026-08-31') })).toEqual({
      kind: 'cost',
      euros: 238,
      amountDate: '2026-09-30',
      unitsDate: '2026-08-31',
    });
  });

  it.each([
    ['2026-10-31', 'cost'],
    ['2026-11-01', 'refused'],
    ['2026-08-30', 'cost'],
    ['2026-08-29', 'refused'],
    ['2025-09-30', 'refused'],
  ])('stands %s against 30 September 2026 as %s: 31 days either way', (date, kind) => {
    expect(costPerUnit({ ...INPUT, unitsDate: day(date) }).kind).toBe(kind);
  });

  it.each([
    ['amount-missing', { amount: null }],
    ['units-missing', { units: null }],
    ['perimeters-differ', { unitsPerimeter: 'sasn' }],
    ['perimeters-differ', { amountPerimeter: '', unitsPerimeter: '' }],
    ['not-cumulative', { nature: 'flux' }],
    ['not-cumulative', { nature: 'stock' }],
    ['not-cumulative', { nature: 'glissant' }],
    ['no-amount', { amount: cents(0) }],
    ['no-amount', { amount: cents(-500) }],
    ['no-units', { units: 0 }],
    ['no-units', { units: -3 }],
    ['date-missing', { amountDate: null }],
    ['date-missing', { unitsDate: null }],
    ['dates-differ', { unitsDate: day('2023-10-09') }],
  ] as const)('is refused as %s with %o', (reason, change) => {
    expect(costPerUnit({ ...INPUT, ...change })).toEqual({ kind: 'refused', reason });
  });

  it('says first what no later delivery of the same figures could mend', () => {
    expect(costPerUnit({ ...INPUT, unitsPerimeter: 'sasn', unitsDate: null })).toEqual({
      kind: 'refused',
      reason: 'perimeters-differ',
    });
  });
});

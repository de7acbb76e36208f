import { daysSinceEpoch, type IsoDate } from './calendar.ts';
import type { Cents } from './money.ts';

/** Money and what it is said to have done, each with its date and its perimeter. */
export interface CostInput {
  /** Cumulative balance; null when not published. */
  readonly amount: Cents | null;
  readonly amountDate: IsoDate | null;
  readonly amountPerimeter: string;
  /** Cumulative count; null when not published. */
  readonly units: number | null;
  readonly unitsDate: IsoDate | null;
  readonly unitsPerimeter: string;
  /** How the values of the count follow one another; only « cumul » may be set against a balance. */
  readonly nature: string;
}

/** Why money is not divided by units. */
export type CostRefusal =
  | 'amount-missing'
  | 'units-missing'
  | 'perimeters-differ'
  | 'not-cumulative'
  | 'no-amount'
  | 'no-units'
  | 'date-missing'
  | 'dates-differ';

/** Euros for one unit, not rounded, with both dates; or why they are not divided. */
export type CostPerUnit =
  | {
      readonly kind: 'cost';
      readonly euros: number;
      readonly amountDate: IsoDate;
      readonly unitsDate: IsoDate;
    }
  | { readonly kind: 'refused'; readonly reason: CostRefusal };

/** Two dates that are further apart than that, either way, are two states of the world: no quotient. */
export const COST_TOLERANCE_DAYS = 31;

const REFUSALS: readonly (readonly [CostRefusal, (input: CostInput) => boolean])[] = [
  ['amount-missing', ({ amount }) => amount === null],
  ['units-missing', ({ units }) => units === null],
  [
    'perimeters-differ',
    ({ amountPerimeter, unitsPerimeter }) =>
      amountPerimeter !== unitsPerimeter || amountPerimeter.trim() === '',
  ],
  ['not-cumulative', ({ nature }) => nature !== 'cumul'],
  ['no-amount', ({ amount }) => amount !== null && amount <= 0],
  ['no-units', ({ units }) => units !== null && units <= 0],
];

/**
 * What one unit costs: amount over units. The first refusal of the list wins; the dates come last, as only they can be
 * mended by another delivery of the same figures.
 */
export function costPerUnit(input: CostInput): CostPerUnit {
  const { amount, amountDate, units, unitsDate } = input;
  const refusal = REFUSALS.find(([, applies]) => applies(input));
  if (refusal) return { kind: 'refused', reason: refusal[0] };
  if (amountDate === null || unitsDate === null) return { kind: 'refused', reason: 'date-missing' };
  if (Math.abs(daysSinceEpoch(amountDate) - daysSinceEpoch(unitsDate)) > COST_TOLERANCE_DAYS)
    return { kind: 'refused', reason: 'dates-differ' };
  return { kind: 'cost', euros: Number(amount) / 100 / Number(units), amountDate, unitsDate };
}

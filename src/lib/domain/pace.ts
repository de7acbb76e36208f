import { lastDayOfMonth, monthIndex, type IsoDate } from './calendar.ts';

/** A balance at the end of a month (months counted since year 0), in cents or in people. */
export interface Balance {
  readonly month: number;
  readonly value: number;
}

/** What is to be reached, and by when. */
export interface Aim {
  readonly date: IsoDate;
  readonly value: number;
}

/** When an aim would be reached: not said, done already, never at that pace, or between two dates. */
export type Outlook =
  | { readonly kind: 'too-few' | 'reached' | 'unreachable' }
  | {
      readonly kind: 'range';
      readonly earliest: IsoDate;
      /** Null: at the slowest pace seen, not within fifty years. */
      readonly latest: IsoDate | null;
    };

const QUARTER = 3;
/** Quarters that a pace is measured over: one year, so that no season passes for a trend. */
const PACE_QUARTERS = 4;
/** Quarters looked back on for the slowest and the fastest pace. */
export const PROJECTION_QUARTERS = 8;
/** Fewer observed quarters than this project nothing. */
export const PROJECTION_MINIMUM = 6;
const FARTHEST_QUARTERS = 200;

/**
 * Balances at the end of each whole quarter, the first being that of the first balance and the last the one that ended
 * on or before the date; in order. A balance holds until the next one. Empty without balances before that end.
 */
export function quarterBalances(balances: readonly Balance[], until: IsoDate): Balance[] {
  const [first] = balances;
  if (!first) return [];
  const quarters: Balance[] = [];
  let held = 0;
  let next = 0;
  const start = first.month - (first.month % QUARTER) + QUARTER - 1;
  for (let month = start; lastDayOfMonth(month) <= until; month += QUARTER) {
    for (let row = balances[next]; row && row.month <= month; row = balances[next]) {
      held = row.value;
      next += 1;
    }
    quarters.push({ month, value: held });
  }
  return quarters;
}

/**
 * The last ends of quarters that were observed one after the other, in order, of balances in order: a quarter that is
 * missing is not held to be the one before it. Balances inside a quarter are left out.
 */
export function lastObservedQuarters(balances: readonly Balance[]): Balance[] {
  const ends = balances.filter(({ month }) => month % QUARTER === QUARTER - 1);
  const hole = ends.findLastIndex(
    ({ month }, index) => index > 0 && month - QUARTER !== ends[index - 1]?.month,
  );
  return hole === -1 ? ends : ends.slice(hole);
}

/**
 * Pace over the last four quarters, per quarter: (last balance − balance four quarters before) ÷ 4. Refunds and
 * cancellations count as they are, negative: the pace may be. Null with fewer than five quarters.
 */
export function observedPace(quarters: readonly Balance[]): number | null {
  return rollingPaces(quarters.slice(-1 - PACE_QUARTERS))[0] ?? null;
}

/**
 * Pace that reaches the aim by its date, per quarter: (aim − observed) ÷ quarters left. Zero when it is reached;
 * null once its date has passed: no pace reaches it any more.
 */
export function requiredPace(observed: number, from: IsoDate, aim: Aim): number | null {
  if (observed >= aim.value) return 0;
  const left = quartersBetween(from, aim.date);
  return left > 0 ? (aim.value - observed) / left : null;
}

/** Required pace ÷ observed pace; null when nothing advances, or one of them is unknown. */
export function paceRatio(required: number | null, observed: number | null): number | null {
  return required === null || observed === null || observed <= 0 ? null : required / observed;
}

/**
 * Dates between which the aim would be reached, from the date of the data on: what remains ÷ the fastest and the
 * slowest of the four-quarter paces of the last eight quarters, rounded up to the end of a month. Two dates and never
 * one: past paces are no probability. Needs six observed quarters. Unreachable when even the fastest pace is ≤ 0, or
 * would take more than fifty years.
 */
export function projectReach(
  quarters: readonly Balance[],
  observed: number,
  from: IsoDate,
  aim: Aim,
): Outlook {
  if (observed >= aim.value) return { kind: 'reached' };
  if (quarters.length < PROJECTION_MINIMUM) return { kind: 'too-few' };
  const paces = rollingPaces(quarters.slice(-1 - PROJECTION_QUARTERS));
  const earliest = dateAt(from, (aim.value - observed) / Math.max(...paces));
  if (Math.max(...paces) <= 0 || earliest === null) return { kind: 'unreachable' };
  const slowest = Math.min(...paces);
  return {
    kind: 'range',
    earliest,
    latest: slowest <= 0 ? null : dateAt(from, (aim.value - observed) / slowest),
  };
}

/** Quarters from one date to another, months divided by three, the days of a month as a share of it. */
function quartersBetween(from: IsoDate, to: IsoDate): number {
  return (monthsAt(to) - monthsAt(from)) / QUARTER;
}

/** Months gone at the end of a day: 2026-09-30 is 24321, 2026-10-31 is 24322. */
function monthsAt(date: IsoDate): number {
  const month = monthIndex(date);
  return month + Number(date.slice(8)) / Number(lastDayOfMonth(month).slice(8));
}

function rollingPaces(quarters: readonly Balance[]): number[] {
  return quarters
    .slice(PACE_QUARTERS)
    .map(({ value }, index) => (value - (quarters[index]?.value ?? 0)) / PACE_QUARTERS);
}

function dateAt(from: IsoDate, quarters: number): IsoDate | null {
  if (quarters > FARTHEST_QUARTERS) return null;
  // A product of thirds may pass a whole month by a hair.
  return lastDayOfMonth(Math.ceil(monthsAt(from) + quarters * QUARTER - 1e-6) - 1);
}

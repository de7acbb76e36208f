import { daysSinceEpoch, type IsoDate } from './calendar.ts';
import { cents, type Cents } from './money.ts';

/** One dated point of a path: the cumulative amount expected at that date. */
export interface PathPoint {
  readonly date: IsoDate;
  readonly cents: Cents;
}

/** The amount a path expects at a date; `isInterpolated` when no point of the path carries that very date. */
export interface Expected {
  readonly cents: Cents;
  readonly isInterpolated: boolean;
}

/**
 * Cumulative cents that a path expects at a date, by straight line between its two nearest points, rounded to the
 * cent. The points must be in order of date. Null before the first point, after the last, or without points:
 * nothing is extrapolated.
 */
export function expectedAt(points: readonly PathPoint[], date: IsoDate): Expected | null {
  const after = points.findIndex((point) => point.date >= date);
  const next = points[after];
  if (!next) return null;
  if (next.date === date) return { cents: next.cents, isInterpolated: false };
  const previous = points[after - 1];
  if (!previous) return null;
  const [from, at, to] = [previous.date, date, next.date].map(daysSinceEpoch) as [number, number, number];
  const part = (at - from) / (to - from);
  return {
    cents: cents(Math.round(previous.cents + part * (next.cents - previous.cents))),
    isInterpolated: true,
  };
}

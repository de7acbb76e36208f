import { daysSinceEpoch, type IsoDate } from './calendar.ts';

/**
 * How a path runs between its points. `points`: a straight line between two published points. `linear`: a straight
 * line from the first point to the last. `s-curve`: smoothstep from the first to the last, a repère unless the
 * official document names it.
 */
export const PATH_RULES = ['points', 'linear', 's-curve'] as const;
export type PathRule = (typeof PATH_RULES)[number];

/** One dated point of a path: the cumulative value expected at that date, in cents or in people. */
export interface PathPoint {
  readonly date: IsoDate;
  readonly value: number;
}

/** A path, its points in order of date. Under `linear` and `s-curve` only the first and the last of them count. */
export interface Path {
  readonly rule: PathRule;
  readonly points: readonly PathPoint[];
}

/** The value a path expects at a date; `isInterpolated` when no point that counts carries that very date. */
export interface Expected {
  readonly value: number;
  readonly isInterpolated: boolean;
}

/** Signed days, negative = late; `isBeyond` when the path never expects the value: « au moins » that many. */
export interface DaysAhead {
  readonly days: number;
  readonly isBeyond: boolean;
}

interface Knot {
  readonly day: number;
  readonly value: number;
}

/**
 * Cumulative value that a path expects at a date, a whole number (cents, people). Between two points that count,
 * `from + (to − from) × f(u)`, u the share of the days elapsed; f(u) = u, or u²(3 − 2u) under `s-curve` (smoothstep:
 * slow, fast, slow). Null before the first point, after the last, or without points: nothing is extrapolated.
 */
export function expectedAt(path: Path, date: IsoDate): Expected | null {
  const knots = knotsOf(path);
  const day = daysSinceEpoch(date);
  const value = valueOn(knots, day, path.rule);
  return value === null ? null : { value, isInterpolated: knots.every((knot) => knot.day !== day) };
}

/** What a path expects at a date, its last value staying due past its end. Null before the first point, or without any. */
export function dueAt(path: Path, date: IsoDate): Expected | null {
  const end = path.points.at(-1);
  return end && date > end.date ? { value: end.value, isInterpolated: false } : expectedAt(path, date);
}

/**
 * Days between the date at which the path expected what is observed, and the date of the data. Late: since the last
 * day on which it expected no more. Ahead: until the first day on which it expects as much. Past the end of the path
 * its last value stays due, and what has reached it is compared with nothing. Null too before the first point,
 * without points, and for a path that never moves: no date tells one value from another.
 */
export function daysAhead(path: Path, date: IsoDate, observed: number): DaysAhead | null {
  const knots = knotsOf(path);
  const [first, last] = [knots[0], knots.at(-1)];
  const at = daysSinceEpoch(date);
  if (!first || !last || at < first.day || knots.every(({ value }) => value === first.value)) return null;
  if (at > last.day && observed >= last.value) return null;
  const today = Math.min(at, last.day);
  const gap = observed - (valueOn(knots, today, path.rule) ?? 0);
  if (gap === 0) return { days: today - at, isBeyond: false };
  const [step, end] = gap < 0 ? [-1, first.day] : [1, last.day];
  for (let day = today; day !== end + step; day += step) {
    const expected = valueOn(knots, day, path.rule) ?? 0;
    if (step * (expected - observed) >= 0) return { days: day - at, isBeyond: false };
  }
  return { days: end - at, isBeyond: true };
}

function knotsOf({ rule, points }: Path): Knot[] {
  const counted =
    rule === 'points' ? points : [points[0], points.at(-1)].filter((point) => point !== undefined);
  return counted.map(({ date, value }) => ({ day: daysSinceEpoch(date), value }));
}

function valueOn(knots: readonly Knot[], day: number, rule: PathRule): number | null {
  const after = knots.findIndex((knot) => knot.day >= day);
  const next = knots[after];
  if (!next) return null;
  if (next.day === day) return next.value;
  const previous = knots[after - 1];
  if (!previous) return null;
  const part = (day - previous.day) / (next.day - previous.day);
  const eased = rule === 's-curve' ? part * part * (3 - 2 * part) : part;
  return Math.round(previous.value + eased * (next.value - previous.value));
}

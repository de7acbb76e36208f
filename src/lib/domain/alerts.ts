import { isSmallCount } from './rank.ts';

/**
 * What an alert may say, the nearest to the cause first: an invariant is broken, a target was revised, a value is due
 * and has not come, operations are stuck, a value is late on its official path, a trend falls.
 */
export const ALERT_RULES = [
  'invariant-broken',
  'target-revised',
  'value-due',
  'operations-stuck',
  'path-gap',
  'falling-trend',
] as const;
export type AlertRule = (typeof ALERT_RULES)[number];

/** Raised strictly above the first, cleared at the second or below it: between the two, what was said before holds. */
export interface Threshold {
  readonly raise: number;
  readonly clear: number;
}

/** Days past the expected date of a value. */
export const DUE_DAYS: Threshold = { raise: 30, clear: 0 };
/** Days behind an official path. The lower one is the margin of « dans le rythme ». */
export const LATE_DAYS: Threshold = { raise: 60, clear: 30 };
/** Share of the operations of a measure that are stuck. */
export const STUCK_SHARE: Threshold = { raise: 0.2, clear: 0.1 };
/** Share lost of the best of the values looked back on. */
export const FALLEN_SHARE: Threshold = { raise: 0.1, clear: 0.05 };

/** Successive values that a trend is read on, the last one included. */
export const TREND_VALUES = 4;
/** People or things below which a trend of counts says nothing. */
export const TREND_MINIMUM = 100;

/** One thing found by one rule about one cause: « indicator:formes », « line:formation ». */
export interface Found<Detail> {
  readonly rule: AlertRule;
  readonly cause: string;
  readonly detail: Detail;
}

/** An alert, and the other rules that found the same cause: they are named, and not counted. */
export interface Alert<Detail> extends Found<Detail> {
  readonly also: readonly AlertRule[];
}

/** Operations of one measure at one date. */
export interface StuckCount {
  readonly stuck: number;
  /** Operations under way at that date: awarded, and not cancelled. */
  readonly underWay: number;
}

/**
 * Whether a state is raised after successive readings, oldest first: above `raise` it is, at `clear` or below it is
 * not, between them it stays what it was (at first: not). A reading that is missing changes nothing; when the last one
 * is missing, nothing is raised: there is nothing to show.
 */
export function isRaised(readings: readonly (number | null)[], { raise, clear }: Threshold): boolean {
  if ((readings.at(-1) ?? null) === null) return false;
  return readings.reduce<boolean>((raised, reading) => {
    if (reading === null) return raised;
    return reading > raise || (raised && reading > clear);
  }, false);
}

/** Share of the operations of a measure that are stuck, 0..1; null under five operations under way. */
export function stuckShare({ stuck, underWay }: StuckCount): number | null {
  return underWay === 0 || isSmallCount(underWay) ? null : stuck / underWay;
}

/**
 * What each of successive values, oldest first, has lost of the best of the last `TREND_VALUES`, as a share of that best:
 * 0 for the best itself. The best is the highest, or the lowest where `direction` is down. Null with fewer values than
 * that, or where the best is below `minimum`.
 */
export function fallsOf(
  values: readonly number[],
  direction: 'up' | 'down',
  minimum: number,
): (number | null)[] {
  const way = direction === 'up' ? 1 : -1;
  return values.map((value, index) => {
    const held = values.slice(Math.max(0, index + 1 - TREND_VALUES), index + 1);
    const best = way * Math.max(...held.map((other) => way * other));
    if (held.length < TREND_VALUES || best <= 0 || best < minimum) return null;
    return (way * (best - value)) / best;
  });
}

/** One alert per cause, by the first rule of `ALERT_RULES` that found it; in the order of the rules, then as given. */
export function onePerCause<Detail>(found: readonly Found<Detail>[]): Alert<Detail>[] {
  const ordered = ALERT_RULES.flatMap((rule) => found.filter((one) => one.rule === rule));
  const causes = new Map<string, Alert<Detail>>();
  for (const one of ordered) {
    const known = causes.get(one.cause);
    if (!known) causes.set(one.cause, { ...one, also: [] });
    else if (known.rule !== one.rule && !known.also.includes(one.rule))
      causes.set(one.cause, { ...known, also: [...known.also, one.rule] });
  }
  return [...causes.values()];
}

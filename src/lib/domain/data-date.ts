import { lastDayOfMonth, monthIndex, type IsoDate } from './calendar.ts';

/** The dates that a delivery can be cut at. */
export interface DateRange {
  /** Earliest date with something to show. */
  readonly first: IsoDate;
  /** Date of the delivery: cut there, nothing is left out. */
  readonly last: IsoDate;
  /** True when the delivery holds movements: they are kept by month, so a cut falls at the end of a month. */
  readonly isMonthly: boolean;
}

/** Why the date shown is the one asked for, or another. */
export type DateChange = 'none' | 'end-of-month' | 'before' | 'after';

/** The date that a delivery is cut at: never later than the date asked for, but where nothing is that early. */
export interface DataDate {
  readonly shown: IsoDate;
  readonly change: DateChange;
}

/**
 * The date of the data for a date asked for. A date within a month stands for the end of the month before: no later
 * movement is in the figures. Out of the range, the nearest bound.
 */
export function settleDate(asked: IsoDate, { first, last, isMonthly }: DateRange): DataDate {
  if (asked >= last) return { shown: last, change: asked === last ? 'none' : 'after' };
  const month = monthIndex(asked);
  const isEnd = lastDayOfMonth(month) === asked;
  const shown = isMonthly && !isEnd ? lastDayOfMonth(month - 1) : asked;
  if (shown < first) return { shown: first, change: asked === first ? 'none' : 'before' };
  return { shown, change: shown === asked ? 'none' : 'end-of-month' };
}

/** The last month (since year 0) that is whole at the end of a day. */
export function lastWholeMonth(until: IsoDate): number {
  const month = monthIndex(until);
  return lastDayOfMonth(month) === until ? month : month - 1;
}

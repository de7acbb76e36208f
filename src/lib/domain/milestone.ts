import { daysSinceEpoch, firstDayOfPeriod, type DatePrecision, type IsoDate } from './calendar.ts';

/** Dates of a milestone. An imprecise one is the last day of its period; null `doneOn` was not seen. */
export interface MilestoneDates {
  readonly dueOn: IsoDate | null;
  readonly duePrecision: DatePrecision | null;
  readonly doneOn: IsoDate | null;
  readonly donePrecision: DatePrecision | null;
}

/** Seen; due and not seen; still to come; without any announced date. */
export const MILESTONE_STATES = ['done', 'overdue', 'expected', 'undated'] as const;
export type MilestoneState = (typeof MILESTONE_STATES)[number];

/** Days past a due date; a floor (« au moins ») when one of the two dates is known to the month or the year only. */
export interface Overdue {
  readonly days: number;
  readonly isAtLeast: boolean;
}

/** State of a milestone at a date: overdue once its whole period has passed. */
export function milestoneState({ dueOn, doneOn }: MilestoneDates, asOf: IsoDate): MilestoneState {
  if (doneOn !== null) return 'done';
  if (dueOn === null) return 'undated';
  return dueOn < asOf ? 'overdue' : 'expected';
}

/**
 * Days from the last day of the due period to the first day on which the event can have been seen, or to `asOf` when
 * it was not. Zero when it was seen in time; null without a due date, or when it is still to come.
 */
export function overdueOf(dates: MilestoneDates, asOf: IsoDate): Overdue | null {
  const { dueOn, duePrecision, doneOn, donePrecision } = dates;
  const state = milestoneState(dates, asOf);
  if (dueOn === null || state === 'expected') return null;
  const until = doneOn === null ? asOf : firstDayOfPeriod(doneOn, donePrecision ?? 'day');
  const days = Math.max(0, daysSinceEpoch(until) - daysSinceEpoch(dueOn));
  const isImprecise = isPeriod(duePrecision) || (doneOn !== null && isPeriod(donePrecision));
  return { days, isAtLeast: days > 0 && isImprecise };
}

function isPeriod(precision: DatePrecision | null): boolean {
  return precision === 'month' || precision === 'year';
}

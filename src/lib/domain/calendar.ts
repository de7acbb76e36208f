declare const ISO_DATE: unique symbol;

/** A calendar date « 2026-09-30 », no time, no zone. Built by `isoDate` alone. */
export type IsoDate = string & { readonly [ISO_DATE]: true };

/** How much of a published date is known. `unknown` goes with no date at all. */
export const DATE_PRECISIONS = ['day', 'month', 'year', 'unknown'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

const MILLISECONDS_PER_DAY = 86_400_000;

/** The text as a date when it is a real day of the calendar written YYYY-MM-DD, else null (31 February is null). */
export function isoDate(text: string): IsoDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || toIsoDate(time) !== text ? null : (text as IsoDate);
}

/** Days since 1970-01-01, the storage of Arrow’s Date32. */
export function daysSinceEpoch(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_PER_DAY;
}

/** The date that lies that many days after 1970-01-01. */
export function dateFromDays(days: number): IsoDate {
  return toIsoDate(days * MILLISECONDS_PER_DAY);
}

/** Months since year 0: 2026-09 is 24320. Orders and subtracts as months do. */
export function monthIndex(date: IsoDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** Last day of a month counted since year 0. */
export function lastDayOfMonth(month: number): IsoDate {
  return toIsoDate(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0));
}

/** The same day that many months later, or the last one of a month that has no such day: 29 February plus 12 is the 28th. */
export function monthsAfter(date: IsoDate, months: number): IsoDate {
  const last = lastDayOfMonth(monthIndex(date) + months);
  const sameDay = `${last.slice(0, 8)}${date.slice(8)}`;
  return (sameDay < last ? sameDay : last) as IsoDate;
}

/**
 * The day from which delays count for a date known to the day, month or year: the last day of its period
 * (« au moins N jours »). Null when the text is no such date.
 */
export function lastDayOfPeriod(text: string, precision: DatePrecision): IsoDate | null {
  if (precision === 'day') return isoDate(text);
  if (precision === 'month') {
    const first = isoDate(`${text.slice(0, 7)}-01`);
    return first && lastDayOfMonth(monthIndex(first));
  }
  return precision === 'year' ? isoDate(`${text.slice(0, 4)}-12-31`) : null;
}

/** First day of the period that a date stands for: itself, its month’s, its year’s; of an unknown precision, itself. */
export function firstDayOfPeriod(date: IsoDate, precision: DatePrecision): IsoDate {
  const text = {
    day: date,
    month: `${date.slice(0, 7)}-01`,
    year: `${date.slice(0, 4)}-01-01`,
    unknown: date,
  };
  return text[precision] as IsoDate;
}

function toIsoDate(time: number): IsoDate {
  return new Date(time).toISOString().slice(0, 10) as IsoDate;
}

import { isoDate, lastDayOfPeriod, type DatePrecision, type IsoDate } from '#lib/domain/calendar.ts';
import { remember } from './generations.ts';

/** Forms of date that are numbers like others: read only where the layout says so. */
export type DateForm = 'excel-serial' | 'epoch-ms' | 'year';

const MIDNIGHT = '(?:[T ]00:00(?::00(?:\\.0+)?)?Z?)?';
const FORMS: readonly { readonly form: RegExp; readonly order: readonly [number, number, number] }[] = [
  { form: new RegExp(`^(\\d{4})-(\\d{2})-(\\d{2})${MIDNIGHT}$`), order: [1, 2, 3] },
  { form: new RegExp(`^(\\d{4})/(\\d{1,2})/(\\d{1,2})${MIDNIGHT}$`), order: [1, 2, 3] },
  { form: new RegExp(`^(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})${MIDNIGHT}$`), order: [4, 3, 1] },
];
const DAY_MS = 86_400_000;
/** Day 0 of Excel’s calendar, which believes in a 29 February 1900: right from its day 61, 1 March 1900. */
const EXCEL_ZERO_MS = Date.UTC(1899, 11, 30);

const NUMBERS: Readonly<Record<DateForm, (text: string) => IsoDate | null>> = {
  'excel-serial': (text) =>
    /^\d{3,5}(?:[.,]0+)?$/.test(text) ? fromMs(EXCEL_ZERO_MS + Number.parseInt(text, 10) * DAY_MS) : null,
  'epoch-ms': (text) => {
    const ms = /^-?\d{9,13}$/.test(text) ? Number(text) : Number.NaN;
    return ms % DAY_MS === 0 ? fromMs(ms) : null;
  },
  year: (text) => (/^\d{4}$/.test(text) ? within(`${text}-12-31`) : null),
};

/**
 * A day written YYYY-MM-DD, YYYY/MM/DD, DD/MM/YYYY, DD.MM.YYYY or DD-MM-YYYY, midnight allowed behind it. `also` admits
 * a year alone (its last day), Excel’s day numbers and milliseconds since 1970 (both whole days only). Null for a day
 * that is not in the calendar (31/02/2026), a year out of 1900–2100, a two-digit year, or any other form.
 */
export function parseDate(text: string, also: readonly DateForm[] = []): IsoDate | null {
  const trimmed = text.trim();
  const written = writtenDay(trimmed);
  if (written !== null) return within(written);
  for (const form of also) {
    const date = NUMBERS[form](trimmed);
    if (date) return date;
  }
  return null;
}

/** True for a text that has the form of a day and is none: 31/02/2026, 2023-13-22, 29/02/2026. */
export function isImpossibleDay(text: string): boolean {
  const written = writtenDay(text.trim());
  return written !== null && isoDate(written) === null;
}

/** Files have many dates and few different ones. */
const writtenDay = remember((text: string): string | null => {
  for (const { form, order } of FORMS) {
    const match = form.exec(text);
    if (match) return order.map((group) => match[group]?.padStart(2, '0')).join('-');
  }
  return null;
});

function fromMs(ms: number): IsoDate | null {
  return within(new Date(ms).toISOString().slice(0, 10));
}

/** The calendar is slow. */
const within = remember((date: string): IsoDate | null =>
  date < '1900' || date >= '2101' ? null : isoDate(date),
);

/**
 * A date as precise as it is stated, else as its text is (« 2025-11 », « 2025 »), moved to the last day of its period.
 * Null when it is no date.
 */
export function parsePeriod(
  text: string,
  stated: DatePrecision | null = null,
): { date: IsoDate; precision: DatePrecision } | null {
  const trimmed = text.trim();
  const written = /^\d{4}$/.test(trimmed) ? 'year' : /^\d{4}-\d{2}$/.test(trimmed) ? 'month' : 'day';
  const precision = stated === null || stated === 'unknown' ? written : stated;
  const date = lastDayOfPeriod(written === 'day' ? (parseDate(trimmed) ?? '') : trimmed, precision);
  return date && { date, precision };
}

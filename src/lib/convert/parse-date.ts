import { isoDate, lastDayOfPeriod, type DatePrecision, type IsoDate } from '#lib/domain/calendar.ts';

const FORMS: readonly { readonly form: RegExp; readonly order: readonly [number, number, number] }[] = [
  { form: /^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/, order: [1, 2, 3] },
  { form: /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, order: [1, 2, 3] },
  { form: /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/, order: [3, 2, 1] },
];

/**
 * A day written YYYY-MM-DD, YYYY/MM/DD, DD/MM/YYYY, DD.MM.YYYY or DD-MM-YYYY. Null for a day that is not in the
 * calendar (31/02/2026), a year out of 1900–2100, a two-digit year, or any other form.
 */
export function parseDate(text: string): IsoDate | null {
  for (const { form, order } of FORMS) {
    const match = form.exec(text.trim());
    if (!match) continue;
    const [year = '', month = '', day = ''] = order.map((group) => match[group]?.padStart(2, '0'));
    return year < '1900' || year > '2100' ? null : isoDate(`${year}-${month}-${day}`);
  }
  return null;
}

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

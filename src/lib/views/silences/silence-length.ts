import { daysSinceEpoch, type DatePrecision, type IsoDate } from '#lib/domain/calendar.ts';
import { formatQuantity } from '#lib/views/words/format.ts';

/** How long a silence has lasted. A floor when its first day is only known to the month or the year. */
export interface SilenceLength {
  readonly days: number;
  readonly isAtLeast: boolean;
}

/**
 * Days from the announcement to the date of the version. A date known to the month or the year is stored as the last
 * day of its period: the days then count from there. Null when no date is known.
 */
export function toSilenceLength(
  since: IsoDate | null,
  precision: DatePrecision | null,
  asOf: IsoDate,
): SilenceLength | null {
  if (since === null || precision === 'unknown') return null;
  const days = Math.max(0, daysSinceEpoch(asOf) - daysSinceEpoch(since));
  return { days, isAtLeast: precision === 'month' || precision === 'year' };
}

/** « 376 jours », « au moins 1 jour »; says so when no date is known. */
export function describeLength(length: SilenceLength | null): string {
  if (!length) return 'durée inconnue';
  const days = formatQuantity(length.days, 'jour', 'jours');
  return length.isAtLeast ? `au moins ${days}` : days;
}

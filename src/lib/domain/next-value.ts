import { daysSinceEpoch, lastDayOfMonth, monthIndex, type IsoDate } from './calendar.ts';

/** Months between two values, by the word that a definition uses. Source: DITP, PILOTE, périodicités. */
const MONTHS: Readonly<Record<string, number>> = {
  mensuelle: 1,
  trimestrielle: 3,
  semestrielle: 6,
  annuelle: 12,
  'bi-annuelle': 24,
  biennale: 24,
  '3 ans': 36,
  '6 ans': 72,
};

/** Months between two values of an indicator; null when its definition does not say, or in words not known here. */
export function monthsOfPeriod(periodicity: string | null): number | null {
  return MONTHS[(periodicity ?? '').trim().toLowerCase()] ?? null;
}

/**
 * When the next value is expected: last value + one period + the months it takes to be available, at the end of that
 * month. Null when the definition states no period, or when there is no dated value yet. Source: DITP, PILOTE,
 * prochaine date de mise à jour.
 */
export function nextExpectedOn(
  last: IsoDate | null,
  periodicity: string | null,
  availabilityMonths: number | null,
): IsoDate | null {
  const months = monthsOfPeriod(periodicity);
  if (last === null || months === null) return null;
  return lastDayOfMonth(monthIndex(last) + months + (availabilityMonths ?? 0));
}

/** Days by which an expected date has passed at another; zero while it has not. */
export function daysLate(expected: IsoDate, asOf: IsoDate): number {
  return Math.max(0, daysSinceEpoch(asOf) - daysSinceEpoch(expected));
}

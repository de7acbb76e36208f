import type { DatePrecision } from '#lib/domain/calendar.ts';
import { formatDate } from './format.ts';

/** « le 1er novembre 2025 », « en novembre 2025 », « en 2025 », as far as the date is known. */
export function onDate(iso: string | null, precision: DatePrecision = 'day'): string {
  return stated(iso, precision, { day: 'le ', else: 'en ', unknown: 'à une date inconnue' });
}

/** « depuis le 12 novembre 2025 », « depuis novembre 2025 », « depuis 2025 ». */
export function sinceDate(iso: string | null, precision: DatePrecision = 'day'): string {
  return stated(iso, precision, {
    day: 'depuis le ',
    else: 'depuis ',
    unknown: 'depuis une date inconnue',
  });
}

interface Openings {
  readonly day: string;
  readonly else: string;
  readonly unknown: string;
}

function stated(iso: string | null, precision: DatePrecision, openings: Openings): string {
  if (iso === null || precision === 'unknown') return openings.unknown;
  return `${precision === 'day' ? openings.day : openings.else}${formatDate(iso, precision)}`;
}

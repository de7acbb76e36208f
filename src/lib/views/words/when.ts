import type { DatePrecision } from '#lib/domain/calendar.ts';
import { formatDate } from './format.ts';

/** « le 1er novembre 2025 », « en novembre 2025 », « en 2025 », as far as the date is known. */
export function onDate(iso: string | null, precision: DatePrecision = 'day'): string {
  if (iso === null || precision === 'unknown') return 'à une date inconnue';
  return `${precision === 'day' ? 'le' : 'en'} ${formatDate(iso, precision)}`;
}

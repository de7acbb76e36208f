import { expect, it } from 'vitest';
import type { DatePrecision } from '#lib/domain/calendar.ts';
import { onDate } from '#lib/views/words/when.ts';

it.each<[string | null, DatePrecision, string]>([
  ['2025-11-12', 'day', 'le 12\u00a0novembre 2025'],
  ['2025-11-01', 'day', 'le 1er\u00a0novembre 2025'],
  ['2025-11-30', 'month', 'en novembre 2025'],
  ['2025-12-31', 'year', 'en 2025'],
  [null, 'day', 'à une date inconnue'],
  [null, 'unknown', 'à une date inconnue'],
])('%s known to the %s', (iso, precision, on) => {
  expect(onDate(iso, precision)).toBe(on);
});

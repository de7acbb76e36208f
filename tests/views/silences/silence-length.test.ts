import { expect, it } from 'vitest';
import type { DatePrecision, IsoDate } from '#lib/domain/calendar.ts';
import { describeLength, toSilenceLength } from '#lib/views/silences/silence-length.ts';

it.each<[since: string | null, precision: DatePrecision | null, asOf: string, words: string]>([
  ['2025-11-12', 'day', '2026-11-23', '376\u00a0jours'],
  ['2025-11-12', null, '2026-11-23', '376\u00a0jours'],
  ['2025-11-30', 'month', '2026-11-23', 'au moins 358\u00a0jours'],
  ['2025-12-31', 'year', '2026-11-23', 'au moins 327\u00a0jours'],
  ['2024-02-28', 'day', '2024-03-01', '2\u00a0jours'],
  ['2026-11-22', 'day', '2026-11-23', '1\u00a0jour'],
  ['2026-11-23', 'day', '2026-11-23', '0\u00a0jour'],
  ['2026-11-30', 'month', '2026-11-23', 'au moins 0\u00a0jour'],
  [null, 'unknown', '2026-11-23', 'durée inconnue'],
  [null, null, '2026-11-23', 'durée inconnue'],
])('a silence from %s (%s) to %s lasts %s', (since, precision, asOf, words) => {
  expect(describeLength(toSilenceLength(since as IsoDate | null, precision, asOf as IsoDate))).toBe(words);
});

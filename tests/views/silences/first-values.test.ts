import { expect, it } from 'vitest';
import { firstValues } from '#lib/views/silences/first-values.ts';
import type { PublishedValue } from '#lib/views/silences/silence-rows.ts';

const value = (zoneId: string, date: string | null, sourceId = 'source-fictive'): PublishedValue => ({
  indicatorId: 'soignants-formes',
  zoneId,
  date: date as PublishedValue['date'],
  datePrecision: 'day',
  kind: 'va',
  value: 12,
  sourceId,
});

it('keeps the earliest of each zone and source, an unknown date before all', () => {
  const kept = firstValues([
    value('R53', '2026-06-30'),
    value('R53', '2026-03-31'),
    value('R53', '2026-09-30', 'autre-source-fictive'),
    value('R84', '2026-06-30'),
    value('R84', null),
  ]);
  expect(kept.map(({ zoneId, date, sourceId }) => [zoneId, date, sourceId])).toEqual([
    ['R53', '2026-03-31', 'source-fictive'],
    ['R53', '2026-09-30', 'autre-source-fictive'],
    ['R84', null, 'source-fictive'],
  ]);
});

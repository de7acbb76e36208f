import { describe, expect, it } from 'vitest';
import { isoDate } from '#lib/domain/calendar.ts';
import type { ObservationRow } from '#lib/queries/facts.ts';
import { peopleByRegion } from '#lib/views/line/people-trained.ts';

const row = (change: Partial<ObservationRow>): ObservationRow => ({
  indicatorId: 'soignants-formes',
  zoneId: 'R84',
  date: isoDate('2026-06-30'),
  datePrecision: 'day',
  kind: 'va',
  value: 100,
  qualifier: null,
  isComputed: false,
  profession: null,
  training: null,
  countedAs: null,
  sourceId: null,
  sourceFile: null,
  sourceLine: null,
  ...change,
});

describe('people trained by region', () => {
  it('keeps the last value and the target of each region', () => {
    const people = peopleByRegion([
      row({ date: isoDate('2026-09-30'), value: 140 }),
      row({}),
      row({ kind: 'vc', date: isoDate('2030-12-31'), value: 500 }),
      row({ zoneId: 'R01', value: 7 }),
    ]);
    expect(people.get('84')).toEqual({
      trained: 140,
      trainedAsOf: '2026-09-30',
      target: 500,
      targetDate: '2030-12-31',
    });
    expect(people.get('01')).toMatchObject({ trained: 7, target: null });
  });

  it('leaves out other zones, other indicators, breakdowns, other counts and absent values', () => {
    const people = peopleByRegion([
      row({ zoneId: 'FRANCE' }),
      row({ zoneId: 'D84' }),
      row({ zoneId: 'R99' }),
      row({ indicatorId: 'autre' }),
      row({ profession: 'infirmier' }),
      row({ training: 'initiale' }),
      row({ countedAs: 'registered' }),
      row({ value: null }),
    ]);
    expect(people.size).toBe(0);
  });
});

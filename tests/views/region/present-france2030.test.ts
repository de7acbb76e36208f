import { describe, expect, it } from 'vitest';
import { isoDate } from '#lib/domain/calendar.ts';
import type { ObservationRow } from '#lib/queries/facts.ts';
import { describeFrance2030, toFrance2030 } from '#lib/views/region/present-france2030.ts';
import { REGIONS } from '../../support/regional-case.ts';

const row = (
  zoneId: string,
  date: string,
  value: number,
  qualifier: string | null = null,
): ObservationRow => ({
  indicatorId: 'france2030-engage',
  zoneId,
  date: isoDate(date),
  datePrecision: 'day',
  kind: 'va',
  value,
  qualifier,
  isComputed: false,
  profession: null,
  training: null,
  countedAs: null,
  sourceId: 'ind-905',
  sourceFile: null,
  sourceLine: null,
});

const ROWS = [
  row('R01', '2023-08-01', 12_704_170),
  row('R84', '2023-08-01', 2_000_000_000.5),
  row('FRANCE', '2023-08-31', 2_500_000_000, 'environ'),
  row('FRANCE', '2023-12-31', 29_900_000_000, 'environ'),
];

describe('France 2030, all sectors', () => {
  it('keeps the regional amounts to the cent and the national value of their month', () => {
    const found = toFrance2030(ROWS, REGIONS);
    expect(found?.amounts.amounts?.get('84')).toBe(200_000_000_050);
    expect(found?.amounts.amounts?.get('11')).toBeUndefined();
    expect(found?.regionalCents).toBe(201_270_417_050);
    expect(found?.national).toEqual({ cents: 250_000_000_000, qualifier: 'environ' });
  });

  it('says what the regions hold and what has no region', () => {
    const found = toFrance2030(ROWS, REGIONS);
    expect(found && describeFrance2030(found)).toBe(
      'Au 1er\u00a0août 2023, les 18 régions réunissent 2\u202f012\u202f704\u202f170,50\u00a0€ engagés par France\u00a02030, tous secteurs, soit 80,5\u00a0% du total national publié (environ 2,5\u00a0Md€). Le reste, environ 487\u00a0M€ (19,5\u00a0%), n’est pas régionalisé.',
    );
  });

  it('is nothing where no region was published', () => {
    expect(toFrance2030(ROWS.slice(2), REGIONS)).toBeNull();
  });
});

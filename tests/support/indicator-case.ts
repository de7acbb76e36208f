import type { IsoDate } from '#lib/domain/calendar.ts';
import type { IndicatorRow } from '#lib/queries/facts.ts';
import type { IndicatorPageRows, IndicatorValue } from '#lib/views/indicator/indicator-rows.ts';
import { day } from './records.ts';

/** A cumul of people, at least 400 by the end of 2030, told each quarter, unless told otherwise. */
export function indicatorRow(told: Partial<IndicatorRow> = {}): IndicatorRow {
  return {
    indicatorId: 'formes',
    label: 'Personnes formées',
    unit: 'personnes',
    direction: 'up',
    nature: 'cumul',
    kind: 'réalisation',
    perimeter: 'formation',
    targetType: 'at_least',
    numerator: 'personnes formées',
    denominator: null,
    producer: 'Producteur fictif',
    periodicity: 'trimestrielle',
    definitionNote: null,
    ...told,
  };
}

/** A value of the country, without a source. */
export function indicatorValue(
  kind: IndicatorValue['kind'],
  date: string | null,
  value: number | null,
  told: Partial<IndicatorValue> = {},
): IndicatorValue {
  return {
    zoneId: 'FRANCE',
    date: date === null ? null : (day(date) satisfies IsoDate),
    datePrecision: date === null ? 'unknown' : 'day',
    kind,
    value,
    qualifier: null,
    isComputed: false,
    countedAs: null,
    sourceId: null,
    sourceFile: 'kpi.csv',
    sourceLine: 2,
    ...told,
  };
}

/** From 0 to 100 over five quarters, 400 to reach; one region at 30 of 50. */
export const VALUES: readonly IndicatorValue[] = [
  indicatorValue('vi', '2024-12-31', 0),
  indicatorValue('va', '2025-03-31', 10),
  indicatorValue('va', '2025-06-30', 30),
  indicatorValue('va', '2025-09-30', 45),
  indicatorValue('va', '2025-12-31', 70),
  indicatorValue('va', '2026-03-31', 100),
  indicatorValue('vc', '2030-12-31', 400),
  indicatorValue('vi', '2024-12-31', 0, { zoneId: 'R53' }),
  indicatorValue('va', '2026-03-31', 30, { zoneId: 'R53' }),
  indicatorValue('vc', '2030-12-31', 50, { zoneId: 'R53' }),
];

export function indicatorPage(told: Partial<IndicatorPageRows> = {}): IndicatorPageRows {
  return {
    indicator: indicatorRow(),
    values: VALUES,
    others: [],
    regions: [
      { regionCode: '53', name: 'Bretagne' },
      { regionCode: '06', name: 'Mayotte' },
    ],
    sources: [],
    revisionCount: 0,
    told: [],
    ...told,
  };
}

import { BAROMETRE_2021_LAYOUT, BAROMETRE_2023_LAYOUT } from '#lib/contract/barometre-layouts.ts';
import type { Mapping } from '#lib/contract/mapping.ts';
import { VALUE_KINDS, type ObservationRecord, type ValueKind } from '#lib/domain/indicator.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { pointKeys, readIndicator } from './layout-pilote.ts';
import { readValue, readZone, ZONE } from './layout-observations.ts';
import { NO_RECORDS, type LayoutReader } from './reading.ts';
import type { RowReader } from './row-reader.ts';

interface Point {
  readonly indicatorId: string;
  readonly zoneId: string;
  readonly date: IsoDate;
}

/** Files of the baromètre since 2023: one row gives up to three values; the rate beside them is never one. */
export const BAROMETRE_2023_READER: LayoutReader = {
  contract: BAROMETRE_2023_LAYOUT,
  readRow: (row, { mapping }) => {
    const kinds = VALUE_KINDS.filter((kind) => row.text(`indic_${kind}`) !== null);
    const rate = row.text('indic_ta');
    if (rate !== null) row.report('rate-ignored', 'indic_ta');
    if (kinds.length === 0 && rate === null && row.text('metric_enforce_date') === null) {
      row.report('placeholder-row');
      return NO_RECORDS;
    }
    const indicatorId = readIndicator(row, 'indic_id', mapping);
    const zoneId = readZone(row, 'enforce_zone_id');
    const date = row.date('metric_enforce_date');
    if (zoneId === null || date === null) return NO_RECORDS;
    const observations = kinds.map((kind) =>
      toObservation({ indicatorId, zoneId, date }, kind, readValue(row, `indic_${kind}`), row),
    );
    return { ...NO_RECORDS, observations };
  },
  keysOf: pointKeys,
  finish: null,
};

/** Regional files of the baromètre of 2021: one row is one current value. */
export const BAROMETRE_2021_READER: LayoutReader = {
  contract: BAROMETRE_2021_LAYOUT,
  readRow: (row, { mapping }) => {
    const indicatorId = readSlug(row, mapping);
    const zoneId = readRegion(row);
    const date = row.date('date');
    const value = readValue(row, 'valeur');
    if (zoneId === null || date === null) return NO_RECORDS;
    return { ...NO_RECORDS, observations: [toObservation({ indicatorId, zoneId, date }, 'va', value, row)] };
  },
  keysOf: pointKeys,
  finish: null,
};

function readSlug(row: RowReader, { indicators }: Mapping): string {
  const slug = row.required('id_indicateur');
  const indicatorId = indicators[slug];
  if (slug && indicatorId === undefined) row.report('unmapped-indicator', 'id_indicateur');
  return indicatorId ?? slug;
}

function readRegion(row: RowReader): string | null {
  const code = row.required('code_region');
  const zone = `R${code.padStart(2, '0')}`;
  if (ZONE.test(zone)) return zone;
  return code ? row.report('invalid-zone', 'code_region') : null;
}

function toObservation(
  point: Point,
  kind: ValueKind,
  value: number | null,
  { origin }: RowReader,
): ObservationRecord {
  return {
    ...point,
    datePrecision: 'day',
    kind,
    value,
    qualifier: null,
    isComputed: false,
    profession: null,
    training: null,
    countedAs: null,
    sourceId: null,
    origin,
  };
}

import { OBSERVATIONS_LAYOUT } from '#lib/contract/layouts.ts';
import type { ObservationRecord } from '#lib/domain/indicator.ts';
import { parsePeriod } from '#lib/convert/cells/parse-date.ts';
import type { Geography } from '#lib/convert/cells/parse-territory.ts';
import { parseNumber } from '#lib/convert/cells/parse-number.ts';
import { NO_RECORDS, type LayoutReader, type Records } from './reading.ts';
import type { RowReader } from './row-reader.ts';
import { COUNTED_WORDS, FLAG_WORDS, PRECISION_WORDS, VALUE_WORDS } from '#lib/convert/cells/vocabulary.ts';

/** PILOTE’s zones: the country, the 18 regions, the 101 departments. Source: DITP, schema of the import file. */
export const ZONE =
  /^(FRANCE|R(0[12346]|11|2[478]|32|44|5[23]|7[56]|84|9[34])|D([02][1-9]|2[AB]|[1345678]\d|9[0-5]|97[12346]))$/;

/** Files of our own observations layout: one row is one value, broken down where the file says so. */
export const OBSERVATIONS_READER: LayoutReader = {
  contract: OBSERVATIONS_LAYOUT,
  readRow: (row) => readObservation(row, () => readZone(row, 'zone')),
  keysOf: ({ observations }: Records) =>
    observations.map((o) =>
      JSON.stringify([
        ...[o.indicatorId, o.zoneId, o.date, o.kind, o.profession],
        ...[o.training, o.countedAs, o.sourceId, o.value],
      ]),
    ),
  finish: null,
};

/**
 * The same values in a file of any layout, whose zones may also be names of regions; never bare numbers, « 53 » being both
 * a region and a department.
 */
export const MAPPED_OBSERVATIONS_READER: LayoutReader = {
  ...OBSERVATIONS_READER,
  readRow: (row, { geography }) => readObservation(row, () => readNamedZone(row, 'zone', geography)),
};

function readObservation(row: RowReader, zoneOfRow: () => string | null): Records {
  const indicatorId = row.required('indicateur');
  const kind = row.term('type_valeur', VALUE_WORDS, null);
  if (row.text('type_valeur') === null) row.report('missing-value', 'type_valeur');
  const zoneId = zoneOfRow();
  const period = readPeriod(row);
  const value = readValue(row, 'valeur');
  if (kind === null || zoneId === null) return NO_RECORDS;
  const observation: ObservationRecord = {
    indicatorId,
    zoneId,
    date: period?.date ?? null,
    datePrecision: period?.precision ?? 'unknown',
    kind,
    value,
    qualifier: row.text('qualificatif'),
    isComputed: row.term('calcule', FLAG_WORDS, '0') === '1',
    profession: row.text('profession'),
    training: row.text('formation'),
    countedAs: row.term('compte_comme', COUNTED_WORDS, null),
    sourceId: row.text('id_source'),
    origin: row.origin,
  };
  return { ...NO_RECORDS, observations: [observation] };
}

/** The zone of a cell, « FRANCE », « R84 » or « D46 »; null with an issue. */
export function readZone(row: RowReader, column: string): string | null {
  const zone = row.required(column).toUpperCase();
  if (ZONE.test(zone)) return zone;
  return zone ? row.report('invalid-zone', column) : null;
}

function readNamedZone(row: RowReader, column: string, geography: Geography): string | null {
  const text = row.text(column);
  const region = text === null || /\d/.test(text) ? null : geography.regionOf(text);
  return region === null ? readZone(row, column) : `R${region}`;
}

/** The value of a row; null when it is not published or, with an issue that rejects the row, not a number. */
export function readValue(row: RowReader, column: string): number | null {
  const text = row.text(column);
  return text === null ? null : (parseNumber(text) ?? row.report('number-unreadable', column));
}

function readPeriod(row: RowReader): ReturnType<typeof parsePeriod> {
  const stated = row.term('precision_date', PRECISION_WORDS, null);
  const text = row.text('date');
  if (text === null) return stated === 'unknown' ? null : row.report('missing-value', 'date');
  return parsePeriod(text, stated) ?? row.report('date-invalid', 'date');
}

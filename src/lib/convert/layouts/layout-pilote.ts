import { PILOTE_LAYOUT } from '#lib/contract/layouts.ts';
import type { Mapping } from '#lib/contract/mapping.ts';
import { isoDate, type IsoDate } from '#lib/domain/calendar.ts';
import { NO_RECORDS, type LayoutReader, type Records } from './reading.ts';
import { readValue, readZone } from './layout-observations.ts';
import type { RowReader } from './row-reader.ts';
import { VALUE_WORDS } from '#lib/convert/cells/vocabulary.ts';

/** Files of PILOTE’s import template: one row is one value; an empty value is kept, as not published. */
export const PILOTE_READER: LayoutReader = {
  contract: PILOTE_LAYOUT,
  readRow: (row, { mapping }) => {
    const indicatorId = readIndicator(row, 'identifiant_indic', mapping);
    const kind = row.term('type_valeur', VALUE_WORDS, null);
    if (row.text('type_valeur') === null) row.report('missing-value', 'type_valeur');
    const zoneId = readZone(row, 'zone_id');
    const date = readDay(row);
    const value = readValue(row, 'valeur');
    if (kind === null || zoneId === null || date === null) return NO_RECORDS;
    const observation = {
      indicatorId,
      zoneId,
      date,
      datePrecision: 'day' as const,
      kind,
      value,
      qualifier: null,
      isComputed: false,
      profession: null,
      training: null,
      countedAs: null,
      sourceId: null,
      origin: row.origin,
    };
    return { ...NO_RECORDS, observations: [observation] };
  },
  keysOf: pointKeys,
  finish: null,
};

/** Our id of the indicator « IND-000 » of a cell; its own, with a warning, when the mapping has none. */
export function readIndicator(row: RowReader, column: string, { indicators }: Mapping): string {
  const id = row.required(column).toUpperCase();
  const indicatorId = indicators[id];
  if (id && !/^IND-\d{3,4}$/.test(id)) row.report('invalid-indicator', column);
  else if (id && indicatorId === undefined) row.report('unmapped-indicator', column);
  return indicatorId ?? id;
}

/** A spreadsheet shortens the template’s dates to DD/MM/YY or MM-DD-YY; PILOTE reads both, in this century. */
function readDay(row: RowReader): IsoDate | null {
  const text = row.raw('date_valeur');
  const french = /^(?<day>\d{2})\/(?<month>\d{2})\/(?<year>\d{2})$/.exec(text);
  const short = (french ?? /^(?<month>\d{2})-(?<day>\d{2})-(?<year>\d{2})$/.exec(text))?.groups;
  const date = short && isoDate(`20${short.year}-${short.month}-${short.day}`);
  if (!date) return row.date('date_valeur');
  row.report('date-converted', 'date_valeur', date);
  return date;
}

/** Keys of values that are one per indicator, zone, date and kind. */
export function pointKeys({ observations }: Records): string[] {
  return observations.map(({ indicatorId, zoneId, date, kind }) =>
    JSON.stringify([indicatorId, zoneId, date, kind]),
  );
}

import { PILOTE_LAYOUT } from '#lib/contract/layouts.ts';
import { NO_RECORDS, type LayoutReader, type Records } from './reading.ts';
import { readValue, readZone } from './layout-observations.ts';
import { VALUE_WORDS } from './vocabulary.ts';

/** Files of PILOTE’s import template: one row is one value; an empty value is kept, as not published. */
export const PILOTE_READER: LayoutReader = {
  contract: PILOTE_LAYOUT,
  readRow: (row, { mapping }) => {
    const id = row.required('identifiant_indic').toUpperCase();
    if (id && !/^IND-\d{3,4}$/.test(id)) row.report('invalid-indicator', 'identifiant_indic');
    const indicatorId = mapping.indicators[id];
    if (id && indicatorId === undefined) row.report('unmapped-indicator', 'identifiant_indic');
    const kind = row.term('type_valeur', VALUE_WORDS, null);
    if (row.text('type_valeur') === null) row.report('missing-value', 'type_valeur');
    const zoneId = readZone(row, 'zone_id');
    const date = row.date('date_valeur');
    const value = readValue(row);
    if (kind === null || zoneId === null || date === null) return NO_RECORDS;
    const observation = {
      indicatorId: indicatorId ?? id,
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

/** Keys of values that are one per indicator, zone, date and kind. */
export function pointKeys({ observations }: Records): string[] {
  return observations.map(({ indicatorId, zoneId, date, kind }) =>
    JSON.stringify([indicatorId, zoneId, date, kind]),
  );
}

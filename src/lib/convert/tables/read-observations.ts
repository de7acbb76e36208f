import { tableFromIPC } from 'apache-arrow';
import { DATE_PRECISIONS } from '#lib/domain/calendar.ts';
import { COUNTED_AS, VALUE_KINDS, type ObservationRecord } from '#lib/domain/indicator.ts';

/** One value of the table, without what only its source says. */
export interface StoredObservation extends Pick<
  ObservationRecord,
  'indicatorId' | 'zoneId' | 'datePrecision' | 'kind' | 'value' | 'profession' | 'training' | 'countedAs'
> {
  /** « 2026-09-30 »; null when it is not known. */
  readonly date: string | null;
}

/** The values of an observations table, in its order, from its Arrow stream. Throws on a kind that is none. */
export function readObservations(bytes: Uint8Array): readonly StoredObservation[] {
  const table = tableFromIPC(bytes);
  const cell = (name: string, index: number): unknown => table.getChild(name)?.get(index) ?? null;
  const text = (name: string, index: number): string | null => {
    const value = cell(name, index);
    return typeof value === 'string' ? value : null;
  };
  const oneOf = <Id extends string>(ids: readonly Id[], name: string, index: number): Id | null =>
    ids.find((id) => id === text(name, index)) ?? null;
  return Array.from({ length: table.numRows }, (_, index) => {
    const date = cell('date', index);
    const value = cell('value', index);
    const kind = oneOf(VALUE_KINDS, 'kind', index);
    if (kind === null) throw new Error(`kind of value unknown in row ${index}`);
    return {
      indicatorId: text('indicator_id', index) ?? '',
      zoneId: text('zone_id', index) ?? '',
      date: date === null ? null : new Date(Number(date)).toISOString().slice(0, 10),
      datePrecision: oneOf(DATE_PRECISIONS, 'date_precision', index) ?? 'unknown',
      kind,
      value: value === null ? null : Number(value),
      profession: text('profession', index),
      training: text('training', index),
      countedAs: oneOf(COUNTED_AS, 'counted_as', index),
    };
  });
}

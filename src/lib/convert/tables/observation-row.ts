import type { Row } from '#lib/contract/row.ts';
import type { ObservationRecord } from '#lib/domain/indicator.ts';

/** Row of the `observations` table. */
export function observationRow(record: ObservationRecord): Row {
  return {
    indicator_id: record.indicatorId,
    zone_id: record.zoneId,
    date: record.date,
    date_precision: record.datePrecision,
    kind: record.kind,
    value: record.value,
    qualifier: record.qualifier,
    computed: record.isComputed,
    profession: record.profession,
    training: record.training,
    counted_as: record.countedAs,
    source_id: record.sourceId,
    source_file: record.origin.file,
    source_line: record.origin.line,
  };
}

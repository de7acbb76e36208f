import type { IsoDate } from '#lib/domain/calendar.ts';
import { parseDate, type DateForm } from '#lib/convert/cells/parse-date.ts';
import type { RowReader } from './row-reader.ts';

/** A required day that may be written as a number; a warning then says which day was read. Null with an issue. */
export function readLooseDate(row: RowReader, column: string, also: readonly DateForm[]): IsoDate | null {
  const date = row.date(column, also);
  if (date !== null && parseDate(row.raw(column)) === null) row.report('date-converted', column, date);
  return date;
}

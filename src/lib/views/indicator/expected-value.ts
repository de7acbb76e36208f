import type { IsoDate } from '#lib/domain/calendar.ts';
import { daysLate, nextExpectedOn } from '#lib/domain/next-value.ts';
import type { IndicatorRow } from '#lib/queries/facts.ts';
import { absentCell, countCell } from '#lib/views/figure/cells.ts';
import type { TableCell } from '#lib/views/figure/table-view.ts';
import { formatDate, formatQuantity } from '#lib/views/words/format.ts';
import type { ZoneState } from './zone-state.ts';

/** When the next value is expected, and by how many days it is late; null where the definition states no period. */
export interface ExpectedValue {
  readonly date: IsoDate;
  readonly lateDays: number;
}

export function expectNext(
  { periodicity }: Pick<IndicatorRow, 'periodicity'>,
  { current }: ZoneState,
  asOf: IsoDate,
): ExpectedValue | null {
  const date = nextExpectedOn(current?.date ?? null, periodicity, null);
  return date && { date, lateDays: daysLate(date, asOf) };
}

/** « 31 décembre 2026 », and « 92 jours de retard » once it has passed. */
export function sayExpected(expected: ExpectedValue | null): string {
  if (expected === null)
    return 'non calculable\u00a0: la périodicité ou la dernière valeur n’est pas communiquée';
  const late =
    expected.lateDays > 0 ? `, ${formatQuantity(expected.lateDays, 'jour', 'jours')} de retard` : '';
  return `${formatDate(expected.date)}${late}`;
}

/** The two cells of a list: the date, then the days of lateness. */
export function expectedCells(expected: ExpectedValue | null): TableCell[] {
  if (expected === null) return [absentCell(), absentCell()];
  return [{ text: formatDate(expected.date), value: expected.date }, countCell(expected.lateDays)];
}

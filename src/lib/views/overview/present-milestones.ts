import type { DatePrecision, IsoDate } from '#lib/domain/calendar.ts';
import { milestoneState, type MilestoneState } from '#lib/domain/milestone.ts';
import type { MilestoneRow } from '#lib/queries/facts.ts';
import { cite, type Citation, type SourceIndex } from '#lib/views/figure/cite.ts';
import { formatDate } from '#lib/views/words/format.ts';
import { typeset } from '#lib/views/words/typeset.ts';

/** One dated event: what was expected, what was seen. */
export interface KeyDate {
  readonly key: string;
  readonly label: string;
  readonly date: string;
  readonly state: MilestoneState;
  readonly status: string;
  readonly detail: string;
  readonly source: Citation;
}

const STATUS: Readonly<Record<MilestoneState, string>> = {
  done: 'Constaté',
  overdue: 'Prévu, non constaté',
  expected: 'Prévu',
  undated: 'Sans date annoncée',
};

/** Milestones in order of date, those without any date last. Overdue = its whole period has passed at `asOf`. */
export function presentMilestones(
  rows: readonly MilestoneRow[],
  asOf: IsoDate,
  sources: SourceIndex,
): KeyDate[] {
  return rows
    .toSorted((a, b) => order(a).localeCompare(order(b)))
    .map((row) => {
      const state = milestoneState(row, asOf);
      const [date, precision] = row.doneOn ? [row.doneOn, row.donePrecision] : [row.dueOn, row.duePrecision];
      return {
        key: row.milestoneId,
        label: typeset(row.label),
        date: date === null ? '—' : formatDate(date, precision ?? 'day'),
        state,
        status: STATUS[state],
        detail: typeset(
          [plannedText(row.doneOn ? row.dueOn : null, row.duePrecision), row.knownState, row.owner]
            .filter(Boolean)
            .join(' · '),
        ),
        source: cite(row.sourceId, sources),
      };
    });
}

function plannedText(dueOn: IsoDate | null, precision: DatePrecision | null): string {
  return dueOn === null ? '' : `prévu : ${formatDate(dueOn, precision ?? 'day')}`;
}

function order({ doneOn, dueOn }: MilestoneRow): string {
  return doneOn ?? dueOn ?? '9999';
}

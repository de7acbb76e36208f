import { firstDayOfPeriod, type DatePrecision, type IsoDate } from '#lib/domain/calendar.ts';
import { milestoneState, overdueOf, type MilestoneState } from '#lib/domain/milestone.ts';
import type { MilestoneRow } from '#lib/queries/facts.ts';
import type { Period, TimelineView } from '#lib/views/figure/chart-views.ts';
import type { SourceIndex } from '#lib/views/figure/cite.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { formatDate } from '#lib/views/words/format.ts';
import { typeset } from '#lib/views/words/typeset.ts';
import { describeMilestones, MILESTONE_WORDS, overdueWords } from './describe-milestones.ts';
import { tableOfMilestones } from './milestone-table.ts';

/** A milestone that must not be taken for another, and why. */
interface MilestoneNote {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

/** The page of the milestones of one version. */
export interface MilestonePage {
  readonly sentence: string;
  readonly timeline: TimelineView;
  readonly table: TableView;
  readonly notes: readonly MilestoneNote[];
}

/** Milestones in order of due date, then of the date seen; those without any date last, in the table alone. */
export function presentMilestonePage(
  rows: readonly MilestoneRow[],
  asOf: IsoDate,
  sources: SourceIndex,
): MilestonePage {
  const ordered = rows.toSorted((a, b) => order(a).localeCompare(order(b)));
  const caption = `Jalons, au ${formatDate(asOf)}`;
  return {
    sentence: describeMilestones(
      ordered.map((row) => milestoneState(row, asOf)),
      asOf,
    ),
    timeline: {
      asOf,
      rows: ordered.flatMap((row) => {
        const due = toPeriod(row.dueOn, row.duePrecision);
        const done = toPeriod(row.doneOn, row.donePrecision);
        const state = milestoneState(row, asOf);
        const mark = { key: row.milestoneId, label: typeset(row.label), due, done, state };
        return due || done ? [{ ...mark, text: textOf(row, state, asOf) }] : [];
      }),
    },
    table: tableOfMilestones(ordered, asOf, sources, caption),
    notes: ordered.flatMap(({ milestoneId, label, note }) =>
      note === null ? [] : [{ key: milestoneId, label: typeset(label), text: typeset(note) }],
    ),
  };
}

function textOf(row: MilestoneRow, state: MilestoneState, asOf: IsoDate): string {
  const overdue = overdueOf(row, asOf);
  return overdue && overdue.days > 0
    ? `${MILESTONE_WORDS[state]}, ${overdueWords(overdue)}`
    : MILESTONE_WORDS[state];
}

function toPeriod(date: IsoDate | null, precision: DatePrecision | null): Period | null {
  return date && { from: firstDayOfPeriod(date, precision ?? 'day'), to: date };
}

function order({ dueOn, doneOn }: MilestoneRow): string {
  return dueOn ?? doneOn ?? '9999';
}

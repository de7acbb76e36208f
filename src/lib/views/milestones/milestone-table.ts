import type { DatePrecision, IsoDate } from '#lib/domain/calendar.ts';
import { milestoneState, overdueOf } from '#lib/domain/milestone.ts';
import type { MilestoneRow } from '#lib/queries/facts.ts';
import { cite, sourceCell, type SourceIndex } from '#lib/views/figure/cite.ts';
import { absentCell } from '#lib/views/figure/cells.ts';
import type { TableCell, TableColumn, TableView } from '#lib/views/figure/table-view.ts';
import { formatDate } from '#lib/views/words/format.ts';
import { typeset } from '#lib/views/words/typeset.ts';
import { MILESTONE_STATUS, MILESTONE_WORDS, overdueWords } from './describe-milestones.ts';

const text = (key: string, label: string): TableColumn => ({ key, label, isNumeric: false });

/** One row per milestone, in the order given: its document, its two dates, its state, its days, who owns it, its source. */
export function tableOfMilestones(
  rows: readonly MilestoneRow[],
  asOf: IsoDate,
  sources: SourceIndex,
  caption: string,
): TableView {
  return {
    caption,
    columns: [
      text('label', 'Jalon'),
      text('state', 'État'),
      text('due', 'Prévu'),
      text('done', 'Constaté'),
      text('overdue', 'Écart'),
      text('document', 'Document exact'),
      text('owner', 'Responsable'),
      text('known', 'Ce qui est connu'),
      text('source', 'Source'),
    ],
    rows: rows.map((row) => {
      const state = milestoneState(row, asOf);
      const overdue = overdueOf(row, asOf);
      return {
        key: row.milestoneId,
        href: null,
        cells: [
          typeset(row.label),
          { text: MILESTONE_WORDS[state], value: MILESTONE_WORDS[state], status: MILESTONE_STATUS[state] },
          dateCell(row.dueOn, row.duePrecision, 'sans date annoncée'),
          state === 'expected'
            ? absentCell('not-applicable')
            : dateCell(row.doneOn, row.donePrecision, 'non constaté'),
          overdue ? { text: overdueWords(overdue), value: overdue.days } : absentCell('not-applicable'),
          row.document === null ? absentCell() : typeset(row.document),
          row.owner === null ? absentCell() : typeset(row.owner),
          typeset(row.knownState ?? ''),
          sourceCell(cite(row.sourceId, sources)),
        ],
      };
    }),
  };
}

function dateCell(date: IsoDate | null, precision: DatePrecision | null, absent: string): TableCell {
  return { text: date === null ? absent : formatDate(date, precision ?? 'day'), value: date };
}

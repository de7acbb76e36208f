import { isoDate } from '#lib/domain/calendar.ts';
import type { ShownFigure } from '#lib/domain/figure.ts';
import type { BudgetLine } from '#lib/domain/line.ts';
import { DEFAULT_STAGE } from '#lib/domain/stage.ts';
import { shownIn } from '#lib/views/figure/shown-in.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { formatDate } from '#lib/views/words/format.ts';

/** The money that a pace is made of: what had moved at each date that its table observes. */
export function shownPace(table: TableView, line: BudgetLine): ShownFigure[] {
  const shown = shownIn(table, 'observed', (key) => {
    const until = isoDate(key);
    return until && { kind: 'national', line, stage: DEFAULT_STAGE, kept: { until } };
  });
  return shown.flatMap((figure) => {
    const until = figure.id.kind === 'national' ? figure.id.kept?.until : undefined;
    return figure.value === null || !until ? [] : [{ ...figure, label: `au ${formatDate(until)}` }];
  });
}

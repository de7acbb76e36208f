import type { Filters } from '#lib/queries/filters.ts';
import { underFilters } from '#lib/views/words/under-filters.ts';
import type { LineView, Split } from './present-line.ts';
import type { LinePanel } from './present-panel.ts';
import { shownUnder } from './shown-parts.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';

/**
 * The page of a line whose rows are those of some filters: every finding, table and export names them, and nothing is
 * said of a path that holds for the whole line.
 */
export function lineUnderFilters(view: LineView, filters: string, kept: Filters): LineView {
  return {
    ...view,
    panel: panelUnderFilters(view.panel, filters),
    splits: view.splits.map((split): Split => ({
      ...split,
      title: underFilters(split.title, filters),
      table: tableUnderFilters(split.table, filters),
      figures: shownUnder(split.figures, kept),
    })),
  };
}

function panelUnderFilters(panel: LinePanel, filters: string): LinePanel {
  const { stages, cumulative } = panel;
  return {
    ...panel,
    sentence: underFilters(panel.sentence, filters),
    pace: null,
    base: `${panel.base} (filtres\u00a0: ${filters})`,
    stages: {
      ...stages,
      title: underFilters(stages.title, filters),
      table: tableUnderFilters(stages.table, filters),
    },
    cumulative: cumulative && {
      ...cumulative,
      title: 'Montants cumulés sous ces filtres, sans la trajectoire\u00a0: elle vaut pour toute la ligne',
      table: tableUnderFilters(cumulative.table, filters),
    },
  };
}

function tableUnderFilters(table: TableView, filters: string): TableView {
  return { ...table, caption: `${table.caption}, filtres\u00a0: ${filters}` };
}

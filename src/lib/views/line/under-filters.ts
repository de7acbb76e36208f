import type { LineView, Split } from './present-line.ts';
import type { LinePanel } from './present-panel.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { uncapitalize } from '#lib/views/words/capital.ts';

/** A sentence that is only true under the free filters says so. `filters` is empty for none. */
export function underFilters(sentence: string, filters: string): string {
  if (filters === '') return sentence;
  // A name or an acronym keeps its capital: only what a sentence begins with as a common word loses it.
  const isCommon = /^(Au|Aucun|Aucune|Par|Part|Régions|Rien) /.test(sentence);
  return `Sous ces filtres, ${isCommon ? uncapitalize(sentence) : sentence}`;
}

/**
 * The page of a line whose rows are those of some filters: every finding, table and export names them, and nothing is
 * said of a path that holds for the whole line.
 */
export function lineUnderFilters(view: LineView, filters: string): LineView {
  return {
    ...view,
    panel: panelUnderFilters(view.panel, filters),
    splits: view.splits.map((split): Split => ({
      ...split,
      title: underFilters(split.title, filters),
      table: tableUnderFilters(split.table, filters),
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

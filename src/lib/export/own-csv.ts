import type { TableView } from '#lib/views/figure/table-view.ts';
import type { OwnAnswers } from '#lib/views/own/own-answers.ts';
import type { OwnTable } from '#lib/views/own/own-view.ts';
import type { Edition } from '#lib/views/words/edition.ts';
import { NATURE_LABELS } from '#lib/views/words/labels.ts';
import { toFrenchCsv } from './csv.ts';

const UNOFFICIAL = 'non officiel';

/** A file that the reader takes away: its name and its content. */
export interface OwnCsv {
  readonly name: string;
  readonly text: string;
}

/** One own table as French CSV. The name of the file, its head and each of its rows say that it is not official. */
export function toOwnCsv({ dataset, version }: Edition, own: OwnAnswers, { name, view }: OwnTable): OwnCsv {
  return {
    name: `non-officiel-${name}-${dataset.id}-${version.date}.csv`,
    text: toFrenchCsv(markRows(view, dataset.nature === 'fictif'), [
      ['Statut', UNOFFICIAL],
      ['Figure', view.caption],
      ['Vos fichiers', own.files.join(', ')],
      ['Vos fichiers au', own.asOf ?? 'sans date'],
      ['Comparés à', dataset.title],
      ['Nature', NATURE_LABELS[dataset.nature]],
      ['Version', version.id],
      ['Données au', version.date],
    ]),
  };
}

/** A row that leaves its file still says what it is. */
function markRows({ caption, columns, rows }: TableView, isFictive: boolean): TableView {
  const marks = [
    ['statut', UNOFFICIAL] as const,
    ...(isFictive ? [['nature des chiffres du site', 'fictif'] as const] : []),
  ];
  return {
    caption,
    columns: [...columns, ...marks.map(([label]) => ({ key: label, label, isNumeric: false }))],
    rows: rows.map((row) => ({ ...row, cells: [...row.cells, ...marks.map(([, mark]) => mark)] })),
  };
}

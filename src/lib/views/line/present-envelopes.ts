import type { EnvelopeRow } from '#lib/queries/facts.ts';
import { cite, sourceCell, STANDING_LABELS, type SourceIndex } from '#lib/views/figure/cite.ts';
import { formatDate, formatAnnounced, NOT_PUBLISHED } from '#lib/views/words/format.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { typeset } from '#lib/views/words/typeset.ts';

/** Every announced amount, as each source gives it, in order of date. Nothing here is ever added. */
export function tableOfEnvelopes(
  rows: readonly EnvelopeRow[],
  sources: SourceIndex,
  caption: string,
): TableView {
  const own = rows.toSorted((a, b) => (a.announcedOn ?? '').localeCompare(b.announcedOn ?? ''));
  return {
    caption,
    columns: [
      { key: 'label', label: 'Ce que la source annonce', isNumeric: false },
      { key: 'amount', label: 'Montant', isNumeric: true },
      { key: 'announced', label: 'Annoncé', isNumeric: false },
      { key: 'horizon', label: 'Échéance', isNumeric: false },
      { key: 'source', label: 'Source', isNumeric: false },
      { key: 'standing', label: 'Degré de preuve', isNumeric: false },
      { key: 'note', label: 'Réserve', isNumeric: false },
    ],
    rows: own.map((row, index) => {
      const source = cite(row.sourceId, sources);
      const amount = formatAnnounced(row.cents);
      return {
        key: String(index),
        href: null,
        cells: [
          typeset(row.reading === null ? row.label : `${row.label} (lecture ${row.reading})`),
          { text: row.qualifier === null ? amount : `${row.qualifier} ${amount}`, value: row.cents / 100 },
          { text: formatDate(row.announcedOn, row.datePrecision ?? 'unknown'), value: row.announcedOn },
          row.horizon === null ? NOT_PUBLISHED : String(row.horizon),
          sourceCell(source),
          STANDING_LABELS[row.standing],
          typeset(row.note ?? ''),
        ],
      };
    }),
  };
}

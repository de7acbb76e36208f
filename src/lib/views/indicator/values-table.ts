import { absentCell } from '#lib/views/figure/cells.ts';
import { cite, indexSources, sourceCell, type Citation } from '#lib/views/figure/cite.ts';
import type { TableCell, TableColumn, TableView } from '#lib/views/figure/table-view.ts';
import { formatDate } from '#lib/views/words/format.ts';
import { VALUE_KIND_LABELS } from '#lib/views/words/labels.ts';
import { NATION, type IndicatorPageRows, type IndicatorValue } from './indicator-rows.ts';
import { printTerm, printValue } from './indicator-words.ts';

const text = (key: string, label: string): TableColumn => ({ key, label, isNumeric: false });

/** Every national value: initial, current and target, in order of date; the same told twice is one row, with each source. */
export function tableOfValues({ indicator, values, sources }: IndicatorPageRows): TableView {
  const index = indexSources(sources);
  const told = new Map<string, [IndicatorValue, ...IndicatorValue[]]>();
  for (const row of values.filter(({ zoneId }) => zoneId === NATION)) {
    const key = `${row.date ?? '9999'} ${row.kind} ${printValue(row, indicator)}`;
    const known = told.get(key);
    if (known) known.push(row);
    else told.set(key, [row]);
  }
  return {
    caption: `${indicator.label}\u00a0: valeurs nationales`,
    columns: [
      text('date', 'Date'),
      text('kind', 'Ce que c’est'),
      { key: 'value', label: 'Valeur', isNumeric: true },
      text('source', 'Source'),
      text('file', 'Fichier livré'),
    ],
    rows: [...told]
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([key, rows]) => {
        const [row] = rows;
        const date =
          row.kind === 'vc' ? printTerm(row) : formatDate(row.date, row.datePrecision ?? 'unknown');
        const cited = rows.flatMap(({ sourceId }) => (sourceId === null ? [] : [cite(sourceId, index)]));
        return {
          key,
          href: null,
          cells: [
            { text: date, value: row.date },
            VALUE_KIND_LABELS[row.kind],
            row.value === null ? absentCell() : { text: printValue(row, indicator), value: row.value },
            citedCell(cited),
            filesCell(rows),
          ],
        };
      }),
  };
}

/** Each document once, with its link where there is one alone. */
function citedCell(cited: readonly Citation[]): TableCell {
  const [first, ...others] = new Map(cited.map((one) => [one.text, one])).values();
  if (!first) return absentCell('not-applicable');
  return others.length === 0 ? sourceCell(first) : [first, ...others].map((one) => one.text).join('\u202f; ');
}

function filesCell(rows: readonly IndicatorValue[]): TableCell {
  const files = rows.flatMap(({ sourceFile, sourceLine }) =>
    sourceFile === null ? [] : [`${sourceFile}, ligne\u00a0${sourceLine}`],
  );
  return files.length === 0 ? absentCell('not-applicable') : files.join('\u202f; ');
}

import type { BudgetLine } from '#lib/domain/line.ts';
import { euros } from '#lib/domain/money.ts';
import type { IndicatorRow, ObservationRow } from '#lib/queries/facts.ts';
import { cite, type SourceIndex } from './cite.ts';
import { formatCount, formatDate, formatMillions, formatShare, NOT_PUBLISHED } from './format.ts';
import { VALUE_KIND_LABELS } from './labels.ts';
import { TRAINED_INDICATOR } from './present-trained.ts';
import type { TableView } from './table-view.ts';

/** Perimeters whose published figures stand on the page of a line, each under its own name. */
const PERIMETERS_OF: Readonly<Record<BudgetLine, readonly string[]>> = {
  'ia-sante': ['ia-sante', 'sasn'],
  formation: ['formation'],
};

/** National figures published about a line, indicator by indicator in order of date; people trained have their own place. */
export function selectPublished(
  observations: readonly ObservationRow[],
  indicators: readonly IndicatorRow[],
  line: BudgetLine,
): { indicator: IndicatorRow; values: ObservationRow[] }[] {
  return indicators
    .filter(
      ({ indicatorId, perimeter }) =>
        indicatorId !== TRAINED_INDICATOR && PERIMETERS_OF[line].includes(perimeter),
    )
    .map((indicator) => ({
      indicator,
      values: observations
        .filter((row) => row.indicatorId === indicator.indicatorId && row.zoneId === 'FRANCE')
        .toSorted((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999')),
    }))
    .filter(({ values }) => values.length > 0);
}

/** « plus de 550 M€ »: the qualifier is part of the figure. */
export function publishedText({ value, qualifier, isComputed }: ObservationRow, unit: string): string {
  if (value === null) return NOT_PUBLISHED;
  const number =
    unit === 'euros'
      ? formatMillions(euros(value))
      : unit === 'part'
        ? formatShare(value)
        : formatCount(value);
  return [qualifier, number, isComputed ? '(calculé)' : null].filter(Boolean).join(' ');
}

/** The same figures, one row each, with their source. */
export function tableOfPublished(
  published: ReturnType<typeof selectPublished>,
  sources: SourceIndex,
  caption: string,
): TableView {
  return {
    caption,
    columns: [
      { key: 'indicator', label: 'Indicateur', isNumeric: false },
      { key: 'value', label: 'Valeur', isNumeric: true },
      { key: 'date', label: 'Date', isNumeric: false },
      { key: 'kind', label: 'Nature', isNumeric: false },
      { key: 'source', label: 'Source', isNumeric: false },
    ],
    rows: published.flatMap(({ indicator, values }) =>
      values.map((row, index) => {
        const source = cite(row.sourceId, sources);
        return {
          key: `${indicator.indicatorId}-${index}`,
          href: source.href,
          cells: [
            indicator.label,
            { text: publishedText(row, indicator.unit), value: row.value },
            { text: formatDate(row.date, row.datePrecision ?? 'unknown'), value: row.date },
            VALUE_KIND_LABELS[row.kind],
            source.text,
          ],
        };
      }),
    ),
  };
}

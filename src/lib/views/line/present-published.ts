import type { ShownFigure } from '#lib/domain/figure.ts';
import type { BudgetLine } from '#lib/domain/line.ts';
import { euros } from '#lib/domain/money.ts';
import type { IndicatorRow, ObservationRow } from '#lib/queries/facts.ts';
import type { PublishedPoint, PublishedPointsView } from '#lib/views/figure/chart-views.ts';
import { cite, sourceCell, type SourceIndex } from '#lib/views/figure/cite.ts';
import {
  formatCount,
  formatDate,
  formatAnnounced,
  formatShare,
  NOT_PUBLISHED,
} from '#lib/views/words/format.ts';
import { LINE_LABELS, PERIMETER_LABELS, VALUE_KIND_LABELS } from '#lib/views/words/labels.ts';
import { PEOPLE_INDICATOR } from './people-trained.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { typeset } from '#lib/views/words/typeset.ts';

/** Perimeters whose published figures stand on the page of a line, each under its own name. */
export const PERIMETERS_OF: Readonly<Record<BudgetLine, readonly string[]>> = {
  'ia-sante': ['ia-sante', 'sasn'],
  formation: ['formation'],
};

/** National figures published about a line, with the sentence of the most telling of them: money, if any. */
export interface PublishedView {
  readonly title: string;
  /** Dated values only; the table also holds targets and undated ones. */
  readonly points: PublishedPointsView;
  readonly table: TableView;
  /** What is counted, and the perimeter of it where it is not the line’s own. */
  readonly subtitle: string;
  /** What of it can be computed again; absent where the page does not carry it. */
  readonly figures?: readonly ShownFigure[];
}

/** Null when nothing national is published beside the movements. */
export function presentPublished(
  observations: readonly ObservationRow[],
  indicators: readonly IndicatorRow[],
  line: BudgetLine,
  sources: SourceIndex,
): PublishedView | null {
  const published = selectPublished(observations, indicators, line);
  const [told] = published;
  if (!told) return null;
  const caption = `${LINE_LABELS[line]}\u00a0: chiffres nationaux publiés`;
  return {
    title: describePublished(told),
    points: presentPoints(published),
    subtitle: subtitleOf(published),
    table: tableOfPublished(published, sources, caption),
  };
}

/** « Aides attribuées par la SASN : environ 150 M€ (21 novembre 2022), puis plus de 550 M€ (12 novembre 2025). » */
function describePublished({ indicator, values }: PublishedIndicator): string {
  const known = values.filter(({ kind }) => kind === 'va');
  const ends = known.length > 1 ? [known[0], known.at(-1)] : known;
  const points = ends.flatMap((row) => {
    if (!row) return [];
    const date = formatDate(row.date, row.datePrecision ?? 'unknown');
    return [`${publishedText(row, indicator)} (${date})`];
  });
  return typeset(`${indicator.label} : ${points.join(', puis ')}.`);
}

function subtitleOf(published: readonly PublishedIndicator[]): string {
  const ofStrategy = published.some(({ indicator }) => indicator.perimeter === 'sasn');
  const scope = ofStrategy ? ` SASN : ${PERIMETER_LABELS.sasn}, un autre périmètre que la ligne.` : '';
  return typeset(
    `Chiffres nationaux tels que publiés ; point creux : calcul, plancher ou approximation.${scope}`,
  );
}

function presentPoints(published: readonly PublishedIndicator[]): PublishedPointsView {
  return {
    rows: published.flatMap(({ indicator, values }) => {
      const points = values.flatMap((row): PublishedPoint[] => {
        const { kind, date, value, qualifier, isComputed } = row;
        if (kind !== 'va' || date === null || value === null) return [];
        const text = publishedText(row, indicator);
        return [{ date, value, text, isExact: qualifier === null && !isComputed }];
      });
      return points.length === 0 ? [] : [{ key: indicator.indicatorId, label: indicator.label, points }];
    }),
  };
}

/** One indicator and its national values in order of date. */
interface PublishedIndicator {
  readonly indicator: IndicatorRow;
  readonly values: readonly ObservationRow[];
}

/** National figures published about a line, indicator by indicator in order of date; people trained have their own place. */
function selectPublished(
  observations: readonly ObservationRow[],
  indicators: readonly IndicatorRow[],
  line: BudgetLine,
): PublishedIndicator[] {
  return indicators
    .filter(
      ({ indicatorId, perimeter }) =>
        indicatorId !== PEOPLE_INDICATOR && PERIMETERS_OF[line].includes(perimeter),
    )
    .map((indicator) => ({
      indicator,
      values: observations
        .filter((row) => row.indicatorId === indicator.indicatorId && row.zoneId === 'FRANCE')
        .toSorted((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999')),
    }))
    .filter(({ values }) => values.length > 0)
    .sort((a, b) => rank(a.indicator) - rank(b.indicator));
}

/** Money first, then projects, then the rest: what is shared out before what it did. */
function rank({ unit }: IndicatorRow): number {
  const place = ['euros', 'projets'].indexOf(unit);
  return place === -1 ? 2 : place;
}

/** Units that the name of an indicator does not say. */
const UNIT_SUFFIXES: Readonly<Record<string, string>> = { jours: '\u00a0jours' };

/** What the number counts, for who reads it without its sentence. */
const UNIT_NAMES: Readonly<Record<string, string>> = { part: 'part, de 0 à 1' };

/** « plus de 550 M€ », « environ 65 % sur 110 établissements »: the qualifier and the base are part of the figure. */
function publishedText(
  { value, qualifier, isComputed }: ObservationRow,
  { unit, denominator }: IndicatorRow,
): string {
  if (value === null) return NOT_PUBLISHED;
  const number =
    unit === 'euros'
      ? formatAnnounced(euros(value))
      : unit === 'part'
        ? `${formatShare(value)} sur ${denominator ?? 'une base non publiée'}`
        : `${formatCount(value)}${UNIT_SUFFIXES[unit] ?? ''}`;
  return [qualifier, number, isComputed ? '(calculé)' : null].filter(Boolean).join(' ');
}

/** The same figures, one row each, with their source. */
function tableOfPublished(
  published: readonly PublishedIndicator[],
  sources: SourceIndex,
  caption: string,
): TableView {
  return {
    caption,
    columns: [
      { key: 'indicator', label: 'Indicateur', isNumeric: false },
      { key: 'value', label: 'Valeur', isNumeric: true },
      { key: 'unit', label: 'Unité', isNumeric: false },
      { key: 'reserve', label: 'Réserve', isNumeric: false },
      { key: 'date', label: 'Date', isNumeric: false },
      { key: 'kind', label: 'Nature', isNumeric: false },
      { key: 'source', label: 'Source', isNumeric: false },
    ],
    rows: published.flatMap(({ indicator, values }) =>
      values.map((row, index) => {
        const source = cite(row.sourceId, sources);
        return {
          key: `${indicator.indicatorId}-${index}`,
          href: null,
          cells: [
            indicator.label,
            { text: publishedText(row, indicator), value: row.value },
            UNIT_NAMES[indicator.unit] ?? indicator.unit,
            [row.qualifier, row.isComputed ? 'calculé' : null].filter(Boolean).join(', '),
            { text: formatDate(row.date, row.datePrecision ?? 'unknown'), value: row.date },
            VALUE_KIND_LABELS[row.kind],
            sourceCell(source),
          ],
        };
      }),
    ),
  };
}

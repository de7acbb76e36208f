import { firstDayOfPeriod } from '#lib/domain/calendar.ts';
import type { EnvelopeRow } from '#lib/queries/facts.ts';
import type { PublishedPoint, PublishedPointsView } from '#lib/views/figure/chart-views.ts';
import { cite, sourceCell, STANDING_LABELS, type SourceIndex } from '#lib/views/figure/cite.ts';
import { uncapitalize } from '#lib/views/words/capital.ts';
import { formatDate, formatAnnounced, NOT_PUBLISHED } from '#lib/views/words/format.ts';
import { LINE_LABELS, PERIMETER_LABELS } from '#lib/views/words/labels.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { typeset } from '#lib/views/words/typeset.ts';
import type { PublishedView } from './present-published.ts';

/** Announced amounts in order of date: one row for each perimeter and reading, so that no two are read as one series. */
export function presentEnvelopes(
  rows: readonly EnvelopeRow[],
  sources: SourceIndex,
  caption: string,
): PublishedView {
  const own = rows.toSorted((a, b) => (a.announcedOn ?? '').localeCompare(b.announcedOn ?? ''));
  return {
    title: describeEnvelopes(own, sources),
    subtitle:
      'Montants tels qu’annoncés, chacun dans son périmètre, sur une même échelle\u00a0; trait horizontal\u00a0: date imprécise\u00a0; point creux\u00a0: plancher ou mention isolée. Ils ne s’ajoutent pas.',
    points: drawEnvelopes(own),
    table: tableOfEnvelopes(own, sources, caption),
  };
}

/** Two sources that do not say the same of one amount come first; else how the amount moved. */
function describeEnvelopes(rows: readonly EnvelopeRow[], sources: SourceIndex): string {
  if (rows.length === 0) return 'Aucun montant n’était annoncé à cette date.';
  return typeset(describeContradiction(rows, sources) ?? rows.flatMap(describeMoves(rows)).join(' '));
}

function describeContradiction(rows: readonly EnvelopeRow[], sources: SourceIndex): string | null {
  const isolated = rows.find(({ standing }) => standing === 'isolated');
  const other = rows.findLast(
    (row) =>
      row.standing !== 'isolated' &&
      row.cents === isolated?.cents &&
      (row.announcedOn ?? '') <= (isolated.announcedOn ?? ''),
  );
  if (!isolated || !other) return null;
  const said = `${isolated.label} (${cite(isolated.sourceId, sources).text}, mention isolée)`;
  const against = `${other.note ?? other.label} (${cite(other.sourceId, sources).text})`;
  return `Deux sources se contredisent : ${said} ; ${uncapitalize(against)}.`;
}

/** One sentence for each group, said at its first row: « SASN : de 650 M€ (18 octobre 2021) à 734 M€ (décembre 2023). » */
function describeMoves(rows: readonly EnvelopeRow[]) {
  return (row: EnvelopeRow): string[] => {
    const isSame = (other: EnvelopeRow) => perimeterOf(other) === perimeterOf(row);
    const group = rows.filter(isSame);
    const [first, last] = [group[0], group.at(-1)];
    if (first !== row || !last) return [];
    const ways = group.filter(({ reading }) => reading !== null).length;
    if (ways > 1)
      return [
        `${perimeterOf(row)} : ${amountOf(row)}, qui se lit de ${ways === 2 ? 'deux' : 'trois'} façons.`,
      ];
    if (first.cents === last.cents) return [`${perimeterOf(row)} : ${amountOf(row)} (${dayOf(row)}).`];
    return [
      `${perimeterOf(row)} : de ${amountOf(first)} (${dayOf(first)}) à ${amountOf(last)} (${dayOf(last)}).`,
    ];
  };
}

function drawEnvelopes(rows: readonly EnvelopeRow[]): PublishedPointsView {
  const groups = new Map<string, PublishedPoint[]>();
  for (const row of rows) {
    if (row.announcedOn === null) continue;
    const own = groups.get(groupOf(row)) ?? [];
    groups.set(groupOf(row), own);
    own.push({
      from: firstDayOfPeriod(row.announcedOn, row.datePrecision ?? 'day'),
      date: row.announcedOn,
      value: row.cents,
      text: amountOf(row),
      isExact: row.qualifier === null && !row.isComputed && row.standing !== 'isolated',
    });
  }
  return {
    hasOneScale: true,
    rows: [...groups].map(([label, points]) => ({ key: label, label: typeset(label), points })),
  };
}

function groupOf({ reading, label, perimeter, line }: EnvelopeRow): string {
  if (reading !== null) return `Lecture ${reading} : ${label}`;
  return perimeter === null || line !== null ? label : perimeterOf({ perimeter, line });
}

function perimeterOf({ perimeter, line }: Pick<EnvelopeRow, 'perimeter' | 'line'>): string {
  if (line !== null) return LINE_LABELS[line];
  return perimeter === null ? 'Périmètre non précisé' : PERIMETER_LABELS[perimeter];
}

function amountOf({ qualifier, cents }: EnvelopeRow): string {
  return [qualifier, formatAnnounced(cents)].filter(Boolean).join(' ');
}

function dayOf({ announcedOn, datePrecision }: EnvelopeRow): string {
  return formatDate(announcedOn, datePrecision ?? 'unknown');
}

/** Every announced amount, as each source gives it. Nothing here is ever added. */
function tableOfEnvelopes(rows: readonly EnvelopeRow[], sources: SourceIndex, caption: string): TableView {
  return {
    caption,
    columns: [
      { key: 'label', label: 'Ce que la source annonce', isNumeric: false },
      { key: 'perimeter', label: 'Périmètre', isNumeric: false },
      { key: 'amount', label: 'Montant, en euros', isNumeric: true },
      { key: 'announced', label: 'Annoncé', isNumeric: false },
      { key: 'horizon', label: 'Échéance', isNumeric: false },
      { key: 'source', label: 'Source', isNumeric: false },
      { key: 'standing', label: 'Degré de preuve', isNumeric: false },
      { key: 'note', label: 'Réserve', isNumeric: false },
    ],
    rows: rows.map((row, index) => {
      const source = cite(row.sourceId, sources);
      return {
        key: String(index),
        href: null,
        cells: [
          typeset(row.reading === null ? row.label : `${row.label} (lecture ${row.reading})`),
          perimeterOf(row),
          { text: amountOf(row), value: row.cents / 100 },
          { text: dayOf(row), value: row.announcedOn },
          row.horizon === null ? NOT_PUBLISHED : String(row.horizon),
          sourceCell(source),
          STANDING_LABELS[row.standing],
          typeset(row.note ?? ''),
        ],
      };
    }),
  };
}

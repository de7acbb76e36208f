import type { IsoDate } from '#lib/domain/calendar.ts';
import type { IndicatorRow } from '#lib/queries/facts.ts';
import { absentCell } from '#lib/views/figure/cells.ts';
import type { TableCell, TableColumn, TableView } from '#lib/views/figure/table-view.ts';
import { addressOf, type Scope } from '#lib/views/shell/address.ts';
import { listWords } from '#lib/views/words/agree.ts';
import { formatDate, formatQuantity } from '#lib/views/words/format.ts';
import { expectedCells, expectNext } from './expected-value.ts';
import type { IndicatorListRows } from './indicator-rows.ts';
import { NATURE_NAMES, printTerm, printValue, TARGET_WORDS } from './indicator-words.ts';
import { PROGRESS_COLUMNS, progressCells, standingCell } from './progress-cells.ts';
import { stateOfZone, type ZoneState } from './zone-state.ts';

/** The page of all indicators. */
export interface IndicatorListView {
  readonly sentence: string;
  readonly table: TableView;
}

/** From what is put in to what it changes. */
const KINDS = ['moyen', 'réalisation', 'résultat', 'impact'];

const text = (key: string, label: string): TableColumn => ({ key, label, isNumeric: false });

/** One row per indicator, means first and impacts last, nationally. */
export function presentIndicatorList(
  { indicators, values }: IndicatorListRows,
  asOf: IsoDate,
  scope: Scope,
): IndicatorListView {
  const ordered = indicators.toSorted(
    (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.label.localeCompare(b.label, 'fr'),
  );
  const rows = ordered.map((indicator) => {
    const own = values.filter(({ indicatorId }) => indicatorId === indicator.indicatorId);
    const state = stateOfZone(indicator, own);
    return { indicator, state, expected: expectNext(indicator, state, asOf) };
  });
  const late = rows.filter(({ expected }) => (expected?.lateDays ?? 0) > 0).length;
  return {
    sentence: describeList(indicators, rows.some(({ expected }) => expected !== null) ? late : null, asOf),
    table: {
      caption: `Indicateurs, dernière valeur nationale connue au ${formatDate(asOf)}`,
      columns: [
        text('label', 'Indicateur'),
        text('kind', 'Genre'),
        text('nature', 'Nature'),
        text('current', 'Dernière valeur'),
        text('date', 'Au'),
        text('target', 'Cible'),
        text('standing', 'Statut'),
        ...PROGRESS_COLUMNS,
        text('expected', 'Prochaine valeur attendue'),
        { key: 'late', label: 'Retard, en jours', isNumeric: true },
      ],
      rows: rows.map(({ indicator, state, expected }) => ({
        key: indicator.indicatorId,
        href: addressOf(scope, `indicateurs/${indicator.indicatorId}`),
        cells: [
          indicator.label,
          indicator.kind,
          NATURE_NAMES[indicator.nature],
          ...currentCells(state, indicator),
          targetCell(state, indicator),
          standingCell(state),
          ...progressCells(state),
          ...expectedCells(expected),
        ],
      })),
    },
  };
}

/** « 138 200 personnes », « 30 septembre 2026 ». */
function currentCells({ current }: ZoneState, indicator: IndicatorRow): TableCell[] {
  if (!current) return [absentCell(), absentCell()];
  const date = formatDate(current.date, current.datePrecision ?? 'unknown');
  return [
    { text: printValue(current, indicator), value: current.value },
    { text: date, value: current.date },
  ];
}

/** « au moins 500 000 personnes (31 décembre 2030) »; each of those that sources state. */
function targetCell({ targets }: ZoneState, indicator: IndicatorRow): TableCell {
  if (targets.length === 0) return absentCell();
  const words = targets.map((row) => `${printValue(row, indicator)} (${printTerm(row)})`);
  return { text: `${TARGET_WORDS[indicator.targetType]}\u00a0: ${words.join('\u202f; ')}`, value: null };
}

/** Null `late`: no indicator says when its next value is expected. */
function describeList(indicators: readonly IndicatorRow[], late: number | null, asOf: IsoDate): string {
  const date = `Au ${formatDate(asOf)}`;
  if (indicators.length === 0) return `${date}, aucun indicateur n’est publié.`;
  const counted = KINDS.map((kind) => {
    const count = indicators.filter((row) => row.kind === kind).length;
    return `${count === 0 ? 'aucun' : count} ${/^[aeiou]/.test(kind) ? 'd’' : 'de '}${kind}`;
  });
  const many = formatQuantity(indicators.length, 'indicateur est publié', 'indicateurs sont publiés');
  return `${date}, ${many}\u00a0: ${listWords(counted)}\u202f; ${sayLate(late)}.`;
}

function sayLate(late: number | null): string {
  if (late === null) return 'aucun ne dit quand sa prochaine valeur est attendue';
  if (late === 0) return 'aucune valeur attendue ne manque';
  return formatQuantity(late, 'a une valeur en retard', 'ont une valeur en retard');
}

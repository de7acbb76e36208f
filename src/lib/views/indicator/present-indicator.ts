import type { IsoDate } from '#lib/domain/calendar.ts';
import type { IndicatorRow } from '#lib/queries/facts.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { formatDate, formatQuantity, NOT_PUBLISHED } from '#lib/views/words/format.ts';
import { PERIMETER_LABELS } from '#lib/views/words/labels.ts';
import { typeset } from '#lib/views/words/typeset.ts';
import { expectNext, sayExpected } from './expected-value.ts';
import { drawIndicator, type IndicatorChart } from './indicator-chart.ts';
import { NATION, type IndicatorPageRows } from './indicator-rows.ts';
import { tableOfDeliveries, tableOfPeriods, tableOfZones } from './indicator-tables.ts';
import {
  ABSENCE_WORDS,
  DIRECTION_WORDS,
  NATURE_MEANINGS,
  NATURE_NAMES,
  printNumber,
  printProgress,
  printTerm,
  printValue,
  TARGET_WORDS,
} from './indicator-words.ts';
import { listUses, type PermittedUse } from './permitted-uses.ts';
import { tableOfValues } from './values-table.ts';
import { stateOfZone, type ZoneState } from './zone-state.ts';

/** One line of the definition. */
interface DefinitionFact {
  readonly term: string;
  readonly text: string;
}

/** The page of one indicator. */
export interface IndicatorView {
  readonly label: string;
  readonly sentence: string;
  /** Progress, trend, next value: one sentence each. */
  readonly sentences: readonly string[];
  readonly definition: readonly DefinitionFact[];
  /** Null where no dated value is published. */
  readonly chart: IndicatorChart | null;
  readonly values: TableView;
  readonly zones: TableView;
  /** True when no region has a value. */
  readonly isNationalOnly: boolean;
  readonly deliveries: TableView;
  /** Null where the nature allows no such conversion. */
  readonly periods: TableView | null;
  readonly uses: readonly PermittedUse[];
  /** « 3 révisions depuis la livraison précédente ». */
  readonly revisions: string;
}

export function presentIndicator(rows: IndicatorPageRows, asOf: IsoDate): IndicatorView {
  const { indicator, values, others } = rows;
  const state = stateOfZone(
    indicator,
    values.filter(({ zoneId }) => zoneId === NATION),
  );
  const next = sayExpected(expectNext(indicator, state, asOf));
  return {
    label: typeset(indicator.label),
    sentence: describeState(indicator, state),
    sentences: [sayProgress(state), sayTrend(indicator, state), `Prochaine valeur attendue\u00a0: ${next}.`],
    definition: define(indicator, next),
    chart: drawIndicator(indicator, state),
    values: tableOfValues(rows),
    zones: tableOfZones(rows),
    isNationalOnly: values.every(({ zoneId }) => zoneId === NATION),
    deliveries: tableOfDeliveries(rows),
    periods: tableOfPeriods(indicator, state),
    uses: listUses({ ...indicator, values: state.values }, others),
    revisions: countRevisions(rows.revisionCount),
  };
}

function describeState(indicator: IndicatorRow, { current, targets }: ZoneState): string {
  const goals = targets.map((row) => `${printValue(row, indicator)} (${printTerm(row)})`).join(' ou ');
  const value = current
    ? `${printValue(current, indicator)} au ${formatDate(current.date, current.datePrecision ?? 'unknown')}`
    : 'aucune valeur nationale n’est publiée';
  const aim =
    goals === ''
      ? 'aucune cible n’est publiée'
      : `cible\u00a0: ${TARGET_WORDS[indicator.targetType]} ${goals}`;
  return `${typeset(indicator.label)}\u00a0: ${value.replace(/au (\d{4})$/, 'en $1')}\u202f; ${aim}.`;
}

function sayProgress({ progress, isMet }: ZoneState): string {
  const standing =
    isMet === null ? '' : isMet ? ' La cible est atteinte.' : ' La cible n’est pas atteinte à ce jour.';
  if (progress.kind === 'absent') return `${capital(ABSENCE_WORDS[progress.reason])}.${standing}`;
  const { clipped, unclipped } = progress;
  const beside =
    unclipped === null
      ? 'sans borne, il ne se calcule pas\u00a0: la cible n’est pas plus loin que le départ'
      : `${printProgress(unclipped)} sans borne`;
  return `Avancement de la valeur initiale à la cible\u00a0: ${printProgress(clipped)} par la règle de PILOTE, qui borne entre 0 et 100\u202f; ${beside}.${standing}`;
}

function sayTrend(indicator: IndicatorRow, { change, values }: ZoneState): string {
  const [before, last] = [values.at(-2), values.at(-1)];
  if (change === null || !before || !last) return 'Pas de tendance\u00a0: il faut deux valeurs datées.';
  const dates = `du ${formatDate(before.date)} au ${formatDate(last.date)}`;
  if (change === 0) return `Tendance\u00a0: stable ${dates}.`;
  const isWanted = change > 0 === (indicator.direction === 'up');
  const way = change > 0 ? 'hausse' : 'baisse';
  return `Tendance\u00a0: ${way} de ${printNumber(Math.abs(change), indicator)} ${dates}, dans le sens ${isWanted ? 'attendu' : 'contraire à celui qui est attendu'}.`;
}

function define(indicator: IndicatorRow, next: string): DefinitionFact[] {
  const { nature, perimeter } = indicator;
  const told: readonly (readonly [string, string | null])[] = [
    ['Définition', indicator.definitionNote],
    ['Numérateur', indicator.numerator],
    ['Dénominateur', indicator.denominator],
    ['Unité', indicator.unit],
    ['Sens', DIRECTION_WORDS[indicator.direction]],
    ['Type de cible', TARGET_WORDS[indicator.targetType]],
    ['Nature', `${NATURE_NAMES[nature]}, ${NATURE_MEANINGS[nature]}`],
    ['Genre', indicator.kind],
    ['Producteur', indicator.producer],
    ['Périodicité', indicator.periodicity],
    ['Prochaine valeur', next],
    ['Périmètre', `${perimeter} (${PERIMETER_LABELS[perimeter]})`],
  ];
  return told.map(([term, text]) => ({ term, text: text === null ? NOT_PUBLISHED : typeset(text) }));
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function countRevisions(count: number): string {
  return formatQuantity(
    count,
    'révision depuis la livraison précédente',
    'révisions depuis la livraison précédente',
  );
}

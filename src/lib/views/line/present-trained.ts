import { COUNTED_AS, type CountedAs } from '#lib/domain/indicator.ts';
import type { IndicatorRow, ObservationRow } from '#lib/queries/facts.ts';
import { cite, type Citation, type SourceIndex } from '#lib/views/figure/cite.ts';
import { countCell, shareCell } from '#lib/views/figure/cells.ts';
import type { BulletView } from '#lib/views/figure/chart-views.ts';
import { formatCount, formatDate, formatShare, measured } from '#lib/views/words/format.ts';
import { COUNTED_AS_LABELS } from '#lib/views/words/labels.ts';
import { presentPeoplePace, type PeoplePace } from '#lib/views/pace/people-pace.ts';
import { PEOPLE_INDICATOR } from './people-trained.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { typeset } from '#lib/views/words/typeset.ts';

const NATION = 'FRANCE';

/** People trained against the announced number, nationally, with what « formé » may mean. */
export interface TrainedView {
  readonly sentence: string;
  /** Empty when no definition is published. */
  readonly definition: string;
  readonly bullet: BulletView;
  readonly targetText: string;
  readonly targetSource: Citation;
  readonly table: TableView;
  /** Null where no dated count is published, or where it is no cumulative one. */
  readonly pace: PeoplePace | null;
}

/** The latest national values of the training indicator, one per way of counting: these are never added. */
export function presentTrained(
  observations: readonly ObservationRow[],
  indicators: readonly IndicatorRow[],
  sources: SourceIndex,
): TrainedView {
  const national = observations.filter(
    ({ indicatorId, zoneId }) => indicatorId === PEOPLE_INDICATOR && zoneId === NATION,
  );
  const target = national.filter(({ kind }) => kind === 'vc').at(-1);
  const latest = latestByCount(national.filter(({ kind, value }) => kind === 'va' && value !== null));
  const main = latest.find(({ countedAs }) => countedAs === 'trained') ?? latest[0];
  const indicator = indicators.find(({ indicatorId }) => indicatorId === PEOPLE_INDICATOR);
  const counted = national.filter(
    (row) => isWhole(row) && row.kind === 'va' && row.countedAs === main?.countedAs,
  );
  return {
    sentence: describeTrained(main, target),
    definition: typeset(indicator?.definitionNote ?? ''),
    bullet: {
      label: 'Personnes formées',
      stage: null,
      actual: measured(main?.value ?? null, formatCount),
      reference:
        typeof target?.value === 'number'
          ? { kind: 'target', value: target.value, label: `${formatCount(target.value)} annoncées` }
          : null,
    },
    targetText: countCell(target?.value ?? null).text,
    targetSource: citeObservation(target, sources),
    table: tableOfTrained(latest, target),
    pace: indicator?.nature === 'cumul' ? presentPeoplePace(counted, target) : null,
  };
}

/** A delivered value without a document is its own source: its file and line. */
function citeObservation(row: ObservationRow | undefined, sources: SourceIndex): Citation {
  if (row && row.sourceId === null && row.sourceFile !== null)
    return { text: `${row.sourceFile}, ligne ${row.sourceLine}`, href: null };
  return cite(row?.sourceId ?? null, sources);
}

function latestByCount(values: readonly ObservationRow[]): ObservationRow[] {
  const whole = values.filter(isWhole);
  const latest = new Map<CountedAs | null, ObservationRow>();
  for (const row of whole) {
    const known = latest.get(row.countedAs);
    if (!known || (known.date ?? '') <= (row.date ?? '')) latest.set(row.countedAs, row);
  }
  // The same people delivered twice, once with what they are counted as: the better described row is kept.
  if (latest.has('trained')) latest.delete(null);
  return [...latest.values()].sort((a, b) => rank(a) - rank(b));
}

/** A breakdown by profession or by training is a part of the count. */
function isWhole({ profession, training }: ObservationRow): boolean {
  return profession === null && training === null;
}

function rank({ countedAs }: ObservationRow): number {
  return countedAs === null ? COUNTED_AS.length : COUNTED_AS.indexOf(countedAs);
}

function describeTrained(main: ObservationRow | undefined, target: ObservationRow | undefined): string {
  const announced = typeof target?.value === 'number' ? formatCount(target.value) : null;
  if (typeof main?.value !== 'number')
    return announced === null
      ? 'Ni le nombre de personnes formées ni sa cible ne sont publiés.'
      : `${announced} personnes à former sont annoncées\u202f; le nombre de personnes formées n’est pas publié.`;
  const share = target?.value ? `, soit ${formatShare(main.value / target.value)}` : '';
  const base = announced === null ? '' : ` sur ${announced} annoncées`;
  const date = formatDate(main.date, main.datePrecision ?? 'day');
  return `Au ${date}, ${formatCount(main.value)} personnes sont formées${base}${share}.`;
}

function tableOfTrained(rows: readonly ObservationRow[], target: ObservationRow | undefined): TableView {
  const goal = target?.value ?? null;
  return {
    caption: 'Personnes comptées, selon ce qui est compté',
    columns: [
      { key: 'counted', label: 'Compté comme', isNumeric: false },
      { key: 'value', label: 'Personnes', isNumeric: true },
      { key: 'share', label: '% du nombre annoncé', isNumeric: true },
      { key: 'date', label: 'Date', isNumeric: false },
    ],
    rows: [
      ...rows.map(({ countedAs, value, date, datePrecision }) => ({
        key: countedAs ?? 'unstated',
        href: null,
        cells: [
          countedAs === null ? 'Sans précision' : COUNTED_AS_LABELS[countedAs],
          countCell(value),
          shareCell(value === null || !goal ? null : value / goal),
          formatDate(date, datePrecision ?? 'unknown'),
        ],
      })),
      {
        key: 'target',
        href: null,
        cells: [
          'Nombre annoncé',
          countCell(goal),
          shareCell(goal === null ? null : 1),
          describeHorizon(target),
        ],
      },
    ],
  };
}

/** An announced number has a term and not a date. */
function describeHorizon(target: ObservationRow | undefined): string {
  if (!target || target.date === null || target.datePrecision === 'unknown') return 'échéance non précisée';
  return `échéance\u00a0: ${formatDate(target.date, target.datePrecision ?? 'unknown')}`;
}

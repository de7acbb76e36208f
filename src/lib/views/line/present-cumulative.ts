import { lastDayOfMonth, monthIndex, type IsoDate } from '#lib/domain/calendar.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import { expectedAt, type PathPoint } from '#lib/domain/trajectory.ts';
import type { BudgetLine } from '#lib/domain/line.ts';
import type { MonthRow } from '#lib/queries/by-month.ts';
import type { TrajectoryRow } from '#lib/queries/facts.ts';
import type { CumulativeSeries, CumulativeView } from '#lib/views/figure/chart-views.ts';
import { euroCell } from '#lib/views/figure/cells.ts';
import { formatDate, formatMillions, formatMonth } from '#lib/views/words/format.ts';
import { STAGE_LABELS } from '#lib/views/words/labels.ts';
import type { LineMoney } from './line-money.ts';
import type { TableCell, TableView } from '#lib/views/figure/table-view.ts';

/** A path of one line and stage, as published: official, or a benchmark that was computed. */
export interface Path {
  readonly kind: 'official' | 'benchmark';
  readonly label: string;
  readonly stage: Stage;
  readonly points: readonly PathPoint[];
}

/** The path of one line at one stage out of the published points; null when none is official. */
export function toPath(rows: readonly TrajectoryRow[], line: BudgetLine, stage: Stage): Path | null {
  const points = rows
    .filter((row) => row.line === line && row.stage === stage && row.kind === 'official')
    .toSorted((a, b) => a.date.localeCompare(b.date));
  const [first] = points;
  if (!first) return null;
  return {
    kind: first.kind,
    label: first.label ?? 'Trajectoire officielle',
    stage,
    points: points.map(({ date, cents }) => ({ date, cents })),
  };
}

const QUARTER = 3;
const MONTHS_READ_AS_SERIES = 24;

/** Cumulative steps of one line up to the date of the data; null when nobody delivered a movement of it. */
export function presentCumulative(
  { line, asOf, envelope }: LineMoney,
  rows: readonly MonthRow[],
  path: Path | null,
): CumulativeView | null {
  const own = rows.filter((row) => row.line === line);
  if (own.length === 0 || !envelope) return null;
  const until = monthIndex(asOf);
  const series = STAGES.flatMap((stage): CumulativeSeries[] => {
    const points = own
      .filter((row) => row.stage === stage)
      .map((row) => ({ month: row.month, cents: row.cumulativeCents }));
    const last = points.at(-1);
    if (!last) return [];
    const held = last.month < until ? [{ month: until, cents: last.cents }] : [];
    return [{ stage, label: STAGE_LABELS[stage], points: [...points, ...held] }];
  });
  const pathPoints =
    path?.points.map((point) => ({ month: monthIndex(point.date), cents: point.cents })) ?? [];
  return {
    line,
    fromMonth: Math.min(...own.map((row) => row.month), ...pathPoints.map((point) => point.month)),
    toMonth: Math.max(until, ...pathPoints.map((point) => point.month)),
    series,
    path: path && { kind: path.kind, label: path.label, points: pathPoints },
    ceiling: { cents: envelope.cents, label: `Enveloppe\u00a0: ${formatMillions(envelope.cents)}` },
  };
}

/** The curves as a table: every month of a short series, every quarter of a long one, and always the last month. */
export function tableOfCumulative(view: CumulativeView, caption: string, asOf: IsoDate): TableView {
  const until = monthIndex(asOf);
  const from = Math.min(...view.series.flatMap(({ points }) => points.map(({ month }) => month)));
  const step = until - from > MONTHS_READ_AS_SERIES ? QUARTER : 1;
  const months = Array.from({ length: until - from + 1 }, (_, index) => from + index).filter(
    (month) => month === until || (month + 1) % step === 0,
  );
  return {
    caption,
    columns: [
      { key: 'month', label: step === 1 ? 'Fin de mois' : 'Fin de trimestre', isNumeric: false },
      ...view.series.map(({ stage, label }) => ({
        key: stage,
        label: `${label}, cumul en euros`,
        isNumeric: true,
      })),
    ],
    rows: months.map((month) => ({
      key: lastDayOfMonth(month),
      href: null,
      cells: [
        { text: formatMonth(month), value: lastDayOfMonth(month) },
        ...view.series.map((series) => balanceAt(series, month)),
      ],
    })),
  };
}

/** One sentence on the distance to the path; says so when there is no official path. */
export function describePath(
  { asOf, line }: LineMoney,
  rows: readonly MonthRow[],
  path: Path | null,
): string {
  if (!path)
    return 'Aucune trajectoire officielle n’est publiée pour cette ligne\u00a0: aucun retard ne peut être dit.';
  const expected = expectedAt(path.points, asOf);
  const reached = rows.filter((row) => row.line === line && row.stage === path.stage).at(-1);
  if (!expected || !reached) return `${path.label}\u00a0: aucun point comparable au ${formatDate(asOf)}.`;
  const gap = reached.cumulativeCents - expected.cents;
  const basis = `${formatMillions(expected.cents)}${expected.isInterpolated ? ', entre deux points publiés' : ''}`;
  const stage = STAGE_LABELS[path.stage].toLowerCase();
  if (gap === 0) return `Le montant ${stage} est celui de la trajectoire (${basis}).`;
  const side = gap < 0 ? 'en dessous' : 'au-dessus';
  return `Le montant ${stage} est ${formatMillions(Math.abs(gap))} ${side} de la trajectoire (${basis}).`;
}

/** A delivered stage is at zero before its first movement, and not unknown. */
function balanceAt({ points }: CumulativeSeries, month: number): TableCell {
  const point = points.findLast((candidate) => candidate.month <= month);
  return euroCell(point?.cents ?? 0);
}

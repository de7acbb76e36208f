import { lastDayOfMonth, monthIndex, type IsoDate } from '#lib/domain/calendar.ts';
import { STAGES } from '#lib/domain/stage.ts';
import type { MonthRow } from '#lib/queries/by-month.ts';
import type { CumulativeSeries, CumulativeView } from '#lib/views/figure/chart-views.ts';
import { euroCell } from '#lib/views/figure/cells.ts';
import { formatDate, formatSubtraction, formatMonth, formatAnnounced } from '#lib/views/words/format.ts';
import { STAGE_LABELS } from '#lib/views/words/labels.ts';
import { dueAt } from '#lib/domain/trajectory.ts';
import { drawPath, type LinePath } from '#lib/views/pace/line-path.ts';
import type { Envelope, LineMoney } from './line-money.ts';
import type { TableCell, TableView } from '#lib/views/figure/table-view.ts';

const QUARTER = 3;
const MONTHS_READ_AS_SERIES = 24;

/** Cumulative steps of one line up to the date of the data; null when nobody delivered a movement of it. */
export function presentCumulative(
  { line, asOf, envelope, claim }: LineMoney,
  rows: readonly MonthRow[],
  path: LinePath | null,
): CumulativeView | null {
  const own = rows.filter((row) => row.line === line);
  if (own.length === 0 || (!envelope && !claim)) return null;
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
  const pathPoints = path ? drawPath(path) : [];
  return {
    line,
    fromMonth: Math.min(...own.map((row) => row.month), ...pathPoints.map((point) => point.month)),
    toMonth: Math.max(until, ...pathPoints.map((point) => point.month)),
    series,
    path: path && { kind: path.kind, label: path.label, points: pathPoints },
    ceiling: envelope && { cents: envelope.cents, label: labelOfCeiling(envelope) },
  };
}

function labelOfCeiling({ cents, reading }: Envelope): string {
  const what = reading === 'C' ? 'Montant alloué' : 'Enveloppe';
  return `${what}\u00a0: ${formatAnnounced(cents)}${reading === null ? '' : ` (lecture\u00a0${reading})`}`;
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
  path: LinePath | null,
): string {
  if (!path)
    return 'Aucune trajectoire officielle n’est publiée pour cette ligne\u00a0: aucun retard ne peut être dit.';
  const expected = dueAt(path, asOf);
  const reached = rows.filter((row) => row.line === line && row.stage === path.stage).at(-1);
  if (!expected || !reached) return `${path.label}\u00a0: aucun point comparable au ${formatDate(asOf)}.`;
  const gap = reached.cumulativeCents - expected.value;
  const print = formatSubtraction(reached.cumulativeCents, expected.value);
  const basis = `${print(expected.value)}${expected.isInterpolated ? ', entre deux points publiés' : ''}`;
  const stage = STAGE_LABELS[path.stage].toLowerCase();
  const named = path.kind === 'official' ? 'de la trajectoire' : 'du repère calculé';
  if (gap === 0) return `Le montant ${stage} est celui ${named} (${basis}).`;
  const side = gap < 0 ? 'en dessous' : 'au-dessus';
  return `Le montant ${stage} est ${print(Math.abs(gap))} ${side} ${named} (${basis}).`;
}

/** A delivered stage is at zero before its first movement, and not unknown. */
function balanceAt({ points }: CumulativeSeries, month: number): TableCell {
  const point = points.findLast((candidate) => candidate.month <= month);
  return euroCell(point?.cents ?? 0);
}

import { monthIndex, type IsoDate } from '#lib/domain/calendar.ts';
import type { CumulativeView } from '#lib/views/figure/chart-views.ts';
import type { PaceView } from '#lib/views/pace/present-pace.ts';
import { formatDate } from '#lib/views/words/format.ts';

/** Months past the end of the path that a projection may add to the axis; beyond, the band is cut at the frame. */
const MONTHS_BEYOND = 36;

/** One stage against its path and its projection, out of the curves of the line; null without curve. */
export function presentPaceFigure(
  curves: CumulativeView | null,
  { path, projection }: PaceView,
  stage: CumulativeView['series'][number]['stage'],
  asOf: IsoDate,
): CumulativeView | null {
  const series = curves?.series.filter((curve) => curve.stage === stage) ?? [];
  if (!curves || series.length === 0 || (!path && !projection)) return null;
  const reached = projection && (projection.latestMonth ?? projection.earliestMonth);
  return {
    ...curves,
    series,
    toMonth: Math.max(curves.toMonth, Math.min(reached ?? 0, curves.toMonth + MONTHS_BEYOND)),
    today: { month: monthIndex(asOf), label: `Données au ${formatDate(asOf)}` },
    projection,
  };
}

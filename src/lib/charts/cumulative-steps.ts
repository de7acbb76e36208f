import { scaleLinear } from 'd3-scale';
import { curveLinear, curveStepAfter, line } from 'd3-shape';
import type { CumulativeView, MonthPoint } from '#lib/views/chart-views.ts';
import type { Stage } from '#lib/domain/stage.ts';
import { formatMillions } from '#lib/views/format.ts';
import { yearTicks } from './month-ticks.ts';
import { spreadLabels } from './spread-labels.ts';
import { textWidth } from './text-width.ts';

const FONT = 13;
const LINE = 17;
const TOP = 26;
const BOTTOM = 26;
const YEAR_ROOM = 46;
const MAX_TICKS = 4;

export interface PlacedLabel {
  readonly key: Stage | 'path';
  readonly text: string;
  readonly value: string;
  readonly y: number;
}

export interface CumulativeLayout {
  readonly width: number;
  readonly height: number;
  readonly plotRight: number;
  readonly plotBottom: number;
  readonly ceiling: { readonly y: number; readonly label: string };
  readonly yTicks: readonly { readonly y: number; readonly label: string }[];
  readonly xTicks: readonly { readonly x: number; readonly label: string }[];
  readonly curves: readonly {
    readonly stage: Stage;
    readonly d: string;
    readonly x: number;
    readonly y: number;
  }[];
  readonly path: { readonly kind: 'official' | 'benchmark'; readonly d: string } | null;
  readonly labelX: number;
  readonly labels: readonly PlacedLabel[];
}

/** Step curves from zero to what is highest: ceiling, curve or path, none of them clipped; labels at their ends. */
export function layoutCumulative(view: CumulativeView, width: number): CumulativeLayout {
  const height = Math.round(Math.min(380, Math.max(260, width * 0.5)));
  const ends = [
    ...view.series.map(({ stage, label, points }) => ({ key: stage, text: label, point: points.at(-1) })),
    ...(view.path ? [{ key: 'path' as const, text: view.path.label, point: view.path.points.at(-1) }] : []),
  ].flatMap(({ key, text, point }) =>
    point ? [{ key, text, value: formatMillions(point.cents), point }] : [],
  );
  const gutter = Math.max(
    0,
    ...ends.flatMap(({ text, value }) => [textWidth(text, FONT), textWidth(value, FONT)]),
  );
  const plotRight = Math.max(width * 0.5, width - gutter - 12);
  const all = [...view.series.flatMap(({ points }) => points), ...(view.path?.points ?? [])];
  const top = Math.max(view.ceiling.cents, ...all.map(({ cents }) => cents));
  const bottom = Math.min(0, ...all.map(({ cents }) => cents));
  const x = scaleLinear([view.fromMonth, view.toMonth + 1], [1, plotRight]);
  const y = scaleLinear([bottom, top], [height - BOTTOM, TOP]);
  // A balance is that of the end of its month.
  const place = (curve: typeof curveStepAfter) =>
    line<MonthPoint>()
      .x(({ month }) => x(month + 1))
      .y(({ cents }) => y(cents))
      .curve(curve);
  return {
    width,
    height,
    plotRight,
    plotBottom: y(0),
    ceiling: { y: y(view.ceiling.cents), label: view.ceiling.label },
    yTicks: amountTicks(top).map((cents) => ({ y: y(cents), label: formatMillions(cents) })),
    xTicks: yearTicks(view.fromMonth, view.toMonth + 1, plotRight / YEAR_ROOM).map(({ month, label }) => ({
      x: x(month),
      label,
    })),
    curves: view.series.map(({ stage, points }) => {
      const first = points[0];
      const from = first && first.month > view.fromMonth ? [{ month: first.month - 1, cents: 0 }] : [];
      const last = points.at(-1);
      return {
        stage,
        d: place(curveStepAfter)([...from, ...points]) ?? '',
        x: x((last?.month ?? view.fromMonth) + 1),
        y: y(last?.cents ?? 0),
      };
    }),
    path: view.path && {
      kind: view.path.kind,
      d: place(curveLinear)(view.path.points as MonthPoint[]) ?? '',
    },
    labelX: plotRight + 8,
    labels: spreadLabels(
      ends.map((end) => ({ item: end, wanted: y(end.point.cents) - LINE / 2 + 4 })),
      { gap: 2 * LINE + 2, top: TOP - 8, bottom: height - BOTTOM - LINE },
    ).map(({ item, y: labelY }) => ({ key: item.key, text: item.text, value: item.value, y: labelY })),
  };
}

// Round steps of 1, 2 or 5; the ceiling prints its own amount.
function amountTicks(top: number): number[] {
  return scaleLinear([0, top], [0, 1])
    .ticks(MAX_TICKS)
    .filter((cents) => cents > 0 && cents < top * 0.93);
}

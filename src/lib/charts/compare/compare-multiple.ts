import type { CompareCurvesView } from '#lib/views/compare/compare-charts.ts';
import { formatMonth } from '#lib/views/words/format.ts';
import { drawPoints, scalesOf } from './compare-curves.ts';
import { valueTicks } from './value-ticks.ts';

const HEIGHT = 176;
const TOP = 18;
const BOTTOM = 20;

export interface CompareMultipleLayout {
  readonly width: number;
  readonly height: number;
  readonly zeroY: number;
  readonly own: string;
  /** All the other regions, in one path: together they are what is usual. */
  readonly others: string;
  readonly rules: readonly {
    readonly key: string;
    readonly kind: 'target' | 'benchmark';
    readonly d: string;
  }[];
  readonly yTicks: readonly { readonly y: number; readonly label: string }[];
  readonly xTicks: readonly {
    readonly x: number;
    readonly label: string;
    readonly anchor: 'start' | 'end';
  }[];
}

/** One territory of a comparison on the scale of all of them. */
export function layoutMultiple(view: CompareCurvesView, place: number, width: number): CompareMultipleLayout {
  const scales = scalesOf(view, [1, width - 2], [HEIGHT - BOTTOM, TOP], view.others);
  const series = view.series[place];
  const behind = [
    ...view.others,
    ...view.series.filter((other) => other !== series).map(({ points }) => points),
  ];
  return {
    width,
    height: HEIGHT,
    zeroY: scales.y(0),
    own: series ? drawPoints(series.points, scales, view.isStepped) : '',
    // Straight lines: behind, the shape counts and not each step.
    others: behind.map((points) => drawPoints(points, scales, false)).join(''),
    rules: view.rules
      .filter(({ code }) => code === null || code === series?.code)
      .map(({ code, kind, points }) => ({ key: code ?? 'all', kind, d: drawPoints(points, scales, false) })),
    yTicks: valueTicks(scales.top, view.print)
      .slice(-2)
      .map(({ value, label }) => ({ y: scales.y(value), label })),
    xTicks: [
      { x: 0, label: formatMonth(view.fromMonth), anchor: 'start' },
      { x: width, label: formatMonth(view.toMonth), anchor: 'end' },
    ],
  };
}

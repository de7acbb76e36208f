import { curveLinear, curveStepAfter, line } from 'd3-shape';
import { linearScale } from '#lib/charts/linear-scale.ts';
import { monthTicks } from '#lib/charts/month-ticks.ts';
import { spreadLabels } from '#lib/charts/spread-labels.ts';
import { textWidth } from '#lib/charts/text-width.ts';
import type { RegionCode } from '#lib/domain/territory.ts';
import type { CompareCurvesView, CompareSeries } from '#lib/views/compare/compare-charts.ts';
import type { ComparedPoint } from '#lib/views/compare/compare-figures.ts';
import { valueTicks } from './value-ticks.ts';

const FONT = 13;
const TICK_FONT = 12;
const LINE = 18;
const TOP = 22;
const BOTTOM = 26;
const LABEL_GAP = 18;
const SIGN = 12;
const QUARTER = 3;
const NARROW = 560;

interface PlacedLabel {
  readonly name: string;
  readonly value: string;
  readonly x: number;
  readonly y: number;
  /** The label had to move away from its end: a thin line leads back to it. */
  readonly isLed: boolean;
}

interface PlacedSeries extends PlacedLabel {
  readonly code: RegionCode;
  readonly place: number;
  readonly d: string;
  /** Where its sign stands: at the end of each quarter, and at its own. */
  readonly signs: readonly (readonly [x: number, y: number])[];
  readonly endX: number;
  readonly endY: number;
}

interface PlacedRule extends PlacedLabel {
  readonly key: string;
  readonly kind: 'target' | 'benchmark';
  readonly d: string;
  readonly endX: number;
  readonly endY: number;
}

export interface CompareCurvesLayout {
  readonly width: number;
  readonly height: number;
  readonly plotRight: number;
  readonly axisY: number;
  readonly zeroY: number;
  readonly yTicks: readonly { readonly y: number; readonly label: string }[];
  readonly xTicks: readonly { readonly x: number; readonly label: string }[];
  readonly series: readonly PlacedSeries[];
  readonly rules: readonly PlacedRule[];
}

/** Where things stand on the axes of a comparison, from zero to what is highest. */
export interface CompareScales {
  readonly x: (month: number) => number;
  readonly y: (value: number) => number;
  readonly top: number;
}

/** One axis of time and one of values for all the curves, those behind, and all they are held against: none of them is clipped. */
export function scalesOf(
  view: CompareCurvesView,
  across: readonly [number, number],
  upwards: readonly [number, number],
  behind: readonly (readonly ComparedPoint[])[] = [],
): CompareScales {
  const values = [...view.series, ...view.rules]
    .flatMap(({ points }) => points)
    .concat(behind.flat())
    .flatMap(({ value }) => value ?? []);
  const top = Math.max(Number.MIN_VALUE, ...values);
  return {
    top,
    // A balance is that of the end of its month.
    x: linearScale([view.fromMonth, view.toMonth + 1], across),
    y: linearScale([Math.min(0, ...values), top], upwards),
  };
}

/** The curve of some points: steps where money arrives by decision, straight where it is counted now and then. */
export function drawPoints(
  points: readonly ComparedPoint[],
  { x, y }: CompareScales,
  isStepped: boolean,
): string {
  const first = points[0];
  const start = first && isStepped ? [{ month: first.month - 1, value: 0 }] : [];
  return (
    line<ComparedPoint>()
      .defined(({ value }) => value !== null)
      .x(({ month }) => x(month + 1))
      .y(({ value }) => y(value ?? 0))
      .curve(isStepped ? curveStepAfter : curveLinear)
      .digits(1)([...start, ...points]) ?? ''
  );
}

/** Curves with their labels at their ends, and the dotted or solid rules they are held against with theirs. */
export function layoutCurves(view: CompareCurvesView, width: number): CompareCurvesLayout {
  const isNarrow = width < NARROW;
  const height = Math.round(Math.min(420, Math.max(300, width * 0.42)));
  const nameOf = ({ name, short }: CompareSeries) => (isNarrow ? short : name);
  const named = view.rules.map((rule) => ({
    ...rule,
    words: isNarrow ? ((rule.label.split(',\u00a0')[0] ?? rule.label).split(', ')[0] ?? '') : rule.label,
  }));
  const labelWidth = Math.max(
    ...view.series.map(
      (series) => SIGN + textWidth(`${nameOf(series)} `, FONT) + textWidth(series.text, FONT, 'bold'),
    ),
    ...named.map(({ words }) => textWidth(words, FONT)),
  );
  const plotRight = Math.max(width * 0.4, width - LABEL_GAP - labelWidth - 2);
  const scales = scalesOf(view, [1, plotRight], [height - BOTTOM, TOP]);
  const { x, y, top } = scales;
  const endOf = (points: readonly ComparedPoint[]) => points.findLast(({ value }) => value !== null);
  const labels = spreadLabels(
    [
      ...view.series.map(({ code, points }) => ({ item: code as string, end: endOf(points) })),
      ...named.map(({ code, points }) => ({ item: keyOf(code), end: endOf(points) })),
    ].map(({ item, end }) => ({ item, wanted: end ? y(end.value ?? 0) + 4 : height - BOTTOM })),
    { gap: LINE, top: 14, bottom: height - BOTTOM + 4 },
  );
  const heightOf = (item: string) => labels.find((label) => label.item === item)?.y ?? 0;
  const placed = (item: string, points: readonly ComparedPoint[], words: { name: string; value: string }) => {
    const end = endOf(points);
    const [endX, endY] = end ? [x(end.month + 1), y(end.value ?? 0)] : [plotRight, height - BOTTOM];
    const labelY = heightOf(item);
    return {
      ...words,
      x: plotRight + LABEL_GAP,
      y: labelY,
      isLed: Math.abs(labelY - 4 - endY) > 5 || endX < plotRight - 2,
      endX,
      endY,
    };
  };
  return {
    width,
    height,
    plotRight,
    axisY: height - BOTTOM,
    zeroY: y(0),
    yTicks: valueTicks(top, view.print).map(({ value, label }) => ({ y: y(value), label })),
    xTicks: monthTicks(view.fromMonth, view.toMonth + 1, plotRight)
      .map(({ month, label }) => ({ x: x(month), label }))
      .filter(({ x: at, label }) => at + 3 + textWidth(label, TICK_FONT) <= plotRight),
    series: view.series.map((series, place) => ({
      ...placed(series.code, series.points, { name: nameOf(series), value: series.text }),
      code: series.code,
      place,
      d: drawPoints(series.points, scales, view.isStepped),
      signs: series.points
        .filter(
          ({ month, value }) => value !== null && ((month + 1) % QUARTER === 0 || month === view.toMonth),
        )
        .map(({ month, value }) => [x(month + 1), y(value ?? 0)] as const),
    })),
    rules: named.map(({ code, kind, points, words }) => ({
      ...placed(keyOf(code), points, { name: words, value: '' }),
      key: keyOf(code),
      kind,
      d: drawPoints(points, scales, false),
    })),
  };
}

function keyOf(code: RegionCode | null): string {
  return `rule-${code ?? 'all'}`;
}

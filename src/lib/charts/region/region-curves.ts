import { linearScale } from '#lib/charts/linear-scale.ts';
import { monthTicks } from '#lib/charts/month-ticks.ts';
import { spreadLabels } from '#lib/charts/spread-labels.ts';
import { textWidth } from '#lib/charts/text-width.ts';
import type { RegionCurvesView } from '#lib/views/region/region-curves.ts';
import { formatEuros } from '#lib/views/words/format.ts';

const FONT = 13;
const TICK_FONT = 12;
const TOP = 20;
const BOTTOM = 26;
const LABEL_GAP = 10;
const LABEL_HEIGHT = 34;
const TICKS = 5;
const TICK_ROOM = 26;

/** A curve with the two lines of its label at its end. */
interface NamedCurve {
  readonly kind: 'own' | 'median';
  readonly d: string;
  readonly endX: number;
  readonly endY: number;
  readonly name: string;
  readonly value: string;
  readonly labelY: number;
}

export interface RegionCurvesLayout {
  readonly width: number;
  readonly height: number;
  readonly plotRight: number;
  readonly axisY: number;
  readonly zeroY: number;
  readonly labelX: number;
  readonly yTicks: readonly { readonly y: number; readonly label: string }[];
  readonly xTicks: readonly { readonly x: number; readonly label: string }[];
  readonly others: readonly { readonly code: string; readonly d: string }[];
  readonly named: readonly NamedCurve[];
}

/** Every curve on one scale from zero to the highest of them; only the own one and the median are named. */
export function layoutRegionCurves(
  view: RegionCurvesView,
  width: number,
  height = Math.round(Math.min(300, Math.max(190, width * 0.34))),
): RegionCurvesLayout {
  const all = [view.own, ...view.others].flatMap(({ values }) => values);
  const [low, high] = [Math.min(0, ...all), Math.max(0.01, ...all)];
  const room = width * 0.45;
  // A long name has no room beside a narrow drawing, whose title names the region.
  const ownName = textWidth(view.own.name, FONT, 'bold') <= room ? view.own.name : 'Cette région';
  const texts = [
    { kind: 'own' as const, name: ownName, value: view.ownText, values: view.own.values },
    { kind: 'median' as const, name: 'Médiane', value: view.medianText, values: view.median },
  ];
  const widest = Math.max(
    ...texts.map(({ name, value }) =>
      Math.max(textWidth(name, FONT, 'bold'), textWidth(value, FONT, 'bold')),
    ),
  );
  const plotRight = Math.max(room, width - LABEL_GAP - Math.min(widest, room) - 2);
  const x = linearScale([view.fromMonth, view.toMonth + 1], [1, plotRight]);
  const y = linearScale([low, high], [height - BOTTOM, TOP]);
  const draw = (values: readonly number[]) => stepPath(values, (at) => x(view.fromMonth + at), y);
  const heights = spreadLabels(
    texts.map(({ kind, values }) => ({ item: kind, wanted: y(values.at(-1) ?? 0) + 4 })),
    { gap: LABEL_HEIGHT, top: 14, bottom: height - BOTTOM - FONT },
  );
  return {
    width,
    height,
    plotRight,
    axisY: height - BOTTOM,
    zeroY: y(0),
    labelX: plotRight + LABEL_GAP,
    yTicks: ticksOf(high, (height - TOP - BOTTOM) / TICK_ROOM).map((value) => ({
      y: y(value),
      label: formatEuros(value * 100).replace(/,00/, ''),
    })),
    xTicks: monthTicks(view.fromMonth, view.toMonth + 1, plotRight)
      .map(({ month, label }) => ({ x: x(month), label }))
      .filter(({ x: at, label }) => at + 3 + textWidth(label, TICK_FONT) <= width),
    others: view.others.map(({ code, values }) => ({ code, d: draw(values) })),
    named: texts.map(({ kind, name, value, values }) => ({
      kind,
      name,
      value,
      d: draw(values),
      endX: plotRight,
      endY: y(values.at(-1) ?? 0),
      labelY: heights.find(({ item }) => item === kind)?.y ?? 0,
    })),
  };
}

/** Steps from zero: a balance is that of the end of its month. Months that change nothing draw nothing. */
function stepPath(
  values: readonly number[],
  x: (at: number) => number,
  y: (value: number) => number,
): string {
  const steps = values.flatMap((value, at) => {
    if (value === (values[at - 1] ?? 0)) return [];
    return [`H${round(x(at + 1))}V${round(y(value))}`];
  });
  return `M${round(x(0))} ${round(y(0))}${steps.join('')}H${round(x(values.length))}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Round values above zero, five at most, and no more than there is room for. */
function ticksOf(high: number, room: number): number[] {
  const rough = high / Math.max(1, Math.min(TICKS, room));
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? rough;
  return Array.from({ length: Math.floor(high / step) }, (_, index) => (index + 1) * step);
}

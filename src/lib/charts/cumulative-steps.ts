import { curveLinear, curveStepAfter, line } from 'd3-shape';
import type { Stage } from '#lib/domain/stage.ts';
import type { CumulativeView, MonthPoint } from '#lib/views/figure/chart-views.ts';
import { formatAligned } from '#lib/views/words/format.ts';
import { amountTicks } from './amount-ticks.ts';
import { linearScale } from './linear-scale.ts';
import { monthTicks } from './month-ticks.ts';
import { labelPath } from './label-path.ts';
import { type Box } from './place-label.ts';
import { layoutProjection, type PlacedBand } from './projection-band.ts';
import { spreadLabels } from './spread-labels.ts';
import { keepInside, textWidth } from './text-width.ts';

const FONT = 13;
const TICK_FONT = 12;
const LINE = 17;
const TOP = 28;
const BOTTOM = 26;
const LABEL_GAP = 10;

/** One curve, and the label at its end: on one line, or the amount under the name where the frame is narrow. */
interface PlacedCurve {
  readonly stage: Stage;
  readonly d: string;
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly value: string;
  readonly labelY: number;
  /** The label had to move away from its end: a thin line leads back to it. */
  readonly isLed: boolean;
}

export interface CumulativeLayout {
  readonly width: number;
  readonly height: number;
  readonly plotRight: number;
  readonly axisY: number;
  readonly zeroY: number;
  readonly ceiling: { readonly y: number; readonly label: string } | null;
  readonly yTicks: readonly { readonly y: number; readonly label: string }[];
  readonly xTicks: readonly { readonly x: number; readonly label: string }[];
  readonly curves: readonly PlacedCurve[];
  readonly labelX: number;
  readonly isStacked: boolean;
  readonly path: {
    readonly kind: 'official' | 'benchmark';
    readonly d: string;
    readonly label: string;
    readonly labelX: number;
    readonly labelY: number;
  } | null;
  readonly today: { readonly x: number; readonly label: string; readonly labelX: number } | null;
  readonly projection: PlacedBand | null;
}

/**
 * Step curves from zero to what is highest: ceiling, curve or path, none of them clipped. Labels stand at the ends of
 * the curves; the plot gives up only the width they need there, which is nothing when the horizon is far.
 */
export function layoutCumulative(view: CumulativeView, width: number): CumulativeLayout {
  const height = Math.round(Math.min(380, Math.max(260, width * 0.5)));
  const format = formatAligned(view.series.map(({ points }) => points.at(-1)?.cents ?? null));
  const ends = view.series.flatMap(({ stage, label, points }) => {
    const last = points.at(-1);
    return last ? [{ stage, name: label, value: format(last.cents), points, last }] : [];
  });
  const span = view.toMonth + 1 - view.fromMonth;
  const reach = Math.max(0, ...ends.map(({ last }) => (last.month + 1 - view.fromMonth) / span));
  const widest = (join: (name: number, value: number) => number) =>
    Math.max(
      0,
      ...ends.map(({ name, value }) => join(textWidth(`${name} `, FONT), textWidth(value, FONT, 'bold'))),
    );
  const plotFor = (labelWidth: number) =>
    Math.min(width - 1, 1 + (width - 1 - LABEL_GAP - labelWidth) / (reach || 1));
  const oneLine = widest((name, value) => name + value);
  const isStacked = plotFor(oneLine) < width * 0.62;
  const labelWidth = isStacked ? widest(Math.max) : oneLine;
  const plotRight = plotFor(labelWidth);

  const amounts = [
    ...view.series.flatMap(({ points }) => points),
    ...(view.path?.points ?? []),
    ...(view.projection ? [view.projection] : []),
  ];
  const top = Math.max(1, view.ceiling?.cents ?? 0, ...amounts.map(({ cents }) => cents));
  const bottom = Math.min(0, ...amounts.map(({ cents }) => cents));
  const x = linearScale([view.fromMonth, view.toMonth + 1], [1, plotRight]);
  const y = linearScale([bottom, top], [height - BOTTOM, TOP]);
  // A balance is that of the end of its month.
  const pen = (curve: typeof curveStepAfter) =>
    line<MonthPoint>()
      .x(({ month }) => x(month + 1))
      .y(({ cents }) => y(cents))
      .curve(curve)
      .digits(1);

  const labelX = 1 + reach * (plotRight - 1) + LABEL_GAP;
  const ceiling = view.ceiling && {
    y: y(view.ceiling.cents),
    label: view.ceiling.label,
    right: textWidth(view.ceiling.label, FONT, 'bold'),
  };
  const hidesCeiling = ceiling !== null && labelX < ceiling.right && ceiling.y < TOP + 2 * LINE;
  const block = isStacked ? 2 * LINE : LINE;
  const heights = spreadLabels(
    ends.map((end) => ({ item: end.stage, wanted: y(end.last.cents) + 4 })),
    { gap: block, top: hidesCeiling ? ceiling.y + 18 : 14, bottom: height - BOTTOM - (block - LINE) },
  );
  const curves = ends.map(({ stage, name, value, points, last }): PlacedCurve => {
    const endY = y(last.cents);
    const labelY = heights.find(({ item }) => item === stage)?.y ?? endY;
    return {
      stage,
      d: pen(curveStepAfter)(changes(points)) ?? '',
      x: x(last.month + 1),
      y: endY,
      name,
      value,
      labelY,
      isLed: Math.abs(labelY - 4 - endY) > LINE / 2,
    };
  });
  const yTicks = amountTicks(top)
    .map(({ cents, label }) => ({ y: y(cents), label }))
    .filter((tick) => !ceiling || Math.abs(tick.y - ceiling.y) > LINE);
  const obstacles: Box[] = [
    ...yTicks.map(({ y: at, label }) => boxOf(0, at - 4, textWidth(label, TICK_FONT) + LABEL_GAP)),
    ...curves.map(({ labelY }) => ({
      ...boxOf(labelX, labelY, labelWidth),
      bottom: labelY + block - LINE + 4,
    })),
    ...(ceiling ? [boxOf(0, ceiling.y - 7, ceiling.right)] : []),
    ...view.series.flatMap(({ points }) => stepBoxes(changes(points), (month) => x(month + 1), y)),
  ];
  const box = { left: 0, right: width, top: 0, bottom: height - BOTTOM };
  const path = view.path && {
    kind: view.path.kind,
    d: pen(curveLinear)([...view.path.points]) ?? '',
    label: view.path.label,
    ...labelPath(
      view.path.points.map(({ month, cents }) => [x(month + 1), y(cents)] as const),
      { label: view.path.label, sizePx: FONT },
      box,
      obstacles,
    ),
  };
  const named = path ? [boxOf(path.labelX, path.labelY, textWidth(path.label, FONT))] : [];
  return {
    width,
    height,
    plotRight,
    axisY: height - BOTTOM,
    zeroY: y(0),
    ceiling,
    yTicks,
    xTicks: monthTicks(view.fromMonth, view.toMonth + 1, plotRight)
      .map(({ month, label }) => ({ x: x(month), label }))
      .filter(({ x: at, label }) => at + 3 + textWidth(label, TICK_FONT) <= width),
    curves,
    labelX,
    isStacked,
    path,
    today: view.today ? placeToday(view.today.label, x(view.today.month + 1), width) : null,
    projection: view.projection
      ? layoutProjection(
          view.projection,
          { x, y, toMonth: view.toMonth, box },
          { sizePx: FONT, obstacles: [...obstacles, ...named] },
        )
      : null,
  };
}

function placeToday(label: string, x: number, width: number): CumulativeLayout['today'] {
  return { x, label, labelX: keepInside(x + 4, textWidth(label, TICK_FONT), width) };
}

function boxOf(left: number, baseline: number, ownWidth: number): Box {
  return { left, right: left + ownWidth, top: baseline - FONT, bottom: baseline + 4 };
}

// What the steps of a curve cover: a tread, then a riser.
function stepBoxes(
  points: readonly MonthPoint[],
  x: (month: number) => number,
  y: (cents: number) => number,
): Box[] {
  return points.slice(1).flatMap((point, index) => {
    const before = points[index] ?? point;
    const [left, right, from, to] = [x(before.month), x(point.month), y(before.cents), y(point.cents)];
    return [
      { left, right, top: from - 2, bottom: from + 2 },
      { left: right - 2, right: right + 2, top: Math.min(from, to), bottom: Math.max(from, to) },
    ];
  });
}

// From zero, only the months where the balance changes, and the last one: the same steps in fewer bytes.
function changes(points: readonly MonthPoint[]): MonthPoint[] {
  const [first] = points;
  if (!first) return [];
  return [{ month: first.month - 1, cents: 0 }, ...points].filter(
    ({ cents }, index, all) => index === 0 || index === all.length - 1 || cents !== all[index - 1]?.cents,
  );
}

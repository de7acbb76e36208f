import { curveStepAfter, line } from 'd3-shape';
import type { Stage } from '#lib/domain/stage.ts';
import { amountTicks } from '#lib/charts/amount-ticks.ts';
import { linearScale } from '#lib/charts/linear-scale.ts';
import { monthTicks } from '#lib/charts/month-ticks.ts';
import { spreadLabels } from '#lib/charts/spread-labels.ts';
import { textWidth } from '#lib/charts/text-width.ts';
import type { FaceView } from '#lib/views/effect/effect-view.ts';
import { formatCount, formatMillions } from '#lib/views/words/format.ts';

const FONT = 13;
const HEAD = 38;
const PANEL = 170;
const BETWEEN = 34;
const FOOT = 26;
const LABEL_GAP = 12;
const NARROW = 520;
const LINE = 17;

interface EndLabel {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly x: number;
  readonly y: number;
  readonly labelY: number;
}

/** Curves of one side, their labels at their ends, and what the side is measured on. */
interface PlacedSide {
  readonly top: number;
  readonly zeroY: number;
  readonly ticks: readonly { readonly y: number; readonly label: string }[];
  readonly ends: readonly EndLabel[];
}

export interface FaceLayout {
  readonly width: number;
  readonly height: number;
  readonly plotRight: number;
  readonly labelX: number;
  readonly isNarrow: boolean;
  readonly axisY: number;
  readonly xTicks: readonly { readonly x: number; readonly label: string }[];
  readonly money: PlacedSide & { readonly curves: readonly { readonly stage: Stage; readonly d: string }[] };
  readonly units: PlacedSide & {
    readonly curves: readonly {
      readonly id: string;
      readonly d: string;
      readonly dots: readonly { readonly x: number; readonly y: number }[];
    }[];
  };
}

/** Two panels on one time axis, each on its own scale from zero: euros above, people below. */
export function layoutFace(view: FaceView, width: number): FaceLayout {
  const isNarrow = width < NARROW;
  const money = view.money.flatMap(({ stage, label, points }) => {
    const last = points.at(-1);
    return last
      ? [{ id: stage, name: label, points: points.map(toPoint), value: formatMillions(last.cents) }]
      : [];
  });
  const units = view.units.flatMap(({ id, label, points }) => {
    const last = points.at(-1);
    return last
      ? [{ id, name: label.replace(/^Personnes /, ''), points, value: formatCount(last.value) }]
      : [];
  });
  const own = ({ name, value }: { name: string; value: string }) =>
    isNarrow
      ? Math.max(textWidth(name, FONT), textWidth(value, FONT, 'bold'))
      : textWidth(`${name} `, FONT) + textWidth(value, FONT, 'bold');
  const room = Math.max(0, ...[...money, ...units].map(own));
  const plotRight = Math.max(width * 0.45, width - room - LABEL_GAP);
  const x = linearScale([view.fromMonth, view.toMonth + 1], [1, plotRight]);
  const topOf = (series: readonly { readonly points: readonly Point[] }[]) =>
    Math.max(1, ...series.flatMap(({ points }) => points.map(({ value }) => value)));
  const sideOf = (top: number, series: typeof money, tickLabels: readonly Tick[]) => {
    const y = linearScale([0, topOf(series)], [top + PANEL, top + HEAD]);
    const heights = spreadLabels(
      series.map((one) => ({ item: one.id, wanted: y(one.points.at(-1)?.value ?? 0) + 4 })),
      { gap: isNarrow ? 2 * LINE : LINE, top: top + HEAD, bottom: top + PANEL + (isNarrow ? -LINE : 4) },
    );
    return {
      y,
      side: {
        top,
        zeroY: top + PANEL,
        ticks: tickLabels.map(({ value, label }) => ({ y: y(value), label })),
        ends: series.map(({ id, name, value, points }): EndLabel => {
          const last = points.at(-1) ?? { month: view.fromMonth, value: 0 };
          const labelY = heights.find(({ item }) => item === id)?.y ?? 0;
          return { id, name, value, x: x(last.month + 1), y: y(last.value), labelY };
        }),
      },
    };
  };
  const above = sideOf(
    0,
    money,
    amountTicks(topOf(money)).map(({ cents, label }) => ({ value: cents, label })),
  );
  const below = sideOf(PANEL + BETWEEN, units as typeof money, countTicks(topOf(units)));
  const pen = (y: (value: number) => number) =>
    line<Point>()
      .x(({ month }) => x(month + 1))
      .y(({ value }) => y(value))
      .digits(1);
  const axisY = 2 * PANEL + BETWEEN;
  return {
    width,
    height: axisY + FOOT,
    plotRight,
    labelX: plotRight + LABEL_GAP,
    isNarrow,
    axisY,
    xTicks: monthTicks(view.fromMonth, view.toMonth + 1, plotRight).map(({ month, label }) => ({
      x: x(month),
      label,
    })),
    money: {
      ...above.side,
      curves: view.money.map(({ stage, points }) => ({
        stage,
        d: pen(above.y).curve(curveStepAfter)(points.map(toPoint)) ?? '',
      })),
    },
    units: {
      ...below.side,
      curves: view.units.map(({ id, points }) => ({
        id,
        d: pen(below.y)([...points]) ?? '',
        dots: points.map(({ month, value }) => ({ x: x(month + 1), y: below.y(value) })),
      })),
    },
  };
}

interface Point {
  readonly month: number;
  readonly value: number;
}
interface Tick {
  readonly value: number;
  readonly label: string;
}

function toPoint({ month, cents }: { month: number; cents: number }): Point {
  return { month, value: cents };
}

// The same round steps as those of money, in units instead of cents.
function countTicks(top: number): Tick[] {
  return amountTicks(top).map(({ cents }) => ({ value: cents, label: formatCount(cents) }));
}

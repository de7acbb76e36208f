import { amountTicks, type AmountTick } from '#lib/charts/amount-ticks.ts';
import { linearScale } from '#lib/charts/linear-scale.ts';
import { monthTicks, type MonthTick } from '#lib/charts/month-ticks.ts';
import type { MonthBarsView } from '#lib/views/explore/explore-charts.ts';

const HEIGHT = 190;
const AXIS = 26;
const HEAD = 16;
const THINNEST = 1;

interface PlacedMonth {
  readonly month: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isKept: boolean;
}

export interface MonthBarsLayout {
  readonly width: number;
  readonly height: number;
  readonly plotTop: number;
  readonly axisY: number;
  readonly zeroY: number;
  readonly bars: readonly PlacedMonth[];
  readonly yTicks: readonly (AmountTick & { readonly y: number })[];
  readonly xTicks: readonly (MonthTick & { readonly x: number })[];
  /** Edges of the period kept. */
  readonly keptLeft: number;
  readonly keptRight: number;
}

/** One column a month on a scale that holds zero; what was taken back goes below it. */
export function layoutMonthBars(view: MonthBarsView, width: number): MonthBarsLayout {
  const { fromMonth, toMonth, bars, keptFrom, keptTo } = view;
  const x = linearScale([fromMonth, toMonth + 1], [0, width]);
  const values = bars.map(({ cents }) => cents);
  const [lowest, highest] = [Math.min(0, ...values), Math.max(1, ...values)];
  const y = linearScale([lowest, highest], [HEIGHT - AXIS, HEAD]);
  const column = width / (toMonth - fromMonth + 1);
  const gap = Math.min(3, column / 4);
  return {
    width,
    height: HEIGHT,
    plotTop: HEAD,
    axisY: HEIGHT - AXIS,
    zeroY: y(0),
    bars: bars.map(({ month, cents }) => ({
      month,
      x: x(month) + gap / 2,
      width: Math.max(THINNEST, column - gap),
      y: Math.min(y(0), y(cents)),
      height: Math.abs(y(cents) - y(0)),
      isKept: month >= keptFrom && month <= keptTo,
    })),
    yTicks: amountTicks(highest).map((tick) => ({ ...tick, y: y(tick.cents) })),
    xTicks: monthTicks(fromMonth, toMonth, width).map((tick) => ({ ...tick, x: x(tick.month) })),
    keptLeft: x(Math.max(fromMonth, keptFrom)),
    keptRight: x(Math.min(toMonth, keptTo) + 1),
  };
}

/** The month under a place of the plot, kept inside it. */
export function monthAt({ fromMonth, toMonth }: MonthBarsView, placeX: number, width: number): number {
  const month = Math.floor(fromMonth + (placeX / width) * (toMonth - fromMonth + 1));
  return Math.max(fromMonth, Math.min(toMonth, month));
}

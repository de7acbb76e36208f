import { valueTicks } from '#lib/charts/compare/value-ticks.ts';
import { daysSinceEpoch } from '#lib/domain/calendar.ts';
import { linearScale } from '#lib/charts/linear-scale.ts';
import { keepInside, textWidth } from '#lib/charts/text-width.ts';
import type { IndicatorChart } from '#lib/views/indicator/indicator-chart.ts';

const FONT = 13;
const TOP = 34;
const BOTTOM = 26;
const SIDE = 8;
const YEAR_ROOM = 46;
const DAYS_PER_YEAR = 365.25;

interface Mark {
  readonly x: number;
  readonly y: number;
}

interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface IndicatorLayout {
  readonly width: number;
  readonly height: number;
  readonly zeroY: number;
  readonly years: readonly { readonly x: number; readonly label: string }[];
  readonly ticks: readonly { readonly y: number; readonly label: string }[];
  readonly points: readonly (Mark & { readonly isExact: boolean; readonly key: string })[];
  readonly initial: Mark | null;
  /** A path through the points; null where no curve may join them. */
  readonly curve: string | null;
  /** Lines across at the height of a target, with its mark where it has a term. */
  readonly targets: readonly (Mark & { readonly isDated: boolean; readonly key: string })[];
  readonly labels: readonly Label[];
}

/** Points and targets on one time axis and one scale from zero; the last point and each target carry their text. */
export function layoutIndicator(view: IndicatorChart, width: number): IndicatorLayout {
  const height = Math.round(Math.min(320, Math.max(200, width * 0.36)));
  const marks = [...view.points, ...(view.initial ? [view.initial] : [])];
  const dated = [...marks, ...view.targets].flatMap(({ date }) =>
    date === null ? [] : [daysSinceEpoch(date)],
  );
  const first = yearOf(Math.min(...dated));
  const end = yearOf(Math.max(...dated)) + 1;
  const values = [...marks, ...view.targets].map(({ value }) => value);
  const x = linearScale([dayOfYear(first), dayOfYear(end)], [SIDE, width - SIDE]);
  const top = Math.max(...values, Number.MIN_VALUE);
  const y = linearScale([Math.min(0, ...values), top], [height - BOTTOM, TOP]);
  const at = ({ date, value }: { date: Parameters<typeof daysSinceEpoch>[0]; value: number }) => ({
    x: x(daysSinceEpoch(date)),
    y: y(value),
  });
  const points = view.points.map((point) => ({ ...at(point), isExact: point.isExact, key: point.date }));
  const targets = view.targets.map((target, index) => ({
    x: target.date === null ? width - SIDE : x(daysSinceEpoch(target.date)),
    y: y(target.value),
    isDated: target.date !== null,
    key: `${index}-${target.text}`,
  }));
  const last = points.at(-1);
  const labels = [
    ...view.targets.map(({ text }, index) => {
      const mark = targets[index];
      return toLabel(text, mark?.x ?? 0, (mark?.y ?? 0) - 10, width);
    }),
    ...(last ? [toLabel(view.points.at(-1)?.text ?? '', last.x, last.y - 10, width)] : []),
  ];
  return {
    width,
    height,
    zeroY: y(0),
    years: yearsBetween(first, end, width).map((year) => ({ x: x(dayOfYear(year)), label: String(year) })),
    ticks: valueTicks(top, view.print)
      .map(({ value, label }) => ({ y: y(value), label }))
      .filter((tick) => targets.every((target) => Math.abs(target.y - tick.y) > FONT)),
    points,
    initial: view.initial && at(view.initial),
    curve:
      view.isCurve && points.length > 1
        ? `M${points.map((p) => `${round(p.x)} ${round(p.y)}`).join('L')}`
        : null,
    targets,
    labels: spread(labels),
  };
}

function toLabel(text: string, x: number, y: number, width: number): Label {
  const own = textWidth(text, FONT, 'bold');
  return { text, x: keepInside(x - own / 2, own, width), y: Math.max(FONT, y) };
}

/** A label that would lie over the one before it goes a line lower than it. */
function spread(labels: readonly Label[]): Label[] {
  const placed: Label[] = [];
  for (const label of labels) {
    const right = label.x + textWidth(label.text, FONT, 'bold');
    const isOver = (other: Label) =>
      Math.abs(other.y - label.y) < FONT + 3 &&
      label.x < other.x + textWidth(other.text, FONT, 'bold') &&
      other.x < right;
    const over = placed.find(isOver);
    placed.push(over ? { ...label, y: over.y + FONT + 5 } : label);
  }
  return placed;
}

function dayOfYear(year: number): number {
  return (year - 1970) * DAYS_PER_YEAR;
}

function yearOf(day: number): number {
  return Math.floor(1970 + day / DAYS_PER_YEAR);
}

function yearsBetween(first: number, end: number, width: number): number[] {
  const step = Math.ceil(((end - first) * YEAR_ROOM) / width);
  return Array.from({ length: Math.ceil((end - first) / step) }, (_, index) => first + index * step);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

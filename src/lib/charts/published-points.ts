import { daysSinceEpoch } from '#lib/domain/calendar.ts';
import type { PublishedPoint, PublishedPointsView } from '#lib/views/figure/chart-views.ts';
import { linearScale } from './linear-scale.ts';
import { placeLabel, type Box } from './place-label.ts';
import { keepInside, textWidth, wrapText } from './text-width.ts';

const FONT = 13;
const ROW = 76;
const NAME = 20;
const NAME_LINE = 17;
const DOT = 5;
const FOOT = 28;
const PLOT_HEIGHT = ROW - NAME - 26;
const YEAR_ROOM = 46;
const DAYS_PER_YEAR = 365.25;

interface PlacedPoint {
  readonly point: PublishedPoint;
  /** Where its period begins: the dot itself for a date known to the day. */
  readonly fromX: number;
  readonly x: number;
  readonly y: number;
  readonly labelX: number;
  readonly labelY: number;
}

interface PublishedRow {
  readonly key: string;
  /** The name, on as many lines as the frame asks. */
  readonly names: readonly { readonly text: string; readonly y: number }[];
  readonly zeroY: number;
  readonly points: readonly PlacedPoint[];
}

export interface PublishedPointsLayout {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly PublishedRow[];
  readonly years: readonly { readonly x: number; readonly label: string }[];
}

/** Rows on one time axis, each on its own scale from zero; labels above their dots, inside the frame. */
export function layoutPublishedPoints(view: PublishedPointsView, width: number): PublishedPointsLayout {
  const days = view.rows.flatMap(({ points }) =>
    points.flatMap(({ from, date }) => [from ?? date, date].map(daysSinceEpoch)),
  );
  if (days.length === 0) return { width, height: 0, rows: [], years: [] };
  const firstYear = yearOf(Math.min(...days));
  const lastYear = yearOf(Math.max(...days)) + 1;
  const x = linearScale([dayOfYear(firstYear), dayOfYear(lastYear)], [DOT + 1, width - DOT - 1]);
  const largest = (values: readonly number[]) => Math.max(...values, Number.MIN_VALUE);
  const shared = largest(view.rows.flatMap(({ points }) => points.map(({ value }) => value)));
  const names = view.rows.map(({ label }) => wrapText(label, FONT, width));
  const extraAbove = (index: number) =>
    names.slice(0, index).reduce((sum, lines) => sum + (lines.length - 1) * NAME_LINE, 0);
  return {
    width,
    height: view.rows.length * ROW + extraAbove(names.length) + FOOT,
    years: yearTicks(firstYear, lastYear, width)
      .map((year) => ({ x: x(dayOfYear(year)), label: String(year) }))
      .filter((tick) => tick.x + YEAR_ROOM <= width),
    rows: view.rows.map(({ key, points }, index) => {
      const lines = names[index] ?? [];
      const top = index * ROW + extraAbove(index);
      const lastName = top + Math.max(0, lines.length - 1) * NAME_LINE;
      const zeroY = lastName + ROW - 8;
      const y = linearScale(
        [0, view.hasOneScale ? shared : largest(points.map(({ value }) => value))],
        [zeroY, zeroY - PLOT_HEIGHT],
      );
      return {
        key,
        names: lines.map((text, line) => ({ text, y: top + 14 + line * NAME_LINE })),
        zeroY,
        points: placePoints(
          points.map((point) => ({
            point,
            fromX: x(daysSinceEpoch(point.from ?? point.date)),
            x: x(daysSinceEpoch(point.date)),
            y: y(point.value),
          })),
          { left: 0, right: width, top: lastName, bottom: zeroY + 4 },
          { left: 0, right: textWidth(lines.at(-1) ?? '', FONT), top: lastName, bottom: lastName + NAME - 2 },
        ),
      };
    }),
  };
}

// Above its dot where it can, else beside it, and never over another dot or label of its row.
function placePoints(
  dots: readonly Omit<PlacedPoint, 'labelX' | 'labelY'>[],
  frame: Box,
  name: Box,
): PlacedPoint[] {
  const taken: Box[] = [
    name,
    ...dots.map(({ x, y }) => ({ left: x - DOT, right: x + DOT, top: y - DOT, bottom: y + DOT })),
  ];
  return dots.map(({ point, fromX, x, y }) => {
    const own = textWidth(point.text, FONT, 'bold');
    const at = (left: number, baseline: number): Box => ({
      left,
      right: left + own,
      top: baseline - FONT + 2,
      bottom: baseline + 3,
    });
    const above = at(keepInside(x - own / 2, own, frame.right), y - DOT - 5);
    const beside = [at(x + DOT + 4, y + 4), at(x - DOT - 4 - own, y + 4)];
    const box = placeLabel([above, ...beside], frame, taken) ?? above;
    taken.push(box);
    return { point, fromX, x, y, labelX: box.left, labelY: box.bottom - 3 };
  });
}

function dayOfYear(year: number): number {
  return (year - 1970) * DAYS_PER_YEAR;
}

// Januaries, thinned until each label has its room; the end of the axis carries none.
function yearTicks(first: number, end: number, width: number): number[] {
  const step = Math.ceil((end - first) / Math.floor(width / YEAR_ROOM));
  const years: number[] = [];
  for (let year = first; year < end; year += step) years.push(year);
  return years;
}

function yearOf(day: number): number {
  return Math.floor(1970 + day / DAYS_PER_YEAR);
}

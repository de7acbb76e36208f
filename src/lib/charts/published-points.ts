import { scaleLinear } from 'd3-scale';
import { daysSinceEpoch } from '#lib/domain/calendar.ts';
import type { PublishedPoint, PublishedPointsView } from '#lib/views/chart-views.ts';
import { textWidth } from './text-width.ts';

const FONT = 13;
const ROW = 76;
const NAME = 20;
const DOT = 5;
const FOOT = 28;
const PLOT_HEIGHT = ROW - NAME - 26;
const DAYS_PER_YEAR = 365.25;

export interface PlacedPoint {
  readonly point: PublishedPoint;
  readonly x: number;
  readonly y: number;
  readonly labelX: number;
  readonly labelY: number;
}

export interface PublishedRow {
  readonly key: string;
  readonly label: string;
  readonly nameY: number;
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
  const days = view.rows.flatMap(({ points }) => points.map(({ date }) => daysSinceEpoch(date)));
  const firstYear = yearOf(Math.min(...days));
  const lastYear = yearOf(Math.max(...days)) + 1;
  const x = scaleLinear([dayOfYear(firstYear), dayOfYear(lastYear)], [DOT + 1, width - DOT - 1]);
  return {
    width,
    height: view.rows.length * ROW + FOOT,
    years: Array.from({ length: lastYear - firstYear }, (_, index) => ({
      x: x(dayOfYear(firstYear + index)),
      label: String(firstYear + index),
    })),
    rows: view.rows.map(({ key, label, points }, index) => {
      const top = index * ROW;
      const zeroY = top + ROW - 8;
      const y = scaleLinear(
        [0, Math.max(...points.map(({ value }) => value), Number.MIN_VALUE)],
        [zeroY, zeroY - PLOT_HEIGHT],
      );
      return {
        key,
        label,
        nameY: top + 14,
        zeroY,
        points: points.map((point) => {
          const half = textWidth(point.text, FONT) / 2;
          const at = x(daysSinceEpoch(point.date));
          return {
            point,
            x: at,
            y: y(point.value),
            labelX: Math.min(width - half, Math.max(half, at)),
            labelY: y(point.value) - DOT - 5,
          };
        }),
      };
    }),
  };
}

function dayOfYear(year: number): number {
  return (year - 1970) * DAYS_PER_YEAR;
}

function yearOf(day: number): number {
  return Math.floor(1970 + day / DAYS_PER_YEAR);
}

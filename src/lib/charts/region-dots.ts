import { scaleLinear } from 'd3-scale';
import type { RegionMark, RegionsView } from '#lib/views/chart-views.ts';
import { textWidth } from './text-width.ts';

const FONT = 14;
const ROW = 24;
const ROW_STACKED = 40;
const HEAD = 28;
const STACK_BELOW = 520;

export interface PlacedDot {
  readonly mark: RegionMark;
  readonly y: number;
  readonly labelY: number;
  readonly x: number | null;
  readonly text: string;
}

export interface RegionDotsLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly zeroX: number;
  readonly rowHeight: number;
  readonly reference: { readonly x: number; readonly label: string; readonly anchor: 'start' | 'end' } | null;
  readonly dots: readonly PlacedDot[];
}

/** Rows from the highest value to the lowest, what is not published last and in words; zero is a value. */
export function layoutRegionDots(view: RegionsView, width: number): RegionDotsLayout {
  const isStacked = width < STACK_BELOW;
  const rowHeight = isStacked ? ROW_STACKED : ROW;
  const dots = [...view.marks].sort(byValueThenName).map((mark) => ({
    mark,
    text: mark.note ? `${mark.measured.text} (${mark.note})` : mark.measured.text,
  }));
  const left = isStacked ? 6 : 12 + Math.max(0, ...dots.map(({ mark }) => textWidth(mark.name, FONT)));
  const gutter = Math.max(0, ...dots.map(({ text }) => textWidth(text, FONT)));
  const right = isStacked ? width - 8 : Math.max(left + 80, width - gutter - 16);
  const values = [...view.marks.map(({ measured }) => measured.value ?? 0), view.reference?.value ?? 0];
  const x = scaleLinear([Math.min(0, ...values), Math.max(...values, Number.MIN_VALUE)], [left, right]);
  const referenceX = view.reference && x(view.reference.value);
  return {
    width,
    height: HEAD + dots.length * rowHeight + 4,
    left,
    right,
    zeroX: x(0),
    rowHeight,
    reference: view.reference && {
      x: referenceX ?? 0,
      label: view.reference.label,
      anchor: (referenceX ?? 0) > width / 2 ? 'end' : 'start',
    },
    dots: dots.map(({ mark, text }, index) => {
      const top = HEAD + index * rowHeight;
      return {
        mark,
        text,
        x: mark.measured.value === null ? null : x(mark.measured.value),
        y: isStacked ? top + 30 : top + ROW / 2,
        labelY: isStacked ? top + 16 : top + ROW / 2 + 5,
      };
    }),
  };
}

function byValueThenName(a: RegionMark, b: RegionMark): number {
  const left = a.measured.value ?? -Infinity;
  const right = b.measured.value ?? -Infinity;
  return left === right ? 0 : right > left ? 1 : -1;
}

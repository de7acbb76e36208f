import type { RegionMark, RegionsView } from '#lib/views/figure/chart-views.ts';
import { linearScale } from './linear-scale.ts';
import { keepInside, textWidth } from './text-width.ts';

const FONT = 14;
const SMALL_FONT = 12;
const ROW = 24;
const ROW_STACKED = 40;
const NOTE_ROW = 15;
const HEAD = 30;
const BREAK = 12;
const DOT = 5;
const REACH = 8;
const STACK_BELOW = 520;

interface PlacedDot {
  readonly mark: RegionMark;
  readonly top: number;
  readonly height: number;
  readonly y: number;
  readonly labelY: number;
  /** Baseline of the reserve: after the name, or under it where names stand above their dots. Null without one. */
  readonly noteY: number | null;
  /** Null where there is no value to place. */
  readonly x: number | null;
}

export interface RegionDotsLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly zeroX: number;
  /** Heights of the rules at zero and at the reference: through all rows, or dot by dot where names stand above. */
  readonly ruleSpans: readonly (readonly [from: number, to: number])[];
  readonly reference: { readonly x: number; readonly label: string; readonly labelX: number } | null;
  readonly dots: readonly PlacedDot[];
}

/** Rows from the highest value to the lowest, what is not published last and apart; zero is a value. */
export function layoutRegionDots(view: RegionsView, width: number): RegionDotsLayout {
  const isStacked = width < STACK_BELOW;
  const ranked = view.marks.toSorted(byValue);
  const known = ranked.filter(({ measured }) => measured.value !== null).length;
  const isBroken = known > 0 && known < ranked.length;
  const left = isStacked ? DOT + 1 : 16 + Math.max(0, ...ranked.map(nameWidth));
  const gutter = Math.max(0, ...ranked.map(({ measured }) => textWidth(measured.text, FONT)));
  const right = isStacked ? width - DOT - 1 : Math.max(left + 80, width - gutter - 16);
  const values = [...view.marks.map(({ measured }) => measured.value ?? 0), view.reference?.value ?? 0];
  const x = linearScale([Math.min(0, ...values), Math.max(...values, Number.MIN_VALUE)], [left, right]);
  let bottom = HEAD;
  const dots = ranked.map((mark, index): PlacedDot => {
    const top = bottom + (isBroken && index === known ? BREAK : 0);
    const noteHeight = isStacked && mark.note ? NOTE_ROW : 0;
    const height = (isStacked ? ROW_STACKED : ROW) + noteHeight;
    const labelY = isStacked ? top + 18 : top + ROW / 2 + 5;
    bottom = top + height;
    return {
      mark,
      top,
      height,
      x: mark.measured.value === null ? null : x(mark.measured.value),
      y: isStacked ? top + 29 + noteHeight : top + ROW / 2,
      labelY,
      noteY: mark.note === null ? null : labelY + noteHeight,
    };
  });
  const lastRanked = dots[known - 1];
  return {
    width,
    height: bottom,
    left,
    right,
    zeroX: x(0),
    ruleSpans: isStacked
      ? dots.slice(0, known).map(({ y }) => [y - REACH, y + REACH] as const)
      : [[HEAD - REACH, lastRanked ? lastRanked.top + lastRanked.height : HEAD]],
    reference: view.reference && {
      x: x(view.reference.value),
      label: view.reference.label,
      labelX: placeReference(x(view.reference.value), view.reference.label, width),
    },
    dots,
  };
}

function nameWidth({ name, note }: RegionMark): number {
  return textWidth(name, FONT) + (note ? textWidth(` (${note})`, SMALL_FONT) : 0);
}

// Centred on its rule, unless it would leave the frame.
function placeReference(x: number, label: string, width: number): number {
  const own = textWidth(label, FONT);
  return keepInside(x - own / 2, own, width);
}

function byValue(a: RegionMark, b: RegionMark): number {
  const left = a.measured.value ?? -Infinity;
  const right = b.measured.value ?? -Infinity;
  return left === right ? 0 : right > left ? 1 : -1;
}

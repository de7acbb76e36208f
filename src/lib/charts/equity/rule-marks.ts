import type { Rule } from '#lib/domain/rule.ts';
import { RULES } from '#lib/domain/rule.ts';
import type { SeatRow } from '#lib/views/equity/present-seat-effect.ts';
import { amountTicks } from '#lib/charts/amount-ticks.ts';
import { linearScale } from '#lib/charts/linear-scale.ts';
import { textWidth } from '#lib/charts/text-width.ts';

const FONT = 14;
const HEAD = 24;
const ROW = 26;
const ROW_STACKED = 42;
const BREAK = 12;
const RADIUS = 5;
const STACK_BELOW = 520;

interface PlacedRow {
  readonly row: SeatRow;
  readonly top: number;
  readonly height: number;
  readonly textY: number;
  readonly markY: number;
  readonly x: Readonly<Record<Rule, number>>;
}

export interface RuleMarksLayout {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly left: number;
  readonly right: number;
  readonly zeroX: number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly rows: readonly PlacedRow[];
}

/** Every territory on one scale that holds zero, in the order of the view; what is in no region stands apart. */
export function layoutRuleMarks(rows: readonly SeatRow[], width: number): RuleMarksLayout {
  const isStacked = width < STACK_BELOW;
  const names = Math.max(0, ...rows.map(({ name }) => textWidth(name, FONT)));
  const gutter = Math.max(0, ...rows.map(({ text }) => textWidth(text, FONT, 'bold')));
  const left = isStacked ? RADIUS + 1 : Math.min(width * 0.42, names + 16);
  const right = isStacked ? width - RADIUS - 1 : width - gutter - 20;
  const values = rows.flatMap(({ cents }) => RULES.map((rule) => cents[rule]));
  const x = linearScale([Math.min(0, ...values), Math.max(1, ...values)], [left, right]);
  let bottom = HEAD;
  const placed = rows.map((row, index): PlacedRow => {
    const top = bottom + (!row.isRegion && rows[index - 1]?.isRegion ? BREAK : 0);
    const height = isStacked ? ROW_STACKED : ROW;
    bottom = top + height;
    return {
      row,
      top,
      height,
      textY: isStacked ? top + 17 : top + ROW / 2 + 5,
      markY: isStacked ? top + 31 : top + ROW / 2,
      x: { seat: x(row.cents.seat), place: x(row.cents.place), partners: x(row.cents.partners) },
    };
  });
  return {
    width,
    height: bottom,
    radius: RADIUS,
    left,
    right,
    zeroX: x(0),
    ticks: amountTicks(Math.max(0, ...values)).map(({ cents, label }) => ({ x: x(cents), label })),
    rows: placed,
  };
}

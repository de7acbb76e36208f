import { formatMonth } from '#lib/views/words/format.ts';

/** A tick of a time axis in months: where a period begins, and its name. */
export interface MonthTick {
  readonly month: number;
  readonly label: string;
}

const MONTH_ROOM = 84;
const YEAR_ROOM = 46;
const STEPS = [3, 6, 12, 24, 60] as const;

/** First months of quarters, half-years or years inside a span, as close together as their labels allow. */
export function monthTicks(fromMonth: number, toMonth: number, widthPx: number): MonthTick[] {
  const span = toMonth - fromMonth;
  const step =
    STEPS.find((months) => {
      const room = months < 12 ? MONTH_ROOM : YEAR_ROOM;
      const isTelling = months >= 12 || span <= 30;
      return isTelling && (span / months) * room <= widthPx;
    }) ?? 120;
  const ticks: MonthTick[] = [];
  for (let month = Math.ceil(fromMonth / step) * step; month <= toMonth; month += step)
    ticks.push({ month, label: step < 12 ? formatMonth(month) : String(month / 12) });
  return ticks;
}

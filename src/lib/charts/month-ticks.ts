/** A tick of a time axis in months: where a year begins, and its name. */
export interface YearTick {
  readonly month: number;
  readonly label: string;
}

/** Januaries inside a span of months, thinned to a yearly step that leaves each label its room. */
export function yearTicks(fromMonth: number, toMonth: number, room: number): YearTick[] {
  const first = Math.ceil(fromMonth / 12);
  const last = Math.floor(toMonth / 12);
  const step = Math.max(1, Math.ceil((last - first + 1) / Math.max(1, room)));
  const ticks: YearTick[] = [];
  for (let year = first; year <= last; year += step) ticks.push({ month: year * 12, label: String(year) });
  return ticks;
}

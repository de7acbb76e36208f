import { daysSinceEpoch, isoDate, type IsoDate } from '#lib/domain/calendar.ts';
import type { MilestoneState } from '#lib/domain/milestone.ts';
import type { Period, TimelineView } from '#lib/views/figure/chart-views.ts';
import { formatDate } from '#lib/views/words/format.ts';
import { linearScale } from './linear-scale.ts';
import { keepInside, textWidth, wrapText } from './text-width.ts';

const FONT = 13;
const DETAIL_FONT = 12;
const LINE = 17;
const TRACK = 18;
const DETAIL = 16;
const GAP = 14;
const TOP = 22;
const FOOT = 22;
const EDGE = 7;
const YEAR_ROOM = 46;

/** What stands on the track of one milestone, in pixels: a due period, the day it was seen, the days past due. */
interface PlacedMilestone {
  readonly key: string;
  readonly state: MilestoneState;
  readonly names: readonly { readonly text: string; readonly y: number }[];
  readonly y: number;
  readonly due: { readonly left: number; readonly right: number } | null;
  readonly done: { readonly left: number; readonly right: number } | null;
  /** From the due date to the day it was seen, or to the date of the data. */
  readonly overdue: { readonly left: number; readonly right: number } | null;
  readonly details: readonly { readonly text: string; readonly x: number; readonly y: number }[];
}

export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly PlacedMilestone[];
  readonly years: readonly { readonly x: number; readonly label: string }[];
  readonly today: { readonly x: number; readonly label: string; readonly labelX: number };
}

/** One row per milestone: its name on as many lines as it takes, its track, and under it what became of it. */
export function layoutTimeline({ asOf, rows }: TimelineView, width: number): TimelineLayout {
  const days = [asOf, ...rows.flatMap(({ due, done }) => [...boundsOf(due), ...boundsOf(done)])];
  const firstYear = Math.min(...days.map(yearOf));
  const endYear = Math.max(...days.map(yearOf)) + 1;
  const scale = linearScale([dayOfYear(firstYear), dayOfYear(endYear)], [EDGE, width - EDGE]);
  const x = (date: IsoDate) => scale(daysSinceEpoch(date));
  const span = (period: Period | null) => period && { left: x(period.from), right: x(period.to) };
  let top = TOP;
  const placed = rows.map(({ key, label, due, done, state, text }): PlacedMilestone => {
    const lines = wrapText(label, FONT, width);
    const names = lines.map((line, index) => ({ text: line, y: top + FONT + index * LINE }));
    const y = top + lines.length * LINE + TRACK / 2;
    const until = done?.from ?? (state === 'overdue' ? asOf : null);
    const mark = x(done?.to ?? (state === 'overdue' ? asOf : (due?.to ?? asOf)));
    const words = wrapText(text, DETAIL_FONT, width);
    top = y + TRACK / 2 + words.length * DETAIL + GAP;
    return {
      key,
      state,
      names,
      y,
      due: span(due),
      done: span(done),
      overdue: due && until !== null && until > due.to ? { left: x(due.to), right: x(until) } : null,
      details: words.map((line, index) => {
        const own = textWidth(line, DETAIL_FONT);
        // Beside the rule of the day, not across it.
        const wanted = state === 'overdue' ? mark - own - EDGE : mark - own / 2;
        return {
          text: line,
          x: keepInside(wanted, own, width),
          y: y + TRACK / 2 + DETAIL_FONT + index * DETAIL,
        };
      }),
    };
  });
  const today = formatDate(asOf);
  const todayWidth = textWidth(today, DETAIL_FONT, 'bold');
  const step = Math.ceil((endYear - firstYear) / Math.max(1, Math.floor(width / YEAR_ROOM)));
  const years = Array.from(
    { length: Math.ceil((endYear - firstYear) / step) },
    (_, i) => firstYear + i * step,
  );
  return {
    width,
    height: top + FOOT,
    rows: placed,
    years: years.map((year) => ({ x: scale(dayOfYear(year)), label: String(year) })),
    today: { x: x(asOf), label: today, labelX: keepInside(x(asOf) - todayWidth / 2, todayWidth, width) },
  };
}

function boundsOf(period: Period | null): IsoDate[] {
  return period ? [period.from, period.to] : [];
}

function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

function dayOfYear(year: number): number {
  const first = isoDate(`${String(year).padStart(4, '0')}-01-01`);
  return first ? daysSinceEpoch(first) : 0;
}

import {
  daysSinceEpoch,
  firstDayOfPeriod,
  monthsAfter,
  type DatePrecision,
  type IsoDate,
} from './calendar.ts';
import { medianOf } from './median.ts';
import type { Stage } from './stage.ts';

/** What happens to an operation, in order: its measure is announced, it is awarded, its agreement signed, it is paid. */
export type LifeMoment = 'announced' | 'awarded' | 'contracted' | 'paid';

/** The first time each thing happened to one operation; null = not by the date of the data, or not published. */
export interface OperationLife {
  /** When the measure of the operation was announced; the last day of its period when it is imprecise. */
  readonly announcedOn: IsoDate | null;
  readonly announcedPrecision: DatePrecision;
  /** First award of the stage « engagé ». */
  readonly awardedOn: IsoDate | null;
  /** First award of the stage « contractualisé ». */
  readonly contractedOn: IsoDate | null;
  /** First payment; money that comes back is none. */
  readonly paidOn: IsoDate | null;
  /** True when nothing is left of what was awarded. */
  readonly isCancelled: boolean;
  /** Stages that its operator delivers for its line: the absence of another one says nothing. */
  readonly delivered: ReadonlySet<Stage>;
}

/** The spans that are measured, in order; the last one is the whole way. */
export const DELAY_SPANS = [
  { id: 'announced-awarded', from: 'announced', to: 'awarded' },
  { id: 'awarded-contracted', from: 'awarded', to: 'contracted' },
  { id: 'contracted-paid', from: 'contracted', to: 'paid' },
  { id: 'announced-paid', from: 'announced', to: 'paid' },
] as const satisfies readonly { id: string; from: LifeMoment; to: LifeMoment }[];
export type DelaySpan = (typeof DELAY_SPANS)[number];

/**
 * Why an operation is not in a median: one of the two dates is published by nobody; it was cancelled before; the start,
 * or the end, had not come by the date of the data; the end is told before the start.
 */
export const UNCOUNTED = ['not-published', 'cancelled', 'not-started', 'not-reached', 'reversed'] as const;
export type Uncounted = (typeof UNCOUNTED)[number];

/** One span over some operations: counted and uncounted ones sum to all of them. */
export interface Delay {
  readonly span: DelaySpan;
  /** Days, a half where two operations share the middle; null when none is counted. */
  readonly medianDays: number | null;
  /** True when the start is known to the month or the year only: the median is a floor (« au moins »). */
  readonly isAtLeast: boolean;
  readonly countedCount: number;
  readonly uncounted: Readonly<Record<Uncounted, number>>;
}

/** Months at one stage from which an operation is said to be stuck. */
export const STUCK_MONTHS = 12;

/** Where an operation stands still, since when, and for how many days at the date of the data. */
export interface Stuck {
  readonly stage: 'committed' | 'contracted';
  readonly since: IsoDate;
  readonly days: number;
}

const STAGE_OF: Readonly<Record<Exclude<LifeMoment, 'announced'>, Stage>> = {
  awarded: 'committed',
  contracted: 'contracted',
  paid: 'paid',
};

/** The four spans over the operations given, in the order of `DELAY_SPANS`. */
export function measureDelays(lives: readonly OperationLife[]): Delay[] {
  return DELAY_SPANS.map((span) => {
    const spans = lives.map((life) => daysOf(life, span));
    const days = spans.filter((value) => typeof value === 'number');
    const count = (reason: Uncounted) => spans.filter((value) => value === reason).length;
    return {
      span,
      medianDays: medianOf(days),
      isAtLeast:
        span.from === 'announced' &&
        lives.some((life, index) => typeof spans[index] === 'number' && life.announcedPrecision !== 'day'),
      countedCount: days.length,
      uncounted: {
        'not-published': count('not-published'),
        cancelled: count('cancelled'),
        'not-started': count('not-started'),
        'not-reached': count('not-reached'),
        reversed: count('reversed'),
      },
    };
  });
}

/**
 * Where an operation has stood still for more than `STUCK_MONTHS` months at a date: awarded and without an agreement,
 * or with one and never paid. Null when it moves, is cancelled, or when its operator does not deliver the next stage.
 */
export function stuckAt(life: OperationLife, asOf: IsoDate): Stuck | null {
  if (life.isCancelled || life.paidOn !== null) return null;
  const stage = life.contractedOn === null ? 'committed' : 'contracted';
  const since = life.contractedOn ?? life.awardedOn;
  const isNextDelivered = life.delivered.has(stage === 'committed' ? 'contracted' : 'paid');
  if (since === null || !isNextDelivered || monthsAfter(since, STUCK_MONTHS) >= asOf) return null;
  return { stage, since, days: daysSinceEpoch(asOf) - daysSinceEpoch(since) };
}

/** Days between both ends; from the last day of an imprecise announcement, and never less than none. */
function daysOf(life: OperationLife, { from, to }: DelaySpan): number | Uncounted {
  const [start, end] = [dateOf(life, from), dateOf(life, to)];
  if (!isPublished(life, from) || !isPublished(life, to)) return 'not-published';
  if (start === null) return life.isCancelled ? 'cancelled' : 'not-started';
  if (end === null) return life.isCancelled ? 'cancelled' : 'not-reached';
  const earliest = from === 'announced' ? firstDayOfPeriod(start, life.announcedPrecision) : start;
  if (end < earliest) return 'reversed';
  return Math.max(0, daysSinceEpoch(end) - daysSinceEpoch(start));
}

function isPublished(life: OperationLife, moment: LifeMoment): boolean {
  return moment === 'announced' ? life.announcedOn !== null : life.delivered.has(STAGE_OF[moment]);
}

function dateOf(life: OperationLife, moment: LifeMoment): IsoDate | null {
  const dates = {
    announced: life.announcedOn,
    awarded: life.awardedOn,
    contracted: life.contractedOn,
    paid: life.paidOn,
  };
  return dates[moment];
}

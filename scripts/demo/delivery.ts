import { isoDate, lastDayOfMonth, monthIndex, type IsoDate } from '#lib/domain/calendar.ts';
import type { MovementStatus } from '#lib/domain/stage.ts';
import type { LifeEvent } from './life.ts';
import type { DemoOperation } from './operations.ts';

/** Days of the three deliveries, oldest first. Each restates everything. */
export const DELIVERIES = ['2026-03-31', '2026-06-30', '2026-09-30'].flatMap((day) => isoDate(day) ?? []);

const PROVISIONAL_MONTHS = 2;
/** Older movements were told and corrected before the first delivery. */
const RECENT_MONTHS = 5;

/** A movement as one delivery tells it. */
export interface ToldEvent extends LifeEvent {
  readonly status: MovementStatus;
}

export interface ToldOperation {
  readonly operation: DemoOperation;
  readonly events: readonly ToldEvent[];
}

/** What the delivery of that rank tells: what has happened, is not told late, and is not withdrawn; drafts at first. */
export function tellDelivery(operations: readonly DemoOperation[], rank: number): ToldOperation[] {
  return operations.flatMap((operation) => {
    if (operation.withdrawnFrom !== null && rank >= operation.withdrawnFrom) return [];
    const [award] = operation.events;
    if (!award || firstRank(award) > rank) return [];
    const events = operation.events.filter((event) => firstRank(event) <= rank);
    return [{ operation, events: events.map((event) => tellEvent(event, rank)) }];
  });
}

function tellEvent(event: LifeEvent, rank: number): ToldEvent {
  const isDraft = firstRank(event) === rank && event.date > monthsBefore(rank, RECENT_MONTHS);
  return {
    ...event,
    cents: isDraft ? (event.draftCents ?? event.cents) : event.cents,
    status: event.date > monthsBefore(rank, PROVISIONAL_MONTHS) ? 'provisional' : 'consolidated',
  };
}

function monthsBefore(rank: number, months: number): IsoDate {
  return lastDayOfMonth(monthIndex(dateOf(rank)) - months);
}

/** Rank of the first delivery that tells an event; beyond the last one when none does. */
function firstRank({ date, isLate }: LifeEvent): number {
  const rank = DELIVERIES.findIndex((delivery) => date <= delivery);
  if (rank < 0) return DELIVERIES.length;
  return isLate && date > monthsBefore(rank, RECENT_MONTHS) ? rank + 1 : rank;
}

/** Day of the delivery of that rank. */
export function dateOf(rank: number): IsoDate {
  const date = DELIVERIES[rank];
  if (!date) throw new Error(`unknown delivery: ${rank}`);
  return date;
}

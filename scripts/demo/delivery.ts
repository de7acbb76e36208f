import { lastDayOfMonth, monthIndex, type IsoDate } from '#lib/domain/calendar.ts';
import type { MovementStatus } from '#lib/domain/stage.ts';
import type { LifeEvent } from './life.ts';
import type { DemoOperation } from './operations.ts';

/** Days of the three deliveries, oldest first. Each restates everything. */
export const DELIVERIES = [
  '2026-03-31',
  '2026-06-30',
  '2026-09-30',
] as const as unknown as readonly IsoDate[];

const PROVISIONAL_MONTHS = 2;

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
  const cents = firstRank(event) === rank && event.draftCents !== null ? event.draftCents : event.cents;
  const settled = lastDayOfMonth(monthIndex(dateOf(rank)) - PROVISIONAL_MONTHS);
  return { ...event, cents, status: event.date > settled ? 'provisional' : 'consolidated' };
}

/** Rank of the first delivery that tells an event; beyond the last one when none does. */
function firstRank({ date, isLate }: LifeEvent): number {
  const rank = DELIVERIES.findIndex((delivery) => date <= delivery);
  return (rank < 0 ? DELIVERIES.length : rank) + (isLate ? 1 : 0);
}

/** Day of the delivery of that rank. */
export function dateOf(rank: number): IsoDate {
  const date = DELIVERIES[rank];
  if (!date) throw new Error(`unknown delivery: ${rank}`);
  return date;
}

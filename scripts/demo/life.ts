import { dateFromDays, daysSinceEpoch, isoDate, type IsoDate } from '#lib/domain/calendar.ts';
import type { AidType, MovementKind, Stage } from '#lib/domain/stage.ts';
import { splitWhole, type Random } from './random.ts';

/** One movement in the life of an operation, as its operator will end by telling it. */
export interface LifeEvent {
  readonly stage: Stage;
  readonly kind: MovementKind;
  readonly date: IsoDate;
  readonly cents: number;
  readonly aidType: AidType;
  /** Told one delivery late. */
  readonly isLate: boolean;
  /** What the first delivery that tells it says instead; null when it is right at once. */
  readonly draftCents: number | null;
}

type Aid = Exclude<AidType, 'unspecified'>;
type Happen = (stage: Stage, kind: MovementKind, days: number, cents: number, aidType: Aid) => void;

/** Tranches of a payment (shares, days after the contract: at least, at most). Small aids are paid in two. */
const TRANCHES = [
  { share: 30, from: 20, to: 60 },
  { share: 30, from: 170, to: 240 },
  { share: 25, from: 350, to: 420 },
  { share: 15, from: 520, to: 600 },
];
const SMALL_TRANCHES = [
  { share: 60, from: 15, to: 45 },
  { share: 40, from: 200, to: 280 },
];
const SMALL_CENTS = 20_000_000;

/** All that will happen to an operation decided that day, in order of date: contract, payments, amendments, ends. */
export function liveOperation(
  parts: readonly { readonly aidType: Aid; readonly cents: number }[],
  decidedOn: IsoDate,
  random: Random,
): LifeEvent[] {
  const events: LifeEvent[] = [];
  const start = daysSinceEpoch(decidedOn);
  const happen: Happen = (stage, kind, days, cents, aidType) => {
    const isAward = stage === 'committed' && kind === 'award';
    const draftCents = random.chance(isAward ? 0.12 : 0.1) ? draftOf(cents, random) : null;
    const isLate = random.chance(isAward ? 0.03 : 0.05);
    if (cents !== 0) events.push({ stage, kind, date: workingDay(days), cents, aidType, isLate, draftCents });
  };
  const contract = start + random.between(80, 225);
  const fate = random.weighted([
    ['lives', 84],
    ['stalls', 5],
    ['amended', 7],
    ['cancelled', 4],
  ] as const);
  const end = fate === 'cancelled' ? contract + random.between(-30, 200) : Infinity;
  for (const { aidType, cents } of parts) {
    happen('committed', 'award', start, cents, aidType);
    if (fate === 'stalls') continue;
    if (contract < end) happen('contracted', 'award', contract, cents, aidType);
    const paid = pay(happen, { cents, contract, end, aidType }, random);
    if (fate === 'amended' && aidType === 'grant') amend(happen, cents, contract, random);
    if (fate !== 'cancelled') continue;
    happen('committed', 'cancellation', end, -cents, aidType);
    if (contract < end) happen('contracted', 'cancellation', end, -cents, aidType);
    happen('paid', 'repayment', end + 45, -paid, aidType);
  }
  return events.sort((a, b) => daysSinceEpoch(a.date) - daysSinceEpoch(b.date));
}

function pay(
  happen: Happen,
  aid: { cents: number; contract: number; end: number; aidType: Aid },
  random: Random,
): number {
  const tranches = aid.cents < SMALL_CENTS ? SMALL_TRANCHES : TRANCHES;
  const amounts = splitWhole(
    aid.cents,
    tranches.map(({ share }) => share),
  );
  let paid = 0;
  for (const [index, { from, to }] of tranches.entries()) {
    const day = aid.contract + random.between(from, to);
    const cents = amounts[index] ?? 0;
    if (day >= aid.end) break;
    happen('paid', 'award', day, cents, aid.aidType);
    paid += cents;
    const givesBack = index === 0 && aid.aidType === 'repayable-advance' && random.chance(0.25);
    if (givesBack && aid.end === Infinity)
      happen('paid', 'repayment', day + random.between(120, 300), -Math.round(cents / 5), aid.aidType);
  }
  return paid;
}

function amend(happen: Happen, cents: number, contract: number, random: Random): void {
  const share = random.pick([-12, -8, -5, 6, 10, 15]);
  const change = Math.round((cents * share) / 10_000) * 100;
  const day = contract + random.between(60, 160);
  happen('committed', 'amendment', day, change, 'grant');
  happen('contracted', 'amendment', day + random.between(10, 40), change, 'grant');
}

function draftOf(cents: number, random: Random): number {
  return Math.round((cents * random.pick([88, 93, 97, 104])) / 10_000) * 100;
}

/** Nothing is signed or paid on a Saturday or a Sunday: moved to the Monday. */
function workingDay(days: number): IsoDate {
  const weekday = (((days + 4) % 7) + 7) % 7;
  return dateFromDays(days + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0));
}

/** A day of that month « 2025-04 », in its second half, when decisions fall. */
export function dayOfDecision(month: string, random: Random): IsoDate {
  const date = isoDate(`${month}-${random.between(12, 26)}`);
  if (!date) throw new Error(`invalid month: ${month}`);
  return date;
}

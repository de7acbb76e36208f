import type { Territory } from '#lib/domain/territory.ts';
import { openRegister, type Beneficiary } from './beneficiaries.ts';
import { dayOfDecision, liveOperation, type LifeEvent } from './life.ts';
import { PLANS, type Plan } from './plan.ts';
import { seededRandom, splitWhole, type Random } from './random.ts';
import { dealSeats, drawRegion, regionNamed, sizeOf } from './territories.ts';

export interface DemoOperation {
  /** Place in the whole list: what an export writes oddly, it writes oddly in every delivery. */
  readonly rank: number;
  readonly id: string;
  readonly project: string;
  readonly projectId: string;
  readonly plan: Plan;
  readonly beneficiary: Beneficiary;
  readonly isCoordinator: boolean;
  readonly seat: Territory;
  readonly place: Territory;
  readonly placeDepartment: string | null;
  /** Basis points by region, for consortia told as one operation. */
  readonly shares: readonly (readonly [Territory, number])[] | null;
  readonly totalCostCents: number;
  readonly events: readonly LifeEvent[];
  /** First delivery that no longer tells it, because it should not have been there; null = none. */
  readonly withdrawnFrom: number | null;
}

const SEED = 2_030;

/** Every operation of the demo, with the whole of its life. Deliveries tell parts of it. */
export function drawOperations(): DemoOperation[] {
  const random = seededRandom(SEED);
  const register = openRegister(random);
  const decks = new Map<string, Territory[]>();
  for (const line of new Set(PLANS.map((plan) => plan.line))) {
    const projects = PLANS.filter((plan) => plan.line === line).reduce((sum, plan) => sum + plan.projects, 0);
    decks.set(line, dealSeats(projects, random));
  }
  let projects = 0;
  const drawn = PLANS.flatMap((plan) => {
    const seats = Array.from({ length: plan.projects }, () => {
      const dealt = decks.get(plan.line)?.pop() ?? 'unknown';
      // The 16 columns have no word for « non régionalisé ».
      return plan.operator === 'A' && dealt === 'non-regionalised' ? drawRegion(random) : dealt;
    });
    const weights = seats.map((seat) => random.skewed(1) * sizeOf(seat));
    const amounts = splitWhole(plan.aidThousands * 10, weights).map((hundreds) => hundreds * 10_000);
    return seats.flatMap((seat, index) =>
      drawProject({ plan, number: (projects += 1), cents: amounts[index] ?? 0, seat }, random, register),
    );
  });
  return drawn.map((operation, rank) => ({ ...operation, rank }));
}

type Register = ReturnType<typeof openRegister>;
interface Project {
  readonly plan: Plan;
  readonly number: number;
  readonly cents: number;
  readonly seat: Territory;
}

function drawProject(
  { plan, number, cents, seat }: Project,
  random: Random,
  register: Register,
): Omit<DemoOperation, 'rank'>[] {
  const isTogether = random.chance(plan.consortia) && seat !== 'non-regionalised';
  const partners = isTogether ? Array.from({ length: random.between(1, 4) }, () => drawRegion(random)) : [];
  const decidedOn = dayOfDecision(random.weighted(plan.waves), random);
  const withdrawnFrom = random.chance(0.025) ? random.between(1, 2) : null;
  const isOneOperation = plan.operator === 'B';
  const homes = isOneOperation ? [seat] : [seat, ...partners];
  const members = [...new Set(homes.map((home) => register(random.weighted(plan.kinds), home)))];
  const weights = members.map((_, index) => (index === 0 ? 12 : random.between(2, 8)));
  const amounts = splitWhole(cents / 10_000, weights).map((part) => part * 10_000);
  const code = String(number).padStart(4, '0');
  return members.map((beneficiary, index) => {
    const amount = amounts[index] ?? 0;
    const advance =
      beneficiary.kind === 'company' ? Math.round((amount * plan.advance) / 10_000) * 10_000 : 0;
    const parts = [
      { aidType: 'grant' as const, cents: amount - advance },
      { aidType: 'repayable-advance' as const, cents: advance },
    ];
    return {
      id: `${plan.operator}-${code}-${index + 1}`,
      project: `Projet fictif ${code}`,
      projectId: `P${code}`,
      plan,
      beneficiary,
      isCoordinator: index === 0,
      seat,
      ...drawPlace(beneficiary, random),
      shares: isOneOperation && isTogether ? drawShares(seat, partners, random) : null,
      totalCostCents: Math.round((amount * random.between(115, 220)) / 1_000_000) * 10_000,
      events: liveOperation(parts, decidedOn, random),
      withdrawnFrom,
    };
  });
}

/** Where the work is done: for a third of the head offices of Île-de-France, somewhere else. */
function drawPlace({ seat: home, department }: Beneficiary, random: Random) {
  const place = home === '11' && random.chance(0.35) ? drawRegion(random) : home;
  if (place === home) return { place, placeDepartment: department };
  return { place, placeDepartment: random.pick(regionNamed(place).departments) };
}

function drawShares(seat: Territory, partners: readonly Territory[], random: Random) {
  const homes = [...new Set([seat, ...partners])].filter((home) => home !== 'unknown' && home !== 'com');
  const hundreds = splitWhole(
    100,
    homes.map((_, index) => (index === 0 ? 10 : random.between(2, 7))),
  );
  return homes.map((home, index) => [home, (hundreds[index] ?? 0) * 100] as const);
}

import type { Territory } from '#lib/domain/territory.ts';
import type { Random } from './random.ts';
import { COLLECTIVITIES, DEMO_REGIONS, regionNamed } from './territories.ts';

/** A body that does not exist. Its SIRET begins with 000, which is attributed to nobody, and passes the Luhn check. */
export interface Beneficiary {
  readonly name: string;
  readonly siret: string;
  readonly kind: BeneficiaryKind;
  readonly seat: Territory;
  /** Department, or collectivity; null when nobody filled it in. */
  readonly department: string | null;
}

export type BeneficiaryKind = 'establishment' | 'university' | 'company' | 'research' | 'association';

const NAMES: Readonly<Record<BeneficiaryKind, (rank: number) => string>> = {
  establishment: (rank) => `Établissement fictif ${'ABCDEFGH'.charAt(rank % 8)}-${padded(rank, 3)}`,
  university: (rank) => `Université fictive ${padded(rank, 2)}`,
  company: (rank) => `Entreprise fictive ${padded(rank, 3)}`,
  research: (rank) => `Laboratoire fictif ${padded(rank, 2)}`,
  association: (rank) => `Association fictive ${padded(rank, 2)}`,
};

/** Finds a beneficiary of that kind and seat: one already known, or a new one. */
export function openRegister(random: Random): (kind: BeneficiaryKind, seat: Territory) => Beneficiary {
  const known = new Map<string, Beneficiary[]>();
  const ranks = new Map<BeneficiaryKind, number>();
  let count = 0;
  return (kind, seat) => {
    const peers = known.get(`${kind} ${seat}`) ?? [];
    if (peers.length >= peersIn(seat) || (peers.length > 1 && random.chance(0.3))) return random.pick(peers);
    const rank = (ranks.get(kind) ?? 0) + 1;
    ranks.set(kind, rank);
    const siret = fictitiousSiret((count += 1));
    const beneficiary = {
      name: NAMES[kind](rank),
      siret,
      kind,
      seat,
      department: departmentOf(seat, random),
    };
    known.set(`${kind} ${seat}`, [...peers, beneficiary]);
    return beneficiary;
  };
}

function peersIn(seat: Territory): number {
  const region = DEMO_REGIONS.find(({ code }) => code === seat);
  return region ? 3 + Math.round(region.people / 8) : 4;
}

function departmentOf(seat: Territory, random: Random): string | null {
  if (seat === 'com') return random.pick(COLLECTIVITIES);
  if (seat === 'non-regionalised' || seat === 'unknown') return null;
  return random.pick(regionNamed(seat).departments);
}

/** SIRET of the rank-th fictitious body: both its SIREN (000…) and itself pass the Luhn check. */
export function fictitiousSiret(rank: number): string {
  const siren = withCheckDigit(`000${padded(rank, 5)}`);
  return withCheckDigit(`${siren}0001`);
}

function withCheckDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

function padded(rank: number, width: number): string {
  return String(rank).padStart(width, '0');
}

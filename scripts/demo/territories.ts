import type { RegionCode, Territory } from '#lib/domain/territory.ts';
import { shuffle, splitWhole, type Random } from './random.ts';

/** One region of the demo. The weights are invented, of a believable order: head offices gather more than people do. */
interface DemoRegion {
  readonly code: RegionCode;
  readonly seats: number;
  readonly people: number;
  readonly departments: readonly string[];
  /** The ways in which exports write it. */
  readonly spellings: readonly string[];
}

const region = (
  code: RegionCode,
  seats: number,
  people: number,
  departments: string,
  ...spellings: string[]
): DemoRegion => ({ code, seats, people, departments: departments.split(' '), spellings });

export const DEMO_REGIONS: readonly DemoRegion[] = [
  region('01', 7, 6, '971', 'Guadeloupe'),
  region('02', 8, 5, '972', 'Martinique'),
  region('03', 5, 5, '973', 'Guyane'),
  region('04', 14, 13, '974', 'La Réunion', 'Réunion'),
  region('06', 4, 4, '976', 'Mayotte'),
  region('11', 320, 183, '75 92 94 91', 'Île-de-France', 'Ile-de-France', 'IDF'),
  region('24', 27, 38, '37 45 18', 'Centre-Val de Loire', 'CVL', 'Centre'),
  region('27', 33, 41, '21 25 89', 'Bourgogne-Franche-Comté'),
  region('28', 41, 49, '14 76 50', 'Normandie'),
  region('32', 76, 88, '59 80 62', 'Hauts-de-France', 'Hauts de France'),
  region('44', 72, 82, '67 54 51', 'Grand Est', 'Grand-Est'),
  region('52', 56, 57, '44 49 72', 'Pays de la Loire'),
  region('53', 62, 51, '35 29 56', 'Bretagne'),
  region('75', 78, 90, '33 86 87', 'Nouvelle-Aquitaine', 'Nouvelle Aquitaine'),
  region('76', 98, 90, '31 34 30', 'Occitanie'),
  region('84', 128, 120, '69 38 63 42', 'Auvergne-Rhône-Alpes', 'AURA'),
  region('93', 76, 77, '13 06 83', 'Provence-Alpes-Côte d’Azur', "Provence-Alpes-Côte d'Azur", 'PACA'),
  region('94', 4, 5, '2A 2B', 'Corse'),
];

/** Collectivities outside the 18 regions that the demo uses, by their department-like code. */
export const COLLECTIVITIES = ['975', '988'] as const;

const RESIDUAL_SEATS: readonly (readonly [Territory, number])[] = [
  ['com', 5],
  ['non-regionalised', 38],
  ['unknown', 16],
];

export function regionNamed(code: string): DemoRegion {
  const found = DEMO_REGIONS.find((candidate) => candidate.code === code);
  if (!found) throw new Error(`unknown region: ${code}`);
  return found;
}

/** Seats for that many projects, at least two in each region, in no order. */
export function dealSeats(count: number, random: Random): Territory[] {
  const seats = [...DEMO_REGIONS.map(({ code, seats }) => [code, seats] as const), ...RESIDUAL_SEATS];
  const least = 2;
  const parts = splitWhole(
    count - least * seats.length,
    seats.map(([, weight]) => weight),
  );
  const deck = seats.flatMap(([territory], index) =>
    Array.from({ length: least + (parts[index] ?? 0) }, () => territory),
  );
  return shuffle(deck, random);
}

/** How big a project is there, 1 in most regions: small ones have smaller projects. */
export function sizeOf(seat: Territory): number {
  const found = DEMO_REGIONS.find(({ code }) => code === seat);
  return seat === 'com' || (found && found.people < 20) ? 0.35 : 1;
}

/** A region, as people are spread. */
export function drawRegion(random: Random): RegionCode {
  return random.weighted(DEMO_REGIONS.map(({ code, people }) => [code, people] as const));
}

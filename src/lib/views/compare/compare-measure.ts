import { eurosPerUnit, type Denominator } from '#lib/domain/denominator.ts';
import type { Cents } from '#lib/domain/money.ts';
import type { RegionCode } from '#lib/domain/territory.ts';
import { BASIS_WORDS } from '#lib/views/figure/address-words.ts';
import { formatEuros, formatMillions, formatQuantity, formatShare } from '#lib/views/words/format.ts';
import type { PeopleTrained } from '#lib/views/line/people-trained.ts';

/** What the territories are compared on. */
export interface CompareMeasure {
  /** Word of the address. */
  readonly id: string;
  /** « € par habitant ». */
  readonly label: string;
  /** What amounts are divided by; null when by nothing that a delivery counts. */
  readonly denominator: Denominator | null;
  /** True when it counts people against an official target, and no money. */
  readonly isOfPeople: boolean;
  print(value: number): string;
  /** A gap between two values, signed: « +0,42 € », « −3,1 points ». */
  printGap(gap: number): string;
}

/** What one region is worth: its money, its repère, its people. */
export interface MeasuredRegion {
  readonly code: RegionCode;
  readonly cents: Cents | null;
  /** Part of the envelope by population. */
  readonly repere: Cents | null;
  readonly people: PeopleTrained | null;
}

const printUnit = (euros: number) => formatEuros(euros * 100);
const printPoints = (share: number) => formatQuantity(Math.round(share * 1000) / 10, 'point', 'points');

/** Ratios first, the inhabitants at their head; absolute amounts last, for who asks for them. */
export function listMeasures(denominators: readonly Denominator[]): CompareMeasure[] {
  return [
    ...denominators.map((denominator) => ({
      id: denominator.id,
      label: `€ par ${denominator.unit}`,
      denominator,
      isOfPeople: false,
      print: printUnit,
      printGap: signed(printUnit),
    })),
    { ...SHARE, id: BASIS_WORDS.benchmark, label: '% du repère', isOfPeople: false },
    { ...SHARE, id: BASIS_WORDS.target, label: '% de la cible', isOfPeople: true },
    {
      id: BASIS_WORDS.amount,
      label: 'M€',
      denominator: null,
      isOfPeople: false,
      print: formatMillions,
      printGap: signed(formatMillions),
    },
  ];
}

const SHARE = { denominator: null, print: formatShare, printGap: signed(printPoints) };

/** What a region is worth on a measure; null when something that it needs is not published. */
export function measureRegion(
  { id, denominator }: CompareMeasure,
  { code, cents, repere, people }: MeasuredRegion,
): number | null {
  if (denominator) return eurosPerUnit(cents, denominator, code);
  if (id === BASIS_WORDS.benchmark) return ratio(cents, repere);
  if (id === BASIS_WORDS.target) return ratio(people?.trained ?? null, people?.target ?? null);
  return cents;
}

/** True of the share of a repère: what it is held against is the same for all. */
export function isShareOfRepere({ id }: CompareMeasure): boolean {
  return id === BASIS_WORDS.benchmark;
}

/** True of the measure that divides by nothing: it ranks the populations as much as the efforts. */
export function isAbsolute({ id }: CompareMeasure): boolean {
  return id === BASIS_WORDS.amount;
}

/** The measure of a word; for a word that this version does not know the first one, which is the inhabitants’ where they are known. */
export function findMeasure(measures: readonly CompareMeasure[], id: string): CompareMeasure {
  const found = measures.find((measure) => measure.id === id) ?? measures[0];
  if (!found) throw new Error(`unknown measure: ${id}`);
  return found;
}

function ratio(numerator: number | null, denominator: number | null): number | null {
  return numerator === null || denominator === null || denominator === 0 ? null : numerator / denominator;
}

function signed(print: (value: number) => string): (value: number) => string {
  return (gap) => (gap > 0 ? `+${print(gap)}` : print(gap));
}

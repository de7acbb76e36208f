import { apportion } from './apportion.ts';
import type { Cents } from './money.ts';
import type { RegionCode } from './territory.ts';

/** What amounts of the regions are set against: the inhabitants, or whatever else a delivery counts by region. */
export interface Denominator {
  /** « habitant », or the id that the delivery gives: the word of an address. */
  readonly id: string;
  /** « Professionnels de santé ». */
  readonly label: string;
  /** One of them: « professionnel de santé ». */
  readonly unit: string;
  /** Reference date of most of its values, ISO; null when unknown. */
  readonly date: string | null;
  readonly sourceId: string | null;
  /** A region without a value was not counted by anybody. */
  readonly values: Readonly<Partial<Record<RegionCode, number>>>;
  /** Why the value of a region bears less than the others: « valeur de 2017 ». */
  readonly fragile: Readonly<Partial<Record<RegionCode, string>>>;
}

/** One value as a delivery gives it. */
export interface DenominatorValue {
  readonly denominatorId: string;
  readonly regionCode: RegionCode;
  readonly label: string;
  readonly unit: string;
  /** Null when it was not published. */
  readonly value: number | null;
  readonly date: string | null;
  readonly sourceId: string | null;
  readonly fragile: string | null;
}

/** The inhabitants: the denominator of every delivery. */
export const INHABITANT = 'habitant';

/** Words of the addresses that are no delivered denominator: inhabitants, amounts, repère and target. */
export const RESERVED_DENOMINATORS: readonly string[] = [INHABITANT, 'euros', 'repere', 'cible'];

/** Weights are counted in hundredths: full-time equivalents have decimals, shares of cents need integers. */
const WEIGHT_PRECISION = 100;

/**
 * The denominators of rows, in the order in which they are met; the first row of each names it. A region whose value is
 * of another date than most, or that the delivery says so of, is fragile, with the reason.
 */
export function toDenominators(rows: readonly DenominatorValue[]): Denominator[] {
  const ids = new Set(rows.map(({ denominatorId }) => denominatorId));
  return [...ids].flatMap((id) => toDenominator(rows.filter(({ denominatorId }) => denominatorId === id)));
}

function toDenominator(rows: readonly DenominatorValue[]): Denominator[] {
  const [first] = rows;
  if (!first) return [];
  const date = usualDate(rows);
  const known = rows.flatMap((row) => (row.value === null ? [] : [{ ...row, value: row.value }]));
  const values = known.map(({ regionCode, value }) => [regionCode, value] as const);
  const fragile = known.flatMap((row) => {
    const reason = row.fragile ?? otherYear(row.date, date);
    return reason === null ? [] : [[row.regionCode, reason] as const];
  });
  const { denominatorId: id, label, unit, sourceId } = first;
  return [
    {
      id,
      label,
      unit,
      date,
      sourceId,
      values: Object.fromEntries(values),
      fragile: Object.fromEntries(fragile),
    },
  ];
}

/** Euros for one unit, not rounded; null when the amount or the denominator of the region is unknown, or is zero. */
export function eurosPerUnit(
  cents: Cents | null,
  denominator: Denominator | null,
  code: RegionCode,
): number | null {
  const value = denominator?.values[code] ?? null;
  return cents === null || value === null || value <= 0 ? null : cents / 100 / value;
}

/**
 * Repère of each region: its part of an envelope by a denominator, largest remainder, so that the repères sum to the
 * envelope to the cent. A computation, never a target. Empty when the envelope or the value of one region is unknown.
 */
export function repereBy(
  envelope: Cents | null,
  denominator: Denominator | null,
  codes: readonly RegionCode[],
): ReadonlyMap<RegionCode, Cents> {
  if (envelope === null || denominator === null) return new Map();
  const weights = codes.flatMap((code) => {
    const value = denominator.values[code];
    return value === undefined || value < 0 ? [] : [Math.round(value * WEIGHT_PRECISION)];
  });
  if (weights.length < codes.length || !weights.some(Boolean)) return new Map();
  const parts = apportion(envelope, weights);
  return new Map(codes.flatMap((code, index) => pairOf(code, parts[index])));
}

function pairOf(code: RegionCode, part: Cents | undefined): [RegionCode, Cents][] {
  return part === undefined ? [] : [[code, part]];
}

function usualDate(rows: readonly DenominatorValue[]): string | null {
  const dates = rows.flatMap(({ date }) => date ?? []);
  const count = (date: string) => dates.filter((other) => other === date).length;
  return dates.toSorted((a, b) => count(b) - count(a))[0] ?? null;
}

function otherYear(date: string | null, usual: string | null): string | null {
  if (date === null || usual === null || date === usual) return null;
  return date.slice(0, 4) === usual.slice(0, 4) ? `valeur du ${date}` : `valeur de ${date.slice(0, 4)}`;
}

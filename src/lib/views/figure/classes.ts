import type { BudgetLine, Perimeter } from '#lib/domain/line.ts';
import type { Basis } from './basis.ts';
import { formatCount } from '#lib/views/words/format.ts';

/** Four round limits that make five classes; a limit belongs to the class above it. */
export type ClassBreaks = readonly [number, number, number, number];

const SHARES: ClassBreaks = [0.25, 0.5, 0.75, 1];

/** Fixed for a perimeter, whatever the stage, rule or date: the same colour always means the same value. */
const BREAKS: Readonly<Record<BudgetLine | Perimeter, Readonly<Record<Basis, ClassBreaks>>>> = {
  'ia-sante': {
    amount: [5e8, 10e8, 20e8, 50e8],
    unit: [1, 2, 3, 5],
    benchmark: SHARES,
    target: SHARES,
  },
  formation: {
    amount: [1e8, 2e8, 5e8, 10e8],
    unit: [0.25, 0.5, 0.75, 1],
    benchmark: SHARES,
    target: SHARES,
  },
  'france2030-ensemble': {
    amount: [100e8, 500e8, 1000e8, 2000e8],
    unit: [50, 100, 200, 400],
    benchmark: SHARES,
    target: SHARES,
  },
  sasn: { amount: [5e8, 10e8, 20e8, 50e8], unit: [1, 2, 3, 5], benchmark: SHARES, target: SHARES },
};

/** Limits of the classes: cents for amounts, euros per inhabitant, shares 0..1 for rates. */
export function classBreaks(perimeter: BudgetLine | Perimeter, basis: Basis): ClassBreaks {
  return BREAKS[perimeter][basis];
}

/** Class 0..4 of a value; null when it is absent, zero or negative: those three have their own signs. */
export function toStep(value: number | null, breaks: ClassBreaks): number | null {
  if (value === null || value <= 0) return null;
  return breaks.filter((limit) => value >= limit).length;
}

/** The five classes in words, lowest first: « moins de 1 € », « 1 à 2 € », « 10 € et plus ». */
export function presentClasses(breaks: ClassBreaks, basis: Basis): string[] {
  const { divisor, unit } = UNITS[basis];
  const text = (limit: number) => formatCount(limit / divisor);
  const [first, second, third, last] = breaks;
  return [
    `moins de ${text(first)}\u00a0${unit}`,
    `${text(first)} à ${text(second)}\u00a0${unit}`,
    `${text(second)} à ${text(third)}\u00a0${unit}`,
    `${text(third)} à ${text(last)}\u00a0${unit}`,
    `${text(last)}\u00a0${unit} et plus`,
  ];
}

const UNITS: Readonly<Record<Basis, { divisor: number; unit: string }>> = {
  amount: { divisor: 1e8, unit: 'M€' },
  unit: { divisor: 1, unit: '€' },
  benchmark: { divisor: 0.01, unit: '%' },
  target: { divisor: 0.01, unit: '%' },
};

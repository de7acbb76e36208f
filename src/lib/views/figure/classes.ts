import { INHABITANT, type Denominator } from '#lib/domain/denominator.ts';
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

/** Inhabitants that the limits by inhabitant were chosen for (2023): a fixed number, so that they never move. */
const INHABITANTS = 68_350_798;
const ROUND_STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/**
 * Limits of the classes: cents for amounts, euros by unit, shares 0..1 for rates. By a denominator that is not the
 * inhabitants they are those by inhabitant, times what there are fewer of it in the whole country, rounded.
 */
export function classBreaks(
  perimeter: BudgetLine | Perimeter,
  basis: Basis,
  denominator: Denominator | null = null,
): ClassBreaks {
  const breaks = BREAKS[perimeter][basis];
  if (basis !== 'unit' || denominator === null || denominator.id === INHABITANT) return breaks;
  const units = Object.values(denominator.values).reduce((sum, value) => sum + value, 0);
  if (units <= 0) return breaks;
  const [first, second, third, last] = breaks;
  const step = roundStep((first * INHABITANTS) / units);
  return [step, (step * second) / first, (step * third) / first, (step * last) / first];
}

function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const distance = (factor: number) => Math.abs(factor - step / power);
  return power * ROUND_STEPS.reduce((best, factor) => (distance(factor) < distance(best) ? factor : best));
}

/** How the limits were fixed, to stand beside the colours. */
export const CLASS_METHOD =
  'Classes fixes\u00a0: les mêmes limites rondes pour toutes les régions, toutes les dates, toutes les étapes et les trois règles. D’un dénominateur à l’autre, elles suivent son effectif national.';

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

/** What an amount is set against: nothing, each unit of a denominator, a computed benchmark, an official target. */
export const BASES = ['amount', 'unit', 'benchmark', 'target'] as const;
export type Basis = (typeof BASES)[number];
export const DEFAULT_BASIS: Basis = 'amount';

/** In a switch or a caption, by inhabitant where nothing else is said. */
export const BASIS_LABELS: Readonly<Record<Basis, string>> = {
  amount: 'M€',
  unit: '€ par habitant',
  benchmark: '% du repère',
  target: '% de la cible',
};

/** The same by another unit: « € par professionnel de santé ». */
export function labelOfBasis(basis: Basis, unit: string): string {
  return basis === 'unit' ? `€ par ${unit}` : BASIS_LABELS[basis];
}

/** Only ratios colour a map: amounts would draw the population. */
export function isRatio(basis: Basis): boolean {
  return basis !== 'amount';
}

/** What an amount is set against: nothing, the inhabitants, a computed benchmark, an official target. */
export const BASES = ['amount', 'unit', 'benchmark', 'target'] as const;
export type Basis = (typeof BASES)[number];
export const DEFAULT_BASIS: Basis = 'amount';

export const BASIS_LABELS: Readonly<Record<Basis, string>> = {
  amount: 'M€',
  unit: '€ par habitant',
  benchmark: '% du repère',
  target: '% de la cible',
};

/** Only ratios colour a map: amounts would draw the population. */
export function isRatio(basis: Basis): boolean {
  return basis !== 'amount';
}

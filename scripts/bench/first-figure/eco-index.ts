// Quantiles of the EcoIndex method (ecoindex.fr, « Comment ça marche ») : elements, requests, kilobytes.
const ELEMENTS = [
  0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843, 949, 1076, 1237, 1459, 1801, 2479,
  594_601,
];
const REQUESTS = [0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78, 86, 95, 105, 117, 130, 147, 170, 205, 281, 3920];
const KILOBYTES = [
  0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1098.62, 1265.47, 1448.32, 1648.27, 1876.08,
  2142.06, 2465.37, 2866.31, 3401.59, 4155.73, 5400.08, 8037.54, 223_212.26,
];
const GRADES = [
  ['A', 80],
  ['B', 70],
  ['C', 55],
  ['D', 40],
  ['E', 25],
  ['F', 10],
] as const;

/** What a page weighs on its first load. */
export interface PageWeight {
  readonly elements: number;
  readonly requests: number;
  readonly kilobytes: number;
}

/** Score out of 100 by the EcoIndex method: elements count three times, requests twice, kilobytes once. */
export function ecoScore({ elements, requests, kilobytes }: PageWeight): number {
  const rank = 3 * rankIn(ELEMENTS, elements) + 2 * rankIn(REQUESTS, requests) + rankIn(KILOBYTES, kilobytes);
  return 100 - (5 * rank) / 6;
}

/** Its letter, A to G. */
export function ecoGrade(score: number): string {
  return GRADES.find(([, least]) => score >= least)?.[0] ?? 'G';
}

function rankIn(quantiles: readonly number[], value: number): number {
  const at = quantiles.findIndex((quantile) => value < quantile);
  const [low, high] = [quantiles[at - 1], quantiles[at]];
  return low === undefined || high === undefined
    ? quantiles.length - 1
    : at - 1 + (value - low) / (high - low);
}

/** Counts between which chance alone would leave a place, in a population where all have the same rate. */
export interface ControlLimits {
  readonly lower: number;
  readonly upper: number;
}

/** Two-sided levels of a funnel plot: about two and three standard deviations. */
export const FUNNEL_LEVELS = [0.95, 0.998] as const;
export type FunnelLevel = (typeof FUNNEL_LEVELS)[number];

/**
 * Control limits of a count whose expected value is known, under a Poisson law: its quantiles at (1 − level) ÷ 2 and
 * 1 − (1 − level) ÷ 2, interpolated between whole counts so that the limits run without steps. Never below zero.
 * Source of the interpolation: D. J. Spiegelhalter, « Funnel plots for comparing institutional performance »,
 * Statistics in Medicine 24, 2005, appendix A.1. Throws when the expected count is not positive.
 */
export function poissonLimits(expected: number, level: FunnelLevel): ControlLimits {
  if (!(expected > 0)) throw new Error(`invalid expected count: ${expected}`);
  const tail = (1 - level) / 2;
  return { lower: quantile(expected, tail), upper: quantile(expected, 1 - tail) };
}

/** Where a count falls: between the limits or on them, under the lower one, above the upper one. */
export function placeInFunnel(count: number, { lower, upper }: ControlLimits): 'within' | 'below' | 'above' {
  if (count < lower) return 'below';
  return count > upper ? 'above' : 'within';
}

// Smallest count whose cumulated probability reaches p, less the part of its own probability that passes p. The terms
// are kept as logarithms: e^−expected is zero for a machine from 746 on.
function quantile(expected: number, p: number): number {
  let count = 0;
  let logTerm = -expected;
  let cumulated = Math.exp(logTerm);
  while (cumulated < p) {
    count += 1;
    logTerm += Math.log(expected / count);
    cumulated += Math.exp(logTerm);
  }
  return Math.max(0, count - (cumulated - p) / Math.exp(logTerm));
}

import type { Direction } from './indicator.ts';

/** What a progress rate is formed from; null = not published. */
export interface ProgressInput {
  readonly initial: number | null;
  readonly current: number | null;
  readonly target: number | null;
  readonly direction: Direction;
}

/** Why there is no rate, the first that applies. */
export type ProgressAbsence = 'target-missing' | 'current-missing' | 'initial-missing';

/**
 * How far a value has gone from its start to its target, in per cent rounded to the hundredth; or why that is not said.
 * `clipped` is held between 0 and 100; `unclipped` is not: below 0 the value went backwards, above 100 it is past its
 * target. `unclipped` is null where the target is no farther than the start: there is no way to go a part of.
 */
export type Progress =
  | { readonly kind: 'rate'; readonly clipped: number; readonly unclipped: number | null }
  | { readonly kind: 'absent'; readonly reason: ProgressAbsence };

const MISSING: readonly (readonly [ProgressAbsence, keyof ProgressInput])[] = [
  ['target-missing', 'target'],
  ['current-missing', 'current'],
  ['initial-missing', 'initial'],
];

/**
 * PILOTE’s progress rate (taux d’avancement): 100 × (current − initial) ÷ (target − initial), rounded to two decimals,
 * then held between 0 and 100. Where the target is no farther than the start (initial ≥ target for an indicator that
 * must rise, initial ≤ target for one that must fall): 100 when the current value is at the target or past it, else 0.
 * A value that is missing gives no rate. Source: DITP, PILOTE, macros of data_factory, 4_compute; these rules give back
 * the rates published in the baromètre des résultats.
 */
export function progressOf(input: ProgressInput): Progress {
  const { initial, current, target, direction } = input;
  if (initial === null || current === null || target === null)
    return {
      kind: 'absent',
      reason: MISSING.find(([, name]) => input[name] === null)?.[0] ?? 'target-missing',
    };
  const way = direction === 'up' ? 1 : -1;
  if (way * (target - initial) <= 0)
    return { kind: 'rate', clipped: way * (current - target) >= 0 ? 100 : 0, unclipped: null };
  const unclipped = Math.round((10_000 * (current - initial)) / (target - initial)) / 100;
  return { kind: 'rate', clipped: Math.max(0, Math.min(100, unclipped)), unclipped };
}

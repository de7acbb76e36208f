import type { TargetType } from './indicator.ts';

/**
 * Whether a value meets its target: at least it, at most it, exactly it, or between two of them. Null where that is not
 * said: no value, no target, a target still to define, two targets where one is asked (nothing chooses between them) or
 * one where two are.
 */
export function meetsTarget(
  type: TargetType,
  value: number | null,
  targets: readonly number[],
): boolean | null {
  const distinct = [...new Set(targets)].toSorted((a, b) => a - b);
  const [low, high] = distinct;
  if (value === null || low === undefined || type === 'to_define') return null;
  if (type === 'between')
    return high === undefined || distinct.length > 2 ? null : value >= low && value <= high;
  if (high !== undefined) return null;
  if (type === 'exactly') return value === low;
  return type === 'at_least' ? value >= low : value <= low;
}

import type { IsoDate } from '#lib/domain/calendar.ts';
import type { DatedValue } from '#lib/domain/nature.ts';
import { progressOf, type Progress, type ProgressAbsence } from '#lib/domain/progress.ts';
import { meetsTarget } from '#lib/domain/target.ts';
import type { IndicatorRow } from '#lib/queries/facts.ts';
import type { IndicatorValue } from './indicator-rows.ts';

/** A rate, or why there is none: a value is missing, or two targets are published and nothing chooses. */
export type ZoneProgress =
  | Extract<Progress, { kind: 'rate' }>
  | { readonly kind: 'absent'; readonly reason: ProgressAbsence | 'targets-disagree' };

/** Where an indicator stands in one zone. */
export interface ZoneState {
  readonly initial: IndicatorValue | null;
  /** Last dated value. */
  readonly current: IndicatorValue | null;
  /** Dated values in order, one per date. */
  readonly values: readonly (DatedValue & { readonly row: IndicatorValue })[];
  /** Targets of the farthest date; several where sources differ, or for a target between two. */
  readonly targets: readonly IndicatorValue[];
  readonly progress: ZoneProgress;
  /** Whether the current value meets the target; null where that is not said. */
  readonly isMet: boolean | null;
  /** Last value minus the one before; null with fewer than two. */
  readonly change: number | null;
}

/** The state of an indicator from its values in one zone, in any order. */
export function stateOfZone(
  { direction, targetType }: Pick<IndicatorRow, 'direction' | 'targetType'>,
  rows: readonly IndicatorValue[],
): ZoneState {
  const ordered = rows.filter(({ value }) => value !== null).toSorted(byDate);
  const values = datedValues(ordered);
  const initial = ordered.find(({ kind }) => kind === 'vi') ?? null;
  const allTargets = ordered.filter(({ kind }) => kind === 'vc');
  const targets = allTargets.filter(({ date }) => date === allTargets.at(-1)?.date);
  const goals = [...new Set(targets.flatMap(({ value }) => (value === null ? [] : [value])))];
  const current = values.at(-1)?.row ?? null;
  const before = values.at(-2);
  const last = values.at(-1);
  return {
    initial,
    current,
    values,
    targets,
    progress:
      goals.length > 1
        ? { kind: 'absent', reason: 'targets-disagree' }
        : progressOf({
            initial: initial?.value ?? null,
            current: current?.value ?? null,
            target: goals[0] ?? null,
            direction,
          }),
    isMet: meetsTarget(targetType, current?.value ?? null, goals),
    change: before && last ? last.value - before.value : null,
  };
}

/** Of a count delivered twice, once with what it counts, the better described row is kept. */
function datedValues(ordered: readonly IndicatorValue[]): ZoneState['values'] {
  const byDay = new Map<IsoDate, DatedValue & { readonly row: IndicatorValue }>();
  for (const row of ordered) {
    const { kind, date, value, countedAs } = row;
    if (kind !== 'va' || date === null || value === null) continue;
    if (byDay.get(date)?.row.countedAs === 'trained' && countedAs === null) continue;
    byDay.set(date, { date, value, row });
  }
  return [...byDay.values()];
}

function byDate(left: IndicatorValue, right: IndicatorValue): number {
  return (left.date ?? '').localeCompare(right.date ?? '');
}

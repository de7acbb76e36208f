import type { IsoDate } from '#lib/domain/calendar.ts';
import {
  observedPace,
  paceRatio,
  projectReach,
  requiredPace,
  type Aim,
  type Balance,
  type Outlook,
} from '#lib/domain/pace.ts';
import { standingOf, type Standing } from '#lib/domain/standing.ts';
import { daysAhead, dueAt, type DaysAhead, type Path } from '#lib/domain/trajectory.ts';

/** A value at a date, what it is held against, and the quarters that led to it. All in one unit: cents, or people. */
export interface PaceInput {
  readonly asOf: IsoDate;
  /** Null: not published. */
  readonly observed: number | null;
  readonly quarters: readonly Balance[];
  readonly path: (Path & { readonly kind: 'official' | 'benchmark'; readonly label: string }) | null;
  /** What is to be reached when no path says it: an envelope at its horizon, a target at its date. */
  readonly aim: Aim | null;
  /** What points are points of: the envelope, the target. */
  readonly whole: number | null;
}

/** What follows, in figures. Null wherever something to say it with is missing. */
export interface PaceState {
  readonly expected: { readonly value: number; readonly isInterpolated: boolean } | null;
  /** Observed − expected. */
  readonly gap: number | null;
  /** The gap as a share of the whole. */
  readonly gapShare: number | null;
  readonly days: DaysAhead | null;
  /** Null without an official path: a repère gives nobody a status. */
  readonly standing: Standing | null;
  readonly aim: Aim | null;
  /** Per quarter. */
  readonly observedPace: number | null;
  readonly requiredPace: number | null;
  readonly ratio: number | null;
  readonly outlook: Outlook | null;
}

/** Where a value stands. The end of a path is the aim; past it, its last value stays due. */
export function toPaceState({ asOf, observed, quarters, path, aim, whole }: PaceInput): PaceState {
  const end = path?.points.at(-1) ?? null;
  const target = end ?? aim;
  const expected = path && dueAt(path, asOf);
  const gap = observed === null || !expected ? null : observed - expected.value;
  const pace = observedPace(quarters);
  const required = observed === null || !target ? null : requiredPace(observed, asOf, target);
  const isOfficial = path?.kind === 'official';
  return {
    expected,
    gap,
    gapShare: gap === null || !whole ? null : gap / whole,
    days: observed === null || !path ? null : daysAhead(path, asOf, observed),
    standing: observed === null || !path || !isOfficial ? null : standingOf(path, asOf, observed),
    aim: target,
    observedPace: pace,
    requiredPace: required,
    ratio: paceRatio(required, pace),
    outlook: observed === null || !target ? null : projectReach(quarters, observed, asOf, target),
  };
}

import type { IsoDate } from './calendar.ts';
import { daysAhead, type Path } from './trajectory.ts';

/** Where a value stands on an official path: atteint, en avance, dans le rythme, en retard. */
export const STANDINGS = ['reached', 'ahead', 'on-pace', 'late'] as const;
export type Standing = (typeof STANDINGS)[number];

/** A gap of no more than that many days, either way, is in the pace: deliveries come by the quarter. */
export const ON_PACE_DAYS = 30;

/**
 * Standing of a value on an OFFICIAL path, by one rule: reached when it is at least what the path ends on; else by
 * days, ahead above +30, late below −30, on pace between. Under what the path starts on, its days are a floor: late. On
 * a path that never moves, late until reached. Null
 * without points or before the first of them. Never asked of a repère: a computation gives nobody a status.
 */
export function standingOf(path: Path, date: IsoDate, observed: number): Standing | null {
  const [first, last] = [path.points[0], path.points.at(-1)];
  if (!first || !last || date < first.date) return null;
  if (observed >= last.value) return 'reached';
  const gap = daysAhead(path, date, observed);
  if (!gap || gap.isBeyond || gap.days < -ON_PACE_DAYS) return 'late';
  return gap.days > ON_PACE_DAYS ? 'ahead' : 'on-pace';
}

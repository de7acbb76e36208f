import { isRegionCode, type RegionCode } from '#lib/domain/territory.ts';
import type { ObservationRow } from '#lib/queries/facts.ts';

/** People trained in one region against its official target; null = not published. */
export interface PeopleTrained {
  readonly trained: number | null;
  readonly trainedAsOf: string | null;
  readonly target: number | null;
  readonly targetDate: string | null;
}

export const PEOPLE_INDICATOR = 'soignants-formes';

/** Last published value and last target of each region, totals only: breakdowns and other counts are never added in. */
export function peopleByRegion(
  observations: readonly ObservationRow[],
): ReadonlyMap<RegionCode, PeopleTrained> {
  const people = new Map<RegionCode, PeopleTrained>();
  for (const row of observations.filter(isTotal).toSorted(byDate)) {
    const code = row.zoneId.slice(1);
    if (!row.zoneId.startsWith('R') || !isRegionCode(code)) continue;
    const before = people.get(code) ?? NOBODY;
    if (row.kind === 'va') people.set(code, { ...before, trained: row.value, trainedAsOf: row.date });
    if (row.kind === 'vc') people.set(code, { ...before, target: row.value, targetDate: row.date });
  }
  return people;
}

const NOBODY: PeopleTrained = { trained: null, trainedAsOf: null, target: null, targetDate: null };

function isTotal({ indicatorId, value, profession, training, countedAs }: ObservationRow): boolean {
  return (
    indicatorId === PEOPLE_INDICATOR &&
    value !== null &&
    profession === null &&
    training === null &&
    (countedAs === null || countedAs === 'trained')
  );
}

function byDate(left: ObservationRow, right: ObservationRow): number {
  return (left.date ?? '').localeCompare(right.date ?? '');
}

import { groupBy } from './match-rows.ts';
import { joinKey, type Revision } from './revision.ts';
import type { VersionTables } from './version-tables.ts';

/** A value that is multiplied or divided by more than this, at the same key, is not the same quantity. */
export const FLIP_RATIO = 3;
/** A flip shows on several keys at once. */
const FEWEST_KEYS = 3;
/** How near a difference of the one series a value of the other must be; values are revised in passing. */
const TOLERANCE = 0.05;

/** What tells one series of values from another: all of the key of a value but its date. */
export const SERIES = ['indicator_id', 'zone_id', 'kind', 'profession', 'training', 'counted_as'] as const;

/** How many times larger the larger of two values of one sign is; null when one is zero or the signs differ. */
export function ratioOf(before: number, after: number): number | null {
  if (before * after <= 0) return null;
  return Math.max(after / before, before / after);
}

/** A corrected value that jumps by more than the ratio of a flip. */
export function isJump({ table, field, kind, before, after }: Revision): boolean {
  if (table !== 'observations' || field !== 'value' || before === null || after === null) return false;
  return kind !== 'target-moved' && (ratioOf(Number(before), Number(after)) ?? 0) > FLIP_RATIO;
}

/**
 * Names flips the corrected values that look like a cumul delivered as a flux, or the reverse: either at least three
 * values of one indicator jump by more than three the same way, and they are half or more of its corrected values; or
 * at least three values of one series, and three in four, are within 5 % the differences of the other delivery’s.
 */
export function markFlips(
  revisions: readonly Revision[],
  before: VersionTables,
  after: VersionTables,
): Revision[] {
  const corrected = revisions.filter(({ kind, field }) => kind === 'correction' && field === 'value');
  if (corrected.length < FEWEST_KEYS) return [...revisions];
  const flipped = new Set<Revision>();
  const flip = (values: readonly Revision[]) => values.forEach((one) => flipped.add(one));
  for (const values of groupBy(corrected, ({ indicatorId }) => String(indicatorId)).values()) {
    for (const sameWay of groupBy(values, isRaised).values()) {
      const jumps = sameWay.filter(isJump).length;
      if (jumps >= FEWEST_KEYS && jumps * 2 >= values.length) flip(sameWay);
    }
  }
  const [told, telling] = [seriesOf(before), seriesOf(after)];
  for (const [name, values] of groupBy(corrected, seriesName)) {
    const [was, is] = [told.get(name) ?? [], telling.get(name) ?? []];
    if (goesBy(was, is) || goesBy(is, was)) flip(values);
  }
  return revisions.map((one) => (flipped.has(one) ? { ...one, kind: 'cumul-flux-flip' } : one));
}

/** One value of a series; the date is ISO text. */
type Point = readonly [date: string, value: number];

/** True when the values of `flux` after the first are what `cumul` grew by since its date before, three in four at least. */
function goesBy(cumul: readonly Point[], flux: readonly Point[]): boolean {
  const values = new Map(flux);
  const steps = cumul.slice(1).flatMap(([date, value], index) => {
    const told = values.get(date);
    return told === undefined ? [] : [{ told, value, step: value - (cumul[index]?.[1] ?? 0) }];
  });
  const isNear = (a: number, b: number) => Math.abs(a - b) <= TOLERANCE * Math.abs(b);
  const near = steps.filter(({ told, value, step }) => isNear(told, step) && !isNear(told, value));
  return near.length >= FEWEST_KEYS && near.length * 4 >= steps.length * 3;
}

function seriesOf(version: VersionTables): Map<string, Point[]> {
  const rows = [...version.rows('observations')].filter(({ value, date }) => value !== null && date !== null);
  const groups = groupBy(rows, (row) => joinKey(SERIES.map((name) => row[name])));
  return new Map(
    [...groups].map(([name, group]) => [
      name,
      group
        .map((row): Point => [String(row['date']), Number(row['value'])])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ]),
  );
}

/** The key of a value ends with its date. */
function seriesName({ key }: Revision): string {
  return key.slice(0, key.lastIndexOf(' / '));
}

function isRaised({ before, after }: Revision): string {
  return String(Math.abs(Number(after)) > Math.abs(Number(before)));
}

import { issue, type Issue } from '#lib/contract/issue.ts';
import type { Row } from '#lib/contract/row.ts';
import { formatOrigin } from '#lib/convert/layouts/format-origin.ts';
import type { ObservationRecord } from '#lib/domain/indicator.ts';

/** A value that is divided by more than this from one date to the next is not the same quantity. */
const FLIP_RATIO = 3;
/** Values that rose one after the other before the fall: fewer are no cumul that one can tell. */
const FEWEST_RISING = 3;

/**
 * A cumul that goes on as a flux inside one series (one indicator, zone and breakdown, initial and current values in the
 * order of their dates). Where the delivery declares the indicator a `cumul`: the first value that is lower than the one
 * before. Where it declares nothing: the first that is over three times lower, after three values that rose. One warning
 * per series, at the line of the lower value; a declared flux, window or stock may fall.
 */
export function findValueFlips(
  indicators: readonly Row[],
  observations: readonly ObservationRecord[],
): Issue[] {
  const natures = new Map(indicators.map(({ indicator_id, nature }) => [indicator_id, nature]));
  const series = new Map<string, ObservationRecord[]>();
  for (const record of observations) {
    const nature = natures.get(record.indicatorId) ?? 'cumul';
    if (record.kind === 'vc' || record.value === null || record.date === null || nature !== 'cumul') continue;
    const { indicatorId, zoneId, profession, training, countedAs } = record;
    const key = JSON.stringify([indicatorId, zoneId, profession, training, countedAs]);
    const known = series.get(key);
    if (known) known.push(record);
    else series.set(key, [record]);
  }
  return [...series.values()].flatMap((records) => {
    const ordered = records.toSorted((a, b) =>
      (a.date ?? '') < (b.date ?? '') ? -1 : Number(a.date !== b.date),
    );
    const found = natures.has(records[0]?.indicatorId ?? '') ? firstFall(ordered) : firstCollapse(ordered);
    return found ? [toIssue(...found)] : [];
  });
}

type Fall = readonly [before: ObservationRecord, after: ObservationRecord];

function firstFall(records: readonly ObservationRecord[]): Fall | null {
  for (const [index, after] of records.entries()) {
    const before = records[index - 1];
    if (before && before.date !== after.date && valueOf(after) < valueOf(before)) return [before, after];
  }
  return null;
}

function firstCollapse(records: readonly ObservationRecord[]): Fall | null {
  let rising = 1;
  for (const [index, after] of records.entries()) {
    const before = records[index - 1];
    if (!before || before.date === after.date) continue;
    if (rising >= FEWEST_RISING && valueOf(after) > 0 && valueOf(after) * FLIP_RATIO < valueOf(before))
      return [before, after];
    rising = valueOf(after) > valueOf(before) ? rising + 1 : 1;
  }
  return null;
}

function toIssue(before: ObservationRecord, after: ObservationRecord): Issue {
  return issue('cumul-then-flux', {
    ...after.origin,
    value: String(after.value),
    detail: `${before.value} au ${before.date}, ${formatOrigin(before.origin)}`,
  });
}

function valueOf({ value }: ObservationRecord): number {
  return value ?? 0;
}

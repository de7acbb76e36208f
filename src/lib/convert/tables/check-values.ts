import type { Issue } from '#lib/contract/issue.ts';
import type { Row } from '#lib/contract/row.ts';
import { formatOrigin } from '#lib/convert/layouts/format-origin.ts';
import type { ObservationRecord } from '#lib/domain/indicator.ts';
import { CheckTally, type Check } from './check.ts';

/**
 * A cumul never decreases: each dated value of an indicator whose declared nature is `cumul` against the one before it,
 * in the same zone and of the same breakdown, whoever says it. One case per pair of successive dates.
 */
export function checkCumuls(indicators: readonly Row[], observations: readonly ObservationRecord[]): Check {
  const cumuls = new Set(
    indicators.filter(({ nature }) => nature === 'cumul').map(({ indicator_id }) => indicator_id),
  );
  const series = new Map<string, ObservationRecord[]>();
  for (const record of observations) {
    if (record.kind !== 'va' || record.value === null || !cumuls.has(record.indicatorId)) continue;
    const key = seriesOf(record);
    series.set(key, [...(series.get(key) ?? []), record]);
  }
  const tally = new CheckTally();
  for (const [before, after] of [...series.values()].flatMap(pairsOf))
    tally.add((after.value ?? 0) < (before.value ?? 0) ? formatOrigin(after.origin) : null);
  return tally.toCheck(
    'cumuls-never-decrease',
    'Un indicateur déclaré cumulé ne baisse d’aucune date à la suivante',
  );
}

/** No movement and no value comes twice, in two files. `repeats` are the warnings of `findRepeats`. */
export function checkRepeats(repeats: readonly Issue[], cases: number): Check {
  const tally = new CheckTally();
  for (let index = 0; index < cases; index += 1) {
    const repeat = repeats[index];
    tally.add(repeat ? formatOrigin(repeat) : null);
  }
  return tally.toCheck(
    'records-given-once',
    'Aucun mouvement ni aucune valeur n’est livré deux fois, dans deux fichiers',
  );
}

function seriesOf({ indicatorId, zoneId, profession, training, countedAs }: ObservationRecord): string {
  return JSON.stringify([indicatorId, zoneId, profession, training, countedAs]);
}

function pairsOf(records: readonly ObservationRecord[]): [ObservationRecord, ObservationRecord][] {
  const dated = records.filter(({ date }) => date !== null).toSorted(byDate);
  return dated.slice(1).flatMap((after, index): [ObservationRecord, ObservationRecord][] => {
    const before = dated[index];
    return before && before.date !== after.date ? [[before, after]] : [];
  });
}

function byDate(left: ObservationRecord, right: ObservationRecord): number {
  return (left.date ?? '') < (right.date ?? '') ? -1 : Number(left.date !== right.date);
}

import Papa from 'papaparse';
import { isoDate, type IsoDate } from '#lib/domain/calendar.ts';
import type { Direction, ObservationRecord, ValueKind } from '#lib/domain/indicator.ts';
import { groupBy } from '#lib/convert/revisions/match-rows.ts';
import { progressOf, type Progress } from '#lib/domain/progress.ts';

/** A rate as published: of one indicator in one zone at a date, in per cent. */
export interface PublishedRate {
  readonly indicatorId: string;
  readonly zoneId: string;
  readonly date: IsoDate;
  readonly rate: number;
}

/** A published rate, and the one formed here from the values of the same file. */
export interface CheckedRate extends PublishedRate {
  readonly progress: Progress;
  /** True when the clipped rate is within half a point of the published one. */
  readonly isSame: boolean;
}

/** Points of a rate that two roundings may be apart. */
const TOLERANCE = 0.5;
/** PILOTE counts no start before the first of these days, and no target after the second. */
const [FIRST_START, LAST_TARGET] = ['2018-01-01', '2028-01-01'];

/** The rates of a file of the baromètre (« indic_ta »); empty for a file that has no such column. */
export function parsePublishedRates(csv: string): PublishedRate[] {
  return parseRows(csv).flatMap((row) => {
    const date = isoDate(row['metric_enforce_date'] ?? '');
    const text = row['indic_ta'] ?? '';
    if (date === null || text === '' || Number.isNaN(Number(text))) return [];
    return [
      { indicatorId: row['indic_id'] ?? '', zoneId: row['enforce_zone_id'] ?? '', date, rate: Number(text) },
    ];
  });
}

/** What is better, by indicator, from a list of definitions (« tendance »); empty for another file. */
export function parseDirections(csv: string): Map<string, Direction> {
  const told = parseRows(csv).filter((row) => row['tendance'] !== undefined);
  return new Map(told.map((row) => [row['indic_id'] ?? '', row['tendance'] === 'baisse' ? 'down' : 'up']));
}

/**
 * Every published rate against the one that PILOTE’s rule gives from the values: the earliest start, the last target,
 * and the last value on or before the date of the rate. What has no direction is held to rise, as PILOTE does.
 */
export function checkRates(
  rates: readonly PublishedRate[],
  values: readonly ObservationRecord[],
  directions: ReadonlyMap<string, Direction>,
): CheckedRate[] {
  const known = groupBy(
    values.filter(({ value, date }) => value !== null && date !== null),
    ({ indicatorId, zoneId }) => `${indicatorId} ${zoneId}`,
  );
  return rates.map((published) => {
    const { indicatorId, zoneId, date, rate } = published;
    const own = (known.get(`${indicatorId} ${zoneId}`) ?? []).toSorted((a, b) =>
      (a.date ?? '').localeCompare(b.date ?? ''),
    );
    const among = (kind: ValueKind, from: string, until: string) =>
      own.filter((row) => row.kind === kind && (row.date ?? '') >= from && (row.date ?? '') <= until);
    const progress = progressOf({
      initial: among('vi', FIRST_START, date).at(0)?.value ?? null,
      current: among('va', '', date).at(-1)?.value ?? null,
      target: among('vc', '', LAST_TARGET).at(-1)?.value ?? null,
      direction: directions.get(indicatorId) ?? 'up',
    });
    const isSame = progress.kind === 'rate' && Math.abs(progress.clipped - rate) <= TOLERANCE;
    return { ...published, progress, isSame };
  });
}

/** How many are the same out of how many, how many are beyond a bound, and the lines of those that differ. */
export function summariseRates(checked: readonly CheckedRate[]): { sentence: string; differing: string[][] } {
  const same = checked.filter(({ isSame }) => isSame).length;
  const beyond = checked.filter(
    ({ progress }) =>
      progress.kind === 'rate' && progress.unclipped !== null && progress.unclipped !== progress.clipped,
  );
  return {
    sentence: `Taux d’avancement publiés\u00a0: ${same} sur ${checked.length} retrouvés à ${String(TOLERANCE).replace('.', ',')} point près par la règle bornée\u202f; ${beyond.length} dépassent une borne sans elle.`,
    differing: checked
      .filter(({ isSame }) => !isSame)
      .map(({ indicatorId, zoneId, date, rate, progress }) => [
        indicatorId,
        zoneId,
        date,
        String(rate),
        progress.kind === 'rate' ? String(progress.clipped) : progress.reason,
      ]),
  };
}

function parseRows(csv: string): Record<string, string | undefined>[] {
  return Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
}

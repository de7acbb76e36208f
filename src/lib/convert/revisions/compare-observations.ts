import type { Row } from '#lib/contract/row.ts';
import type { RevisionKind } from '#lib/contract/revision-terms.ts';
import { markFlips, SERIES } from './find-flips.ts';
import { newSources } from './known-sources.ts';
import { groupBy, pairUp, unmatched } from './match-rows.ts';
import { joinKey, placeOf, revision, textOf, type Revision, type TableRevisions } from './revision.ts';
import type { VersionTables } from './version-tables.ts';

const FIELDS = ['value', 'date', 'date_precision', 'qualifier', 'computed', 'source_id'] as const;
const LIKENESSES = [['date', 'source_id'], ['date'], ['source_id'], []].map(
  (names) => (row: Row) => JSON.stringify(names.map((name) => row[name])),
);

/**
 * Revisions of the values of indicators, one line per value: that of an indicator, in a zone, of a kind, of a breakdown
 * and, but for a target, at a date. A value dated after the delivery before, or that a source
 * known only since gives, is new and no revision; a target is no value of its date, and is compared whatever its date.
 * An empty cell is no value: filled later, it is an addition.
 */
export function compareObservations(before: VersionTables, after: VersionTables): TableRevisions {
  const labels = labelsOf(before, after);
  const isNewSource = newSources(before, after);
  const told = groupBy(before.rows('observations'), nameOf);
  const telling = groupBy(after.rows('observations'), nameOf);
  const revisions: Revision[] = [];
  let news = 0;
  for (const name of [...new Set([...told.keys(), ...telling.keys()])].sort()) {
    const left = unmatched(told.get(name) ?? [], telling.get(name) ?? [], (row) =>
      JSON.stringify(FIELDS.map((field) => row[field])),
    );
    for (const [was, is] of pairUp(left, LIKENESSES)) {
      if (was === null && is !== null && (isLater(is, before) || isNewSource(is['source_id']))) news += 1;
      else revisions.push(...compareValue(was, is, labels));
    }
  }
  return { revisions: markFlips(revisions, before, after), news };
}

function nameOf(row: Row): string {
  return JSON.stringify([...SERIES.map((name) => row[name]), isTarget(row) ? null : row['date']]);
}

function isTarget(row: Row): boolean {
  return row['kind'] === 'vc';
}

function isLater(row: Row, before: VersionTables): boolean {
  return !isTarget(row) && row['date'] !== null && String(row['date']) > before.date;
}

function compareValue(was: Row | null, is: Row | null, labels: ReadonlyMap<string, string>): Revision[] {
  const row = is ?? was;
  if (!row) return [];
  const has = (one: Row | null) => one !== null && one['value'] !== null;
  if (!has(was) && !has(is)) return [];
  const fields =
    was === null || is === null ? (['value'] as const) : FIELDS.filter((field) => was[field] !== is[field]);
  return fields
    .filter((field) => field !== 'date_precision' || !fields.some((other) => other === 'date'))
    .map((field) => {
      const indicatorId = String(row['indicator_id']);
      return revision({
        kind: kindOf(field, was, is),
        table: 'observations',
        key: joinKey([...SERIES.map((name) => row[name]), row['date']]),
        label: labels.get(indicatorId) ?? indicatorId,
        field,
        before: textOf(was?.[field]),
        after: textOf(is?.[field]),
        indicatorId,
        zoneId: textOf(row['zone_id']),
        date: textOf(row['date']),
        source: placeOf(is ?? undefined),
        previous: placeOf(was ?? undefined),
        sourceId: textOf(is?.['source_id']),
      });
    });
}

function kindOf(field: string, was: Row | null, is: Row | null): RevisionKind {
  const [before, after] = [was?.[field] ?? null, is?.[field] ?? null];
  if (before === null) return 'addition';
  if (after === null) return 'removal';
  const isMoved = was !== null && isTarget(was) && (field === 'value' || field === 'date');
  return isMoved ? 'target-moved' : 'correction';
}

function labelsOf(...versions: readonly VersionTables[]): Map<string, string> {
  return new Map(
    versions.flatMap((version) =>
      [...version.rows('indicators')].map(
        (row) => [String(row['indicator_id']), String(row['label'])] as const,
      ),
    ),
  );
}

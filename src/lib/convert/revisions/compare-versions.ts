import { REVISED_TABLES, type RevisedTable } from '#lib/contract/revision-terms.ts';
import type { Row } from '#lib/contract/row.ts';
import { compareFacts } from './compare-facts.ts';
import { compareMoney } from './compare-money.ts';
import { compareObservations } from './compare-observations.ts';
import { compareOperations } from './compare-operations.ts';
import type { Revision, TableRevisions } from './revision.ts';
import type { VersionTables } from './version-tables.ts';

/** What a version changes of the one before it. */
export interface VersionRevisions {
  /** By table in the order of the contract, then by key and field. */
  readonly revisions: readonly Revision[];
  /** What is new, and revises nothing. */
  readonly newMovements: number;
  readonly newValues: number;
  readonly newFacts: number;
}

type Compare = (before: VersionTables, after: VersionTables) => TableRevisions;

const COMPARED: Readonly<Partial<Record<RevisedTable, Compare>>> = {
  movements: compareMoney,
  operations: compareOperations,
  observations: compareObservations,
};

/**
 * Every value of a version that differs from the version before it, where that one could already know it: what is
 * dated after its delivery, or told by a source known only since, is new and counted apart. The same two versions give
 * the same lines in the same order.
 */
export function compareVersions(before: VersionTables, after: VersionTables): VersionRevisions {
  const found = new Map(
    REVISED_TABLES.map((table) => {
      const compare = COMPARED[table] ?? ((was, is) => compareFacts(table, was, is));
      return [table, compare(before, after)] as const;
    }),
  );
  const newsOf = (table: RevisedTable) => found.get(table)?.news ?? 0;
  const [newMovements, newValues] = [newsOf('movements'), newsOf('observations')];
  return {
    revisions: REVISED_TABLES.flatMap((table) => (found.get(table)?.revisions ?? []).toSorted(inOrder)),
    newMovements,
    newValues,
    newFacts: REVISED_TABLES.reduce((sum, table) => sum + newsOf(table), 0) - newMovements - newValues,
  };
}

/** Rows of the `revisions` table, each with the reason that was given for it, if any. */
export function revisionRows(
  revisions: readonly Revision[],
  reasonOf: (revision: Revision) => string | null,
): Row[] {
  return revisions.map((revision, rank) => ({
    revision_key: rank,
    kind: revision.kind,
    table_name: revision.table,
    row_key: revision.key,
    label: revision.label,
    field: revision.field,
    old_value: revision.before,
    new_value: revision.after,
    line_id: revision.line,
    stage: revision.stage,
    indicator_id: revision.indicatorId,
    zone_id: revision.zoneId,
    date: revision.date,
    effect_cents: revision.effectCents,
    left_line_id: revision.left?.line ?? null,
    left_effect_cents: revision.left?.effectCents ?? null,
    source_file: revision.source.file,
    source_line: revision.source.line,
    previous_file: revision.previous.file,
    previous_line: revision.previous.line,
    source_id: revision.sourceId,
    reason: reasonOf(revision),
  }));
}

function inOrder(a: Revision, b: Revision): number {
  const [left, right] = [a, b].map(({ key, stage, field }) => `${key}\n${stage ?? ''}\n${field}`);
  return (left ?? '') < (right ?? '') ? -1 : left === right ? 0 : 1;
}

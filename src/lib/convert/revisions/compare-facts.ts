import type { Cell, Row } from '#lib/contract/row.ts';
import type { RevisedTable, RevisionKind } from '#lib/contract/revision-terms.ts';
import { tableNamed } from '#lib/contract/tables.ts';
import { newSources, type IsNewSource } from './known-sources.ts';
import { groupBy, pairUp, unmatched } from './match-rows.ts';
import { joinKey, revision, textOf, type Revision, type TableRevisions } from './revision.ts';
import type { VersionTables } from './version-tables.ts';

interface Context {
  readonly table: RevisedTable;
  readonly names: readonly string[];
  readonly key: readonly string[];
  readonly until: string;
  readonly isNewSource: IsNewSource;
}

/**
 * Revisions of a table of facts, one line per cell of a row that keeps its key. A row that differs in one cell of its
 * key only is the same row corrected; any other that comes or goes is one line. A fact announced after the delivery
 * before, told by a source known only since, or that has neither date nor source, is new; so is a milestone seen since.
 */
export function compareFacts(
  table: RevisedTable,
  before: VersionTables,
  after: VersionTables,
): TableRevisions {
  const { columns, key } = tableNamed(table);
  const names = columns.map(({ name }) => name);
  const context = { table, names, key, until: before.date, isNewSource: newSources(before, after) };
  const nameOf = (row: Row) => joinKey(key.map((name) => row[name]));
  const whole = (row: Row) => JSON.stringify(names.map((name) => row[name]));
  const told = groupBy(before.rows(table), nameOf);
  const telling = groupBy(after.rows(table), nameOf);
  const pairs = [...new Set([...told.keys(), ...telling.keys()])]
    .sort()
    .flatMap((name) => pairUp(unmatched(told.get(name) ?? [], telling.get(name) ?? [], whole), [() => '']));
  const kept = pairs.filter(([was, is]) => was !== null && is !== null);
  const alone = {
    before: pairs.flatMap(([was, is]) => (was !== null && is === null ? [was] : [])),
    after: pairs.flatMap(([was, is]) => (was === null && is !== null ? [is] : [])),
  };
  const alikes = names.map((skipped) => (row: Row) => JSON.stringify(cellsBut(skipped, names, row)));
  const revisions: Revision[] = [];
  let news = 0;
  for (const [was, is] of [...kept, ...pairUp(alone, alikes)]) {
    if (was === null && is !== null && isNew(is, context)) news += 1;
    else if (was === null || is === null) revisions.push(compareRow(was, is, context));
    else {
      const seen = isJustSeen(was, is, context);
      news += seen ? 1 : 0;
      const fields = changedFields(was, is, context).filter((field) => !seen || !SEEN.includes(field));
      for (const field of fields) revisions.push(compareCell(field, was, is, context));
    }
  }
  return { revisions, news };
}

/** A milestone seen since the delivery before: these cells tell what happened, they rewrite nothing. */
const SEEN = ['done_on', 'done_precision', 'known_state', 'source_id'];

function isJustSeen(was: Row, is: Row, { table, until }: Context): boolean {
  return table === 'milestones' && was['done_on'] === null && String(is['done_on'] ?? '') > until;
}

function isNew(row: Row, { until, isNewSource }: Context): boolean {
  const source = row['source_id'] ?? row['denominator_source_id'] ?? null;
  const dated = row['announced_on'] ?? row['date'] ?? row['due_on'] ?? null;
  return (
    (source === null && dated === null) || String(row['announced_on'] ?? '') > until || isNewSource(source)
  );
}

function cellsBut(skipped: string, names: readonly string[], row: Row): Cell[] {
  return names
    .filter((name) => name !== skipped && name !== precisionOf(skipped))
    .map((name) => row[name] ?? null);
}

/** A date and how much of it is known are one cell of the journal. */
function changedFields(was: Row, is: Row, { names }: Context): string[] {
  const changed = names.filter((name) => (was[name] ?? null) !== (is[name] ?? null));
  return changed.filter((name) => !changed.some((other) => other !== name && precisionOf(other) === name));
}

function precisionOf(name: string): string {
  return name === 'announced_on' ? 'date_precision' : name.replace(/_on$/, '_precision');
}

function compareRow(was: Row | null, is: Row | null, context: Context): Revision {
  const row = is ?? was ?? {};
  const field = MAIN_FIELDS[context.table] ?? 'label';
  return toRevision(field, is === null ? 'removal' : 'addition', row, context, {
    before: textOf(was?.[field]),
    after: textOf(is?.[field]),
  });
}

function compareCell(field: string, was: Row, is: Row, context: Context): Revision {
  const [before, after] = [textOf(was[field]), textOf(is[field])];
  const isPath = context.table === 'trajectories' && is['kind'] === 'official';
  const isMoved = isPath && (field === 'amount_cents' || field === 'date');
  const kind = isMoved
    ? 'target-moved'
    : before === null
      ? 'addition'
      : after === null
        ? 'removal'
        : 'correction';
  return toRevision(field, kind, is, context, { before, after });
}

/** What a row that comes or goes is told by. */
const MAIN_FIELDS: Readonly<Partial<Record<RevisedTable, string>>> = {
  envelopes: 'amount_cents',
  trajectories: 'amount_cents',
  readings: 'denominator_cents',
  measure_claims: 'value',
  milestones: 'due_on',
  denominators: 'value',
  zonings: 'inhabitants',
};

function toRevision(
  field: string,
  kind: RevisionKind,
  row: Row,
  { table, key }: Context,
  values: Pick<Revision, 'before' | 'after'>,
): Revision {
  return revision({
    kind,
    table,
    key: joinKey(key.map((name) => row[name])),
    label: String(row['label'] ?? row['measure_id'] ?? row['zoning_id'] ?? ''),
    field,
    ...values,
    line: textOf(row['line_id']),
    stage: (row['stage'] ?? null) as Revision['stage'],
    indicatorId: textOf(row['indicator_id']),
    date: textOf(row['date']),
    sourceId: textOf(row['source_id'] ?? row['denominator_source_id']),
  });
}

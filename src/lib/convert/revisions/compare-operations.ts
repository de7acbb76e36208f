import type { Row } from '#lib/contract/row.ts';
import { committedUpTo, isBudgetLine, nameOperation } from './compare-money.ts';
import { sharesByOperation } from './partner-shares.ts';
import { placeOf, revision, textOf, type Revision, type TableRevisions } from './revision.ts';
import type { VersionTables } from './version-tables.ts';

/** What is told of an operation, in the order of the journal. */
const ATTRIBUTES = [
  'line',
  'measure',
  'operator',
  'procedure',
  'project_key',
  'project_name',
  'beneficiary_name',
  'siret',
  'beneficiary_type',
  'role',
  'total_cost_cents',
  'seat',
  'place',
  'place_department',
  'partners',
] as const;

/**
 * Revisions of what is told of the operations of both versions, one line per attribute. An operation that changes lines
 * takes away what was committed on the one, and brings it to the other: two effects, never added. What comes or goes
 * with its money is told by the money. Other shares of its partners move no committed total: their effect is zero.
 */
export function compareOperations(before: VersionTables, after: VersionTables): TableRevisions {
  const told = new Map([...before.rows('operations')].map((row) => [String(row['operation_key']), row]));
  const carried = committedUpTo(before, '9999-12-31' as VersionTables['date']);
  const [sharesBefore, sharesAfter] = [before, after].map(sharesByOperation);
  const revisions: Revision[] = [];
  const isTold = [...told.values()].some((row) => row['place_department'] !== null);
  for (const row of after.rows('operations')) {
    const key = String(row['operation_key']);
    const known = told.get(key);
    if (!known) continue;
    const was = sharesBefore?.get(key) ?? textOf(known['partners']);
    const is = sharesAfter?.get(key) ?? textOf(row['partners']);
    const isShared = sharesBefore?.has(key) || sharesAfter?.has(key);
    if (isShared && was !== null && is !== null && was !== is)
      revisions.push(compareShares(key, was, is, known, row));
    for (const field of ATTRIBUTES)
      if (
        !(field === 'partners' && isShared) &&
        // Versions were written without that column at first: it is not the operations that changed.
        (field !== 'place_department' || isTold) &&
        (known[field] ?? null) !== (row[field] ?? null) &&
        !followsSeat(field, known, row)
      )
        revisions.push(compareAttribute(key, field, known, row, carried.get(key) ?? 0));
  }
  return { revisions, news: 0 };
}

/** A file without partners nor place puts them at the seat: one cell of the file is one line of the journal. */
function followsSeat(field: string, known: Row, row: Row): boolean {
  const isThere = (one: Row) => one[field] === one['seat'];
  return (field === 'partners' || field === 'place') && isThere(known) && isThere(row);
}

function compareShares(key: string, before: string, after: string, known: Row, row: Row): Revision {
  const named = nameOperation(row);
  return revision({
    kind: 'correction',
    table: 'operations',
    key,
    ...named,
    field: 'partner_shares',
    before,
    after,
    effectCents: isBudgetLine(named.line) ? 0 : null,
    source: placeOf(row),
    previous: placeOf(known),
  });
}

function compareAttribute(key: string, field: string, known: Row, row: Row, committed: number): Revision {
  const [was, is] = [textOf(known[field]), textOf(row[field])];
  const moves = field === 'line' && was !== null;
  return revision({
    kind: was === null ? 'addition' : is === null ? 'removal' : 'correction',
    table: 'operations',
    key,
    ...nameOperation(row),
    field,
    before: was,
    after: is,
    effectCents: moves && isBudgetLine(is) ? committed : null,
    left: moves && isBudgetLine(was) ? { line: was, effectCents: -committed } : null,
    source: placeOf(row),
    previous: placeOf(known),
  });
}

import type { Row } from '#lib/contract/row.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { BUDGET_LINES } from '#lib/domain/line.ts';
import type { Stage } from '#lib/domain/stage.ts';
import { groupBy, unmatched } from './match-rows.ts';
import { placeOf, revision, textOf, type Revision, type TableRevisions } from './revision.ts';
import type { VersionTables } from './version-tables.ts';

/** What makes two movements of one operation and stage the same; their status ripens without being revised. */
const TOLD = ['date', 'kind', 'aid_type', 'funding_source'] as const;

/** An operation of either version, as the journal names it. */
interface Named {
  readonly label: string;
  readonly line: string | null;
  readonly zoneId: string | null;
}

/**
 * Revisions of the money: one line per operation and stage whose movements up to the delivery before are not those
 * that it told, with their net total before and after. A movement dated after it is new, and counted apart.
 * Where the total stands and a date, a kind, a type of aid or a funding source moved, the line says which.
 */
export function compareMoney(before: VersionTables, after: VersionTables): TableRevisions {
  const nameOf = (row: Row) => `${String(row['operation_key'])}\n${String(row['stage'])}`;
  const told = groupBy(before.rows('movements'), nameOf);
  const telling = groupBy(after.rows('movements'), nameOf);
  const operations = indexOperations(before, after);
  const revisions: Revision[] = [];
  let news = 0;
  for (const name of [...new Set([...told.keys(), ...telling.keys()])].sort()) {
    const left = unmatched(told.get(name) ?? [], telling.get(name) ?? [], signatureOf);
    const isKnown = (row: Row) => String(row['date']) <= before.date;
    const late = left.after.filter(isKnown);
    news += left.after.length - late.length;
    if (left.before.length + late.length === 0) continue;
    const [key = '', stage = ''] = name.split('\n');
    const isNew = new Set(left.after.filter((row) => !isKnown(row)));
    revisions.push(
      compareBalance({
        key,
        stage: stage as Stage,
        named: operations.get(key) ?? { label: key, line: null, zoneId: null },
        before: told.get(name) ?? [],
        after: (telling.get(name) ?? []).filter((row) => !isNew.has(row)),
        gone: left.before,
        come: late,
      }),
    );
  }
  return { revisions, news };
}

interface Balance {
  readonly key: string;
  readonly stage: Stage;
  readonly named: Named;
  readonly before: readonly Row[];
  readonly after: readonly Row[];
  readonly gone: readonly Row[];
  readonly come: readonly Row[];
}

function compareBalance({ key, stage, named, before, after, gone, come }: Balance): Revision {
  const [was, is] = [total(before), total(after)];
  const moved = TOLD.find((name) => listOf(gone, name) !== listOf(come, name)) ?? 'date';
  const kind = gone.length === 0 ? 'addition' : come.length === 0 ? 'removal' : 'correction';
  const isAmount = kind !== 'correction' || was !== is;
  const isHeadline = stage === 'committed' && isBudgetLine(named.line);
  return revision({
    kind,
    table: 'movements',
    key,
    ...named,
    stage,
    field: isAmount ? 'amount_cents' : moved,
    before: isAmount ? (before.length === 0 ? null : String(was)) : listOf(gone, moved),
    after: isAmount ? (after.length === 0 ? null : String(is)) : listOf(come, moved),
    date: textOf((come[0] ?? gone[0])?.['date']),
    effectCents: isHeadline ? is - was : null,
    source: placeOf(come[0] ?? after[0]),
    previous: placeOf(gone[0] ?? before[0]),
  });
}

/** True for the two lines that have a headline. */
export function isBudgetLine(line: string | null): boolean {
  return (BUDGET_LINES as readonly (string | null)[]).includes(line);
}

/** Committed cents of each operation of a version up to a date: what an operation that changes lines takes along. */
export function committedUpTo(version: VersionTables, until: IsoDate): Map<string, number> {
  const totals = new Map<string, number>();
  for (const { operation_key, stage, date, amount_cents } of version.rows('movements'))
    if (stage === 'committed' && String(date) <= until)
      totals.set(String(operation_key), (totals.get(String(operation_key)) ?? 0) + Number(amount_cents));
  return totals;
}

function indexOperations(before: VersionTables, after: VersionTables): Map<string, Named> {
  const operations = new Map<string, Named>();
  for (const version of [before, after])
    for (const row of version.rows('operations'))
      operations.set(String(row['operation_key']), nameOperation(row));
  return operations;
}

/** Project and beneficiary, line, and territory of the seat as a zone. */
export function nameOperation(row: Row): Named {
  const seat = textOf(row['seat']);
  const names = [row['project_name'], row['beneficiary_name']].filter((name) => typeof name === 'string');
  return {
    label: names.length === 0 ? String(row['operation_key']) : names.join(', '),
    line: textOf(row['line']),
    zoneId: seat !== null && /^\d\d$/.test(seat) ? `R${seat}` : seat,
  };
}

function signatureOf(row: Row): string {
  return JSON.stringify([row['amount_cents'], ...TOLD.map((name) => row[name])]);
}

function total(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + Number(row['amount_cents']), 0);
}

function listOf(rows: readonly Row[], name: string): string {
  return rows
    .map((row) => String(row[name]))
    .sort()
    .join(' ; ');
}

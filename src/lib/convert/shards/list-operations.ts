import type { OperationEntry, PlacedCents, PlacedPart, StageCents } from '#lib/contract/shards.ts';
import type { Row } from '#lib/contract/row.ts';
import type { VersionTables } from '#lib/convert/revisions/version-tables.ts';
import { monthIndex } from '#lib/domain/calendar.ts';
import { sumCents, type Cents } from '#lib/domain/money.ts';
import { RULES, type Rule } from '#lib/domain/rule.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import { TERRITORIES, type Territory } from '#lib/domain/territory.ts';

type Movement = OperationEntry['movements'][number];
type Shares = ReadonlyMap<string, readonly Row[]>;

/** Every operation of a version with its movements, where they are under each rule, and its partners; by id. */
export function listOperations(tables: VersionTables): OperationEntry[] {
  const operations = [...tables.rows('operations')];
  const movements = groupBy(tables.rows('movements'), ({ operation_key: key }) => String(key));
  const shares = groupBy(tables.rows('allocations'), (row) => shareKey(row['movement_key'], row['rule']));
  const projects = groupBy(
    operations.filter((row) => row['project_key'] !== null),
    (row) => String(row['project_key']),
  );
  return operations
    .map((row) => toEntry(row, movements.get(String(row['operation_key'])) ?? [], shares, projects))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function toEntry(row: Row, movements: readonly Row[], shares: Shares, projects: Shares): OperationEntry {
  return {
    id: String(row['operation_key']),
    project: text(row['project_name']),
    beneficiary: text(row['beneficiary_name']),
    siret: text(row['siret']),
    beneficiary_type: text(row['beneficiary_type']),
    role: row['role'] as OperationEntry['role'],
    line: row['line'] as OperationEntry['line'],
    measure: text(row['measure']),
    operator: String(row['operator']),
    procedure: text(row['procedure']),
    total_cost_cents: row['total_cost_cents'] as Cents | null,
    file: String(row['source_file']),
    file_line: Number(row['source_line']),
    movements: movements.map(toMovement).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    placed: mergeRules(RULES.flatMap((rule) => placeUnder(rule, row, movements, shares))),
    partners: (projects.get(String(row['project_key'])) ?? [])
      .filter((other) => other['operation_key'] !== row['operation_key'])
      .map((other) => ({
        id: String(other['operation_key']),
        beneficiary: text(other['beneficiary_name']),
        role: other['role'] as OperationEntry['role'],
      })),
  };
}

function toMovement(row: Row): Movement {
  return {
    stage: row['stage'] as Stage,
    kind: row['kind'] as Movement['kind'],
    date: row['date'] as Movement['date'],
    cents: row['amount_cents'] as Cents,
    aid_type: row['aid_type'] as Movement['aid_type'],
    status: row['status'] as Movement['status'],
    file: String(row['source_file']),
    line: Number(row['source_line']),
  };
}

/** A movement that was allocated under the rule is where its shares are, any other where its operation is. */
function placeUnder(rule: Rule, operation: Row, movements: readonly Row[], shares: Shares): PlacedPart[] {
  const placed = movements.flatMap((movement) => {
    const { stage, date } = toMovement(movement);
    const own = shares.get(shareKey(movement['movement_key'], rule)) ?? [
      { territory: operation[rule] ?? null, amount_cents: movement['amount_cents'] ?? null },
    ];
    return own.map((share) => ({
      territory: share['territory'] as Territory,
      step: [stage, monthIndex(date), share['amount_cents'] as Cents] as const,
    }));
  });
  return TERRITORIES.flatMap((territory) => {
    const here = placed.filter((one) => one.territory === territory).map(({ step }) => step);
    if (here.length === 0) return [];
    const cents = here.map(([stage, , added]): StageCents => ({ [stage]: added })).reduce(addStages);
    const part = { rules: [rule], territory, cents };
    return [here.length === placed.length ? part : { ...part, months: here }];
  });
}

/** Parts that differ in their rule alone, told once for all their rules, in the order of the first. */
export function mergeRules<Part extends PlacedCents>(parts: readonly Part[]): Part[] {
  const groups = groupBy(parts, (part) => JSON.stringify({ ...part, rules: [] }));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ ...first, rules: group.flatMap(({ rules }) => rules) }] : [];
  });
}

/** The cents of two parts, each stage with itself alone. */
export function addStages(one: StageCents, other: StageCents): StageCents {
  return Object.fromEntries(
    STAGES.flatMap((stage) => {
      const parts = [one[stage], other[stage]].filter((cents) => cents !== undefined);
      return parts.length === 0 ? [] : [[stage, sumCents(parts)]];
    }),
  );
}

/** Rows by a key, in their order. */
export function groupBy<Value>(rows: Iterable<Value>, keyOf: (row: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

function shareKey(movement: Row[string] | undefined, rule: Row[string] | undefined): string {
  return `${String(movement)} ${String(rule)}`;
}

function text(cell: Row[string] | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell);
}

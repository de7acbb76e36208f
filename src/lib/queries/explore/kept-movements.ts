import { lastDayOfMonth } from '#lib/domain/calendar.ts';
import type { Line } from '#lib/domain/line.ts';
import type { Rule } from '#lib/domain/rule.ts';
import type { Stage } from '#lib/domain/stage.ts';
import type { Statement } from '#lib/engine/engine.ts';
import { columnName, joinSql, sql } from '#lib/engine/sql.ts';
import { dimension } from '#lib/queries/filtered.ts';
import type { ExploreFilters, ListDimension } from './explore-filters.ts';
import { keepsRow } from './keep-cells.ts';

/** One line, one stage, one rule, and what is kept of them. */
export interface KeptParams {
  readonly line: Line;
  readonly stage: Stage;
  readonly rule: Rule;
  readonly filters: ExploreFilters;
}

/** What a question wants to know of the movements, besides their operation and cents. */
interface Wanted {
  readonly isPlaced?: boolean;
  readonly isTyped?: boolean;
  /** The dimension whose own filter does not count. */
  readonly except?: ListDimension;
}

/** Tables that `keptMovements` may read. */
export const KEPT_TABLES = ['codes', 'operations', 'movements', 'allocations'] as const;

/**
 * The movements that the filters keep, as a table: `operation_key`, `line`, `measure`, `operator`, `aid_type`, `date`, `cents`,
 * and where they are wanted or filtered `territory` and `beneficiary_type`. Placed, a movement shared between
 * territories is there once per territory with its part; else once, whole. Nothing is joined that is not needed.
 * A null line is all of them: only for rows that tell their line.
 */
export function keptMovements(
  { line, stage, rule, filters }: Omit<KeptParams, 'line'> & { readonly line: Line | null },
  { isPlaced = false, isTyped = false, except }: Wanted = {},
): Statement {
  const narrows = (name: ListDimension) => name !== except && filters.kept[name].length > 0;
  const places = isPlaced || narrows('territory');
  const types = isTyped || narrows('beneficiary_type');
  const none = sql``;
  const own = sql`(SELECT * FROM movements WHERE ${joinSql(
    [
      ...(line === null
        ? []
        : [sql`line IN (SELECT l.code FROM ${dimension('line')} AS l WHERE l.id = ${line})`]),
      sql`stage IN (SELECT s.code FROM ${dimension('stage')} AS s WHERE s.id = ${stage})`,
      ...keepsDate(filters),
    ],
    ' AND ',
  )})`;
  const operation = places || types ? sql`JOIN operations AS o ON o.operation_key = m.operation_key` : none;
  const shared = places
    ? sql`LEFT JOIN (
    SELECT movement_key, territory, amount_cents FROM allocations
    WHERE rule IN (SELECT r.code FROM ${dimension('rule')} AS r WHERE r.id = ${rule})
  ) AS a ON a.movement_key = m.movement_key`
    : none;
  return sql`(
  SELECT * FROM (
    SELECT m.operation_key AS operation_key, m.line AS line, m.measure AS measure, m.operator AS operator, m.aid_type AS aid_type,
      m.date AS date,
      ${places ? sql`coalesce(a.territory, o.${columnName('operations', rule)}) AS territory,` : none}
      ${types ? sql`o.beneficiary_type AS beneficiary_type,` : none}
      ${places ? sql`coalesce(a.amount_cents, m.amount_cents)` : sql`m.amount_cents`} AS cents
    FROM ${own} AS m
    ${operation}
    ${shared}
  ) AS placed
  WHERE ${keepsRow({ ...filters, fromMonth: null, toMonth: null }, except ?? null)}
)`;
}

function keepsDate({ fromMonth, toMonth }: ExploreFilters): Statement[] {
  return [
    ...(fromMonth === null ? [] : [sql`date > CAST(${lastDayOfMonth(fromMonth - 1)} AS DATE)`]),
    ...(toMonth === null ? [] : [sql`date <= CAST(${lastDayOfMonth(toMonth)} AS DATE)`]),
  ];
}

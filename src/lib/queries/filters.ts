import type { Dimension } from '#lib/contract/column.ts';
import { lastDayOfMonth } from '#lib/domain/calendar.ts';
import type { AidType } from '#lib/domain/stage.ts';
import type { Statement } from '#lib/engine/engine.ts';
import { joinSql, sql } from '#lib/engine/sql.ts';

/** What a reader keeps: ids of each list, an empty list keeps all; first and last month, both included. */
export interface Filters {
  readonly measures: readonly string[];
  readonly operators: readonly string[];
  readonly aidTypes: readonly AidType[];
  /** Months since year 0, see `monthIndex`. Null = no bound. */
  readonly fromMonth: number | null;
  readonly toMonth: number | null;
}

export const NO_FILTERS: Filters = {
  measures: [],
  operators: [],
  aidTypes: [],
  fromMonth: null,
  toMonth: null,
};

/** The filters with no month after the one given (null changes nothing). A period that begins later is empty. */
export function withLastMonth(filters: Filters, last: number | null): Filters {
  if (last === null) return filters;
  return { ...filters, toMonth: Math.min(filters.toMonth ?? last, last) };
}

/** True of the cells of a cube (bare column names) that the filters keep. A cell without measure is in no measure. */
export function keepsCell(filters: Filters): Statement {
  const { fromMonth, toMonth } = filters;
  return allOf([
    ...keepsIds(filters),
    ...(fromMonth === null ? [] : [sql`month >= CAST(${fromMonth} AS INTEGER)`]),
    ...(toMonth === null ? [] : [sql`month <= CAST(${toMonth} AS INTEGER)`]),
  ]);
}

/** True of the movements (bare column names) that the filters keep: the same ones that make the cells kept. */
export function keepsMovement(filters: Filters): Statement {
  const { fromMonth, toMonth } = filters;
  return allOf([
    ...keepsIds(filters),
    ...(fromMonth === null ? [] : [sql`date > CAST(${lastDayOfMonth(fromMonth - 1)} AS DATE)`]),
    ...(toMonth === null ? [] : [sql`date <= CAST(${lastDayOfMonth(toMonth)} AS DATE)`]),
  ]);
}

/** The codes and ids of a dimension, as a table to join on `code`. */
export function dimension(name: Dimension): Statement {
  return sql`(SELECT code, id FROM codes WHERE dimension = ${name})`;
}

function keepsIds({ measures, operators, aidTypes }: Filters): Statement[] {
  return [
    ...keeps({ text: 'measure', params: [] }, 'measure', measures),
    ...keeps({ text: 'operator', params: [] }, 'operator', operators),
    ...keeps({ text: 'aid_type', params: [] }, 'aid_type', aidTypes),
  ];
}

function keeps(column: Statement, name: Dimension, ids: readonly string[]): Statement[] {
  if (ids.length === 0) return [];
  const list = joinSql(
    ids.map((id) => sql`${id}`),
    ', ',
  );
  return [sql`${column} IN (SELECT code FROM codes WHERE dimension = ${name} AND id IN (${list}))`];
}

function allOf(conditions: readonly Statement[]): Statement {
  return conditions.length === 0 ? sql`TRUE` : joinSql(conditions, ' AND ');
}

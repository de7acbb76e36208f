import type { Dimension } from '#lib/contract/column.ts';
import { lastDayOfMonth } from '#lib/domain/calendar.ts';
import type { Statement } from '#lib/engine/engine.ts';
import { joinSql, sql } from '#lib/engine/sql.ts';
import type { Filters } from './filters.ts';

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

import type { Statement } from '#lib/engine/engine.ts';
import { joinSql, sql } from '#lib/engine/sql.ts';
import {
  CUBE_DIMENSIONS,
  LIST_DIMENSIONS,
  WITHOUT,
  type CubeDimension,
  type ExploreFilters,
  type ListDimension,
} from './explore-filters.ts';

/**
 * True of the rows (bare column names) that the filters keep, but for the filter of `except`: what the chart of a
 * dimension is narrowed by. The list of a dimension that is no column of the rows must be empty.
 */
export function keepsRow(
  { kept, fromMonth, toMonth }: ExploreFilters,
  except: CubeDimension | ListDimension | null,
): Statement {
  const conditions = [
    ...LIST_DIMENSIONS.filter((name) => name !== except && kept[name].length > 0).map((name) =>
      keepsIds(name, kept[name]),
    ),
    ...(fromMonth === null || except === 'month' ? [] : [sql`month >= CAST(${fromMonth} AS INTEGER)`]),
    ...(toMonth === null || except === 'month' ? [] : [sql`month <= CAST(${toMonth} AS INTEGER)`]),
  ];
  return conditions.length === 0 ? sql`TRUE` : joinSql(conditions, ' AND ');
}

/** The column of a dimension of a cube. */
export function cubeColumn(name: CubeDimension): Statement {
  return named(CUBE_DIMENSIONS, name);
}

function keepsIds(name: ListDimension, ids: readonly string[]): Statement {
  const column = named(LIST_DIMENSIONS, name);
  const listed = ids.filter((id) => id !== WITHOUT);
  const isListed = sql`coalesce(${column} IN (SELECT code FROM codes WHERE dimension = ${name} AND id IN (${joinSql(
    listed.map((id) => sql`${id}`),
    ', ',
  )})), FALSE)`;
  const isWithout = sql`${column} IS NULL`;
  if (listed.length === 0) return isWithout;
  return listed.length === ids.length ? isListed : sql`(${isListed} OR ${isWithout})`;
}

function named<Name extends string>(names: readonly Name[], name: Name): Statement {
  const found = names.find((candidate) => candidate === name);
  if (!found) throw new Error(`unknown column: ${name}`);
  return { text: found, params: [] };
}

import { checkContent } from '#lib/engine/checked-load.ts';
import type { Engine, Statement } from '#lib/engine/engine.ts';
import { toClickHouse } from './dialect.ts';
import { callClickHouse, type ClickHouseAccess } from './http.ts';

/**
 * What makes ClickHouse answer as the house’s engine does: without them an absent value, an unmatched row or a sum over
 * nothing comes out as zero. A read-only user must have the very same values in its profile.
 */
export const ANSWER_SETTINGS: Readonly<Record<string, string>> = {
  join_use_nulls: '1',
  aggregate_functions_null_for_empty: '1',
  cast_keep_nullable: '1',
  prefer_column_name_to_alias: '1',
  output_format_arrow_compression_method: 'none',
  output_format_arrow_string_as_string: '1',
};

/**
 * The engine beyond one machine: the same questions, asked of the HTTP interface of a ClickHouse that the loader has
 * filled. `load` sends nothing: it checks that the table there has the rows and the cents of the manifest, and rejects
 * with a `DoorError` of code `integrity` where it has not.
 */
export function openClickHouseEngine(access: ClickHouseAccess): Engine {
  const query = (statement: Statement, signal?: AbortSignal) => {
    const { text, values } = toClickHouse(statement);
    return callClickHouse(
      access,
      { sql: `${text}\nFORMAT ArrowStream`, settings: ANSWER_SETTINGS, values },
      signal,
    );
  };
  return {
    load: (table) => checkContent((text) => query({ text, params: [] }), table),
    query,
    close: async () => undefined,
  };
}

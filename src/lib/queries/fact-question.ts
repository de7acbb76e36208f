import { tableNamed } from '#lib/contract/tables.ts';
import type { Statement } from '#lib/engine/engine.ts';
import { columnName, joinSql, sql, tableName } from '#lib/engine/sql.ts';
import { readRow, type Field } from './fields.ts';
import type { Question } from './question.ts';

/** What a question without parameters is asked with. */
export type NoParams = null;

/** The row that a question gives. */
export type AnswerOf<Q> = Q extends Question<never, infer Answer> ? Answer : never;

/**
 * The question that gives every row of a table of facts, sorted by its key. Facts are asked whole: their tables are
 * small, and what is shown of them, in French order, is chosen in the views. An absent cell is null. Where one table
 * holds two kinds of facts, `only` keeps one of them, and `id` tells the two questions apart.
 */
export function factQuestion<Answer>(
  table: string,
  sentence: string,
  fields: { readonly [K in keyof Answer]: Field<Answer[K]> },
  { id = table, only = sql`` }: { readonly id?: string; readonly only?: Statement } = {},
): Question<NoParams, Answer> {
  const { columns, key } = tableNamed(table);
  const names = (list: readonly string[]) =>
    joinSql(
      list.map((name) => columnName(table, name)),
      ', ',
    );
  return {
    id: id.replaceAll('_', '-'),
    sentence: () => sentence,
    tables: () => [table],
    statement: () => sql`
SELECT ${names(columns.map((column) => column.name))}
FROM ${tableName(table)}${only}
ORDER BY ${names(key)}`,
    row: readRow(fields),
  };
}

import type { Cell } from '#lib/contract/row.ts';
import type { Answering, Statement } from '#lib/engine/engine.ts';

/** A row as the engine gives it: cents and counts are safe integers, dates ISO text, absent values null. */
export type ResultRow = Readonly<Record<string, Cell>>;

/** One question: the French sentence it answers, the SQL that answers it, the tables it reads, the row it returns. */
export interface Question<Params, Answer> {
  readonly id: string;
  sentence(params: Params): string;
  tables(params: Params): readonly string[];
  statement(params: Params): Statement;
  /** One typed row from one row of the result. Throws when the result is not the promised one. */
  row(result: ResultRow): Answer;
}

/** Rows of one question asked of one engine, in the order of its SQL. The tables must have been loaded. */
export async function ask<Params, Answer>(
  engine: Answering,
  question: Question<Params, Answer>,
  params: Params,
): Promise<Answer[]> {
  const bytes = await engine.query(question.statement(params));
  // A page that holds questions must not weigh what decodes them before one is asked.
  const { decodeRows } = await import('#lib/engine/rows.ts');
  return decodeRows(bytes).map((row) => question.row(row));
}

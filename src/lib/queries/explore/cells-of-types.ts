import type { Rule } from '#lib/domain/rule.ts';
import type { Stage } from '#lib/domain/stage.ts';
import { sql } from '#lib/engine/sql.ts';
import { integer, readRow } from '#lib/queries/fields.ts';
import type { Question } from '#lib/queries/question.ts';
import { KEEP_ALL } from './explore-filters.ts';
import { KEPT_TABLES, keptMovements } from './kept-movements.ts';

/** The cells of some types of beneficiary: what the cubes at rest do not hold. */
export interface TypedCellsParams {
  readonly stage: Stage;
  readonly rule: Rule;
  /** Ids of types, `WITHOUT` included; none for all. */
  readonly types: readonly string[];
}

/** A cell, all whole numbers, so that it is read by whole columns. */
export interface TypedCell {
  readonly line: number;
  readonly month: number;
}

/**
 * « Quelles cellules forment l’argent de ces types de bénéficiaires ? »
 * One row per line × measure × operator × aid type × territory × month with a movement, in no order, with the columns
 * of a cube: codes `line`, `measure` (null for none), `operator`, `aid_type`, `territory`, then `month` since year 0
 * and `amount_cents`. Of all types they are the cells of the cube at rest.
 */
export const cellsOfTypes: Question<TypedCellsParams, TypedCell> = {
  id: 'cells-of-types',
  sentence: () => 'Quelles cellules forment l’argent de ces types de bénéficiaires ?',
  tables: () => KEPT_TABLES,
  statement: ({ stage, rule, types }) => sql`
SELECT line, measure, operator, aid_type, territory,
  CAST(year(date) * 12 + month(date) - 1 AS INTEGER) AS month, CAST(sum(cents) AS BIGINT) AS amount_cents
FROM ${keptMovements(
    {
      line: null,
      stage,
      rule,
      filters: { ...KEEP_ALL, kept: { ...KEEP_ALL.kept, beneficiary_type: types } },
    },
    { isPlaced: true },
  )} AS m
GROUP BY line, measure, operator, aid_type, territory, CAST(year(date) * 12 + month(date) - 1 AS INTEGER)`,
  row: readRow({ line: integer('line'), month: integer('month') }),
};

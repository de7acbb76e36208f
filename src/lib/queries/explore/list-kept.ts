import { LINES, type Line } from '#lib/domain/line.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { Cents } from '#lib/domain/money.ts';
import type { Statement } from '#lib/engine/engine.ts';
import { sql } from '#lib/engine/sql.ts';
import { day, integer, maybe, money, oneOf, readRow, text } from '#lib/queries/fields.ts';
import { dimension } from '#lib/queries/filtered.ts';
import type { Question } from '#lib/queries/question.ts';
import { KEPT_TABLES, keptMovements, type KeptParams } from './kept-movements.ts';

/** What the rows may be sorted by. */
export const ROW_ORDERS = [
  'cents',
  'last',
  'project',
  'beneficiary',
  'operator',
  'measure',
  'movements',
] as const;
export type RowOrder = (typeof ROW_ORDERS)[number];

/** A page of the rows, from `offset`. */
export interface ListParams extends KeptParams {
  readonly order: RowOrder;
  readonly isDescending: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** One operation with what the filters keep of it at the stage asked. */
export interface KeptOperation {
  readonly operationKey: string;
  readonly line: Line;
  readonly projectName: string | null;
  readonly beneficiaryName: string | null;
  readonly siret: string | null;
  /** Labels; null where no file says. */
  readonly type: string | null;
  readonly measure: string | null;
  readonly operator: string | null;
  readonly procedure: string | null;
  readonly cents: Cents;
  readonly movementCount: number;
  /** Date of the last movement kept. */
  readonly lastDate: IsoDate;
}

const ORDERS: Readonly<Record<RowOrder, Statement>> = {
  cents: sql`k.cents`,
  last: sql`k.last_date`,
  movements: sql`k.movement_count`,
  project: sql`strip_accents(lower(o.project_name))`,
  beneficiary: sql`strip_accents(lower(o.beneficiary_name))`,
  operator: sql`p.label`,
  measure: sql`f.label`,
};

/**
 * « Quelles opérations, sous ces filtres ? »
 * At most `limit` rows, one per operation with a movement kept, in the order asked, absent values last, equal ones by
 * key. `cents` is what is kept of the operation, not its whole.
 */
export const listKept: Question<ListParams, KeptOperation> = {
  id: 'list-kept',
  sentence: () => 'Quelles opérations, sous ces filtres ?',
  tables: () => KEPT_TABLES,
  statement: ({ order, isDescending, offset, limit, ...params }) => sql`
SELECT o.operation_key AS operation_key, l.id AS line, o.project_name AS project_name,
  o.beneficiary_name AS beneficiary_name, o.siret AS siret, t.label AS type, f.label AS measure, p.label AS operator,
  o.procedure AS procedure, CAST(k.cents AS BIGINT) AS cents, CAST(k.movement_count AS BIGINT) AS movement_count,
  k.last_date AS last_date
FROM (
  SELECT operation_key, sum(cents) AS cents, count(*) AS movement_count, max(date) AS last_date
  FROM ${keptMovements(params)} AS m GROUP BY operation_key
) AS k
JOIN operations AS o ON o.operation_key = k.operation_key
JOIN ${dimension('line')} AS l ON l.code = o.line
LEFT JOIN ${labels('beneficiary_type')} AS t ON t.code = o.beneficiary_type
LEFT JOIN ${labels('measure')} AS f ON f.code = o.measure
LEFT JOIN ${labels('operator')} AS p ON p.code = o.operator
ORDER BY ${ORDERS[order]} ${isDescending ? sql`DESC` : sql`ASC`} NULLS LAST, o.operation_key
LIMIT CAST(${limit} AS BIGINT) OFFSET CAST(${offset} AS BIGINT)`,
  row: readRow({
    operationKey: text('operation_key'),
    line: oneOf(LINES, 'line'),
    projectName: maybe(text, 'project_name'),
    beneficiaryName: maybe(text, 'beneficiary_name'),
    siret: maybe(text, 'siret'),
    type: maybe(text, 'type'),
    measure: maybe(text, 'measure'),
    operator: maybe(text, 'operator'),
    procedure: maybe(text, 'procedure'),
    cents: money('cents'),
    movementCount: integer('movement_count'),
    lastDate: day('last_date'),
  }),
};

function labels(name: 'beneficiary_type' | 'measure' | 'operator'): Statement {
  return sql`(SELECT code, label FROM codes WHERE dimension = ${name})`;
}

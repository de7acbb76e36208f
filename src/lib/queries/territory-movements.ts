import type { IsoDate } from '#lib/domain/calendar.ts';
import { LINES, type Line } from '#lib/domain/line.ts';
import type { Cents } from '#lib/domain/money.ts';
import type { Rule } from '#lib/domain/rule.ts';
import {
  AID_TYPES,
  MOVEMENT_KINDS,
  MOVEMENT_STATUSES,
  STAGES,
  type AidType,
  type MovementKind,
  type MovementStatus,
  type Stage,
} from '#lib/domain/stage.ts';
import type { Territory } from '#lib/domain/territory.ts';
import { columnName, sql } from '#lib/engine/sql.ts';
import { day, integer, maybe, money, oneOf, readRow, text } from './fields.ts';
import { dimension } from './filtered.ts';
import { PLACED_TABLES } from './placed-movements.ts';
import type { Question } from './question.ts';

/** One movement, or the part of it that a rule puts in one territory, and the line of the file that says it. */
export interface TerritoryMovementRow {
  readonly operationKey: string;
  readonly projectName: string | null;
  readonly beneficiaryName: string | null;
  readonly siret: string | null;
  readonly line: Line;
  readonly measureId: string | null;
  readonly operator: string;
  readonly stage: Stage;
  readonly kind: MovementKind;
  readonly date: IsoDate;
  readonly cents: Cents;
  readonly aidType: AidType;
  readonly status: MovementStatus;
  readonly file: string;
  readonly fileLine: number;
}

/**
 * « Quels mouvements une règle d’attribution place-t-elle dans ce territoire ? »
 * One row per movement with cents there, sorted by line, operation, date, then as delivered. By line and stage they sum
 * to what `selectByRegion` gives.
 */
export const selectTerritoryMovements: Question<{ territory: Territory; rule: Rule }, TerritoryMovementRow> =
  {
    id: 'territory-movements',
    sentence: () => 'Quels mouvements une règle d’attribution place-t-elle dans ce territoire ?',
    tables: () => PLACED_TABLES,
    statement: ({ territory, rule }) => sql`
SELECT m.operation_key AS operation_key, o.project_name AS project_name, o.beneficiary_name AS beneficiary_name,
  o.siret AS siret, l.id AS line, f.id AS measure, p.id AS operator, s.id AS stage, k.id AS kind, m.date AS date,
  CAST(coalesce(a.amount_cents, m.amount_cents) AS BIGINT) AS cents, y.id AS aid_type, u.id AS status,
  d.id AS file, CAST(m.source_line AS BIGINT) AS file_line
FROM movements AS m
JOIN operations AS o ON o.operation_key = m.operation_key
LEFT JOIN (
  SELECT movement_key, territory, amount_cents FROM allocations
  WHERE rule IN (SELECT code FROM codes WHERE dimension = 'rule' AND id = ${rule})
) AS a ON a.movement_key = m.movement_key
JOIN ${dimension('territory')} AS t ON t.code = coalesce(a.territory, o.${columnName('operations', rule)})
JOIN ${dimension('line')} AS l ON l.code = m.line
JOIN ${dimension('operator')} AS p ON p.code = m.operator
JOIN ${dimension('stage')} AS s ON s.code = m.stage
JOIN ${dimension('kind')} AS k ON k.code = m.kind
JOIN ${dimension('aid_type')} AS y ON y.code = m.aid_type
JOIN ${dimension('status')} AS u ON u.code = m.status
JOIN ${dimension('file')} AS d ON d.code = m.source_file
LEFT JOIN ${dimension('measure')} AS f ON f.code = m.measure
WHERE t.id = ${territory}
ORDER BY l.id, m.operation_key, m.date, m.movement_key`,
    row: readRow({
      operationKey: text('operation_key'),
      projectName: maybe(text, 'project_name'),
      beneficiaryName: maybe(text, 'beneficiary_name'),
      siret: maybe(text, 'siret'),
      line: oneOf(LINES, 'line'),
      measureId: maybe(text, 'measure'),
      operator: text('operator'),
      stage: oneOf(STAGES, 'stage'),
      kind: oneOf(MOVEMENT_KINDS, 'kind'),
      date: day('date'),
      cents: money('cents'),
      aidType: oneOf(AID_TYPES, 'aid_type'),
      status: oneOf(MOVEMENT_STATUSES, 'status'),
      file: text('file'),
      fileLine: integer('file_line'),
    }),
  };

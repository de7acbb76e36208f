import type { Row } from '#lib/contract/row.ts';
import type { Allocations } from './allocate.ts';
import type { Movement } from './movement-store.ts';
import type { Operation } from './operation-store.ts';

/** Row of the `operations` table. */
export function operationRow(operation: Operation): Row {
  return {
    operation_key: operation.key,
    project_key: operation.projectKey,
    project_name: operation.projectName,
    beneficiary_name: operation.beneficiaryName,
    siret: operation.siret,
    beneficiary_type: operation.beneficiaryType,
    role: operation.role,
    line: operation.line,
    measure: operation.measureId,
    operator: operation.operator,
    procedure: operation.procedure,
    total_cost_cents: operation.totalCostCents,
    seat: operation.seat,
    place: operation.place,
    partners: operation.partnersTerritory,
    source_file: operation.origin.file,
    source_line: operation.origin.line,
  };
}

/** Row of the `movements` table. */
export function movementRow(movement: Movement): Row {
  const { operation, origin } = movement;
  return {
    movement_key: movement.key,
    operation_key: movement.operationKey,
    line: operation.line,
    measure: operation.measureId,
    operator: operation.operator,
    stage: movement.stage,
    kind: movement.kind,
    date: movement.date,
    amount_cents: movement.amountCents,
    aid_type: movement.aidType,
    funding_source: movement.fundingSource,
    status: movement.status,
    source_file: origin.file,
    source_line: origin.line,
  };
}

/** Rows of the `allocations` table, by movement then territory; all under rule `partners`, the only one with shares. */
export function allocationRows(allocations: Allocations): Row[] {
  return [...allocations]
    .sort(([a], [b]) => a - b)
    .flatMap(([key, parts]) =>
      parts.map(({ territory, amountCents }) => ({
        movement_key: key,
        rule: 'partners',
        territory,
        amount_cents: amountCents,
      })),
    );
}

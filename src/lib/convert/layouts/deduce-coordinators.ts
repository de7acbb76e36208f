import { issue, type Issue } from '#lib/contract/issue.ts';
import type { OperationRecord } from '#lib/domain/spending.ts';
import { NO_RECORDS, type Finisher, type Records } from './reading.ts';

/**
 * The records of a file that never says who coordinates: in each project the operation with the largest aid, then the
 * smallest key, becomes the coordinator, the others partners, and all take the coordinator’s declared region as seat.
 * One warning per project of several partners, at the first line of the one deduced; a lone beneficiary is no deduction.
 */
export function deduceCoordinators(records: Records): { records: Records; issues: readonly Issue[] } {
  const aid = new Map<string, number>();
  for (const { operationKey, amountCents } of records.movements)
    aid.set(operationKey, (aid.get(operationKey) ?? 0) + amountCents);
  const projects = groupByProject(records.operations);
  const coordinators = new Map<string | null, OperationRecord>();
  const issues: Issue[] = [];
  for (const [projectKey, rows] of projects) {
    const first = firstRows(rows);
    const [coordinator] = first.toSorted(
      (a, b) => (aid.get(b.key) ?? 0) - (aid.get(a.key) ?? 0) || (a.key < b.key ? -1 : 1),
    );
    if (!coordinator) continue;
    coordinators.set(projectKey, coordinator);
    if (first.length > 1)
      issues.push(issue('coordinator-deduced', { ...coordinator.origin, detail: String(first.length) }));
  }
  const operations = records.operations.map((operation): OperationRecord => {
    const coordinator = coordinators.get(operation.projectKey);
    const role = coordinator?.key === operation.key ? 'coordinator' : 'partner';
    return { ...operation, role, seat: coordinator?.seat ?? null };
  });
  return { records: { ...records, operations }, issues };
}

/** Holds the operations and movements of a file until its end, where its coordinators are known. */
export function coordinatorsFinisher(): Finisher {
  const [operations, movements] = [[...NO_RECORDS.operations], [...NO_RECORDS.movements]];
  return {
    keep(records) {
      operations.push(...records.operations);
      movements.push(...records.movements);
      return NO_RECORDS;
    },
    end: () => deduceCoordinators({ ...NO_RECORDS, operations, movements }),
  };
}

function groupByProject(operations: readonly OperationRecord[]): Map<string | null, OperationRecord[]> {
  const projects = new Map<string | null, OperationRecord[]>();
  for (const operation of operations) {
    const rows = projects.get(operation.projectKey);
    if (rows) rows.push(operation);
    else projects.set(operation.projectKey, [operation]);
  }
  return projects;
}

/** The first row of each operation; the region of a later row is not the one that was declared with the award. */
function firstRows(rows: readonly OperationRecord[]): OperationRecord[] {
  return [...new Map(rows.toReversed().map((row) => [row.key, row])).values()];
}

import { sumCents, type Cents } from './money.ts';

/** What one operation is awarded, and the total cost that it tells, aid included. */
export interface CostedOperation {
  readonly operationKey: string;
  readonly projectKey: string | null;
  readonly committedCents: Cents | null;
  readonly totalCostCents: Cents | null;
}

/** Aid and total cost of the operations that tell both; the others are only counted. */
export interface AidOfCost {
  readonly aidCents: Cents;
  readonly costCents: Cents;
  readonly countedCount: number;
  readonly uncountedCount: number;
}

/**
 * Aid against total cost over the operations that tell both and still have aid. Partners of one project that repeat
 * the same cost tell the project’s: it counts once. Null when no operation tells its cost.
 */
export function aidOfCost(operations: readonly CostedOperation[]): AidOfCost | null {
  const kept = operations.flatMap(({ operationKey, projectKey, committedCents, totalCostCents }) =>
    committedCents !== null && committedCents > 0 && totalCostCents !== null
      ? [{ project: projectKey ?? operationKey, aid: committedCents, cost: totalCostCents }]
      : [],
  );
  if (kept.length === 0) return null;
  const costs = new Map(kept.map(({ project, cost }) => [`${project} ${cost}`, cost]));
  return {
    aidCents: sumCents(kept.map(({ aid }) => aid)),
    costCents: sumCents(costs.values()),
    countedCount: kept.length,
    uncountedCount: operations.length - kept.length,
  };
}

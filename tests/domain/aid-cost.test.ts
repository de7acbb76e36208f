import { describe, expect, it } from 'vitest';
import { aidOfCost, type CostedOperation } from '#lib/domain/aid-cost.ts';
import { cents } from '#lib/domain/money.ts';

function operation(
  key: string,
  project: string | null,
  aid: number | null,
  cost: number | null,
): CostedOperation {
  return {
    operationKey: key,
    projectKey: project,
    committedCents: aid === null ? null : cents(aid),
    totalCostCents: cost === null ? null : cents(cost),
  };
}

describe('aid against total cost', () => {
  it('counts once the cost that the partners of a project repeat', () => {
    expect(
      aidOfCost([
        operation('a', 'P1', 300, 1000),
        operation('b', 'P1', 100, 1000),
        operation('c', 'P2', 50, 70),
        operation('d', 'P2', 20, 30),
        operation('e', null, 40, 1000),
      ]),
    ).toEqual({ aidCents: 510, costCents: 2100, countedCount: 5, uncountedCount: 0 });
  });

  it('leaves out, and counts, what has no cost or no aid left', () => {
    expect(
      aidOfCost([
        operation('a', 'P1', 300, 1000),
        operation('b', 'P2', 300, null),
        operation('c', 'P3', 0, 500),
        operation('d', 'P4', null, 500),
      ]),
    ).toEqual({ aidCents: 300, costCents: 1000, countedCount: 1, uncountedCount: 3 });
  });

  it('is not known where no operation tells its cost', () => {
    expect(aidOfCost([operation('a', 'P1', 300, null)])).toBeNull();
    expect(aidOfCost([])).toBeNull();
  });
});

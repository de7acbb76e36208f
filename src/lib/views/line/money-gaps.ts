import type { BudgetLine } from '#lib/domain/line.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import type { CoverageRow } from '#lib/queries/coverage.ts';

/** Stages of one line that are not delivered: by nobody, or by some of the operators that deliver another one. */
export interface MoneyGap {
  readonly line: BudgetLine;
  readonly stages: readonly Stage[];
  /** In French order; empty when nobody delivers these stages. */
  readonly operators: readonly string[];
}

/** What no file of the delivery covers of a line: one gap per stage, or a single one when there is nothing at all. */
export function findMoneyGaps(coverage: readonly CoverageRow[], line: BudgetLine): MoneyGap[] {
  const own = coverage.filter((row) => row.line === line);
  if (own.length === 0) return [{ line, stages: STAGES, operators: [] }];
  const operators = [...new Set(own.map(({ operator }) => operator))].sort((a, b) =>
    a.localeCompare(b, 'fr'),
  );
  return STAGES.flatMap((stage): MoneyGap[] => {
    const delivering = new Set(own.filter((row) => row.stage === stage).map(({ operator }) => operator));
    if (delivering.size === 0) return [{ line, stages: [stage], operators: [] }];
    const silent = operators.filter((operator) => !delivering.has(operator));
    return silent.length === 0 ? [] : [{ line, stages: [stage], operators: silent }];
  });
}

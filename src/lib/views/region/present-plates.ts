import { BUDGET_LINES, type BudgetLine } from '#lib/domain/line.ts';
import type { TerritoryRow } from '#lib/queries/by-region.ts';
import { presentPlate, type PlateChoice, type PlateView } from './present-plate.ts';
import type { RegionalAmounts } from './region-figures.ts';
import { toMap } from '#lib/views/figure/by-territory.ts';
import { centsOfLine, toRegionalAmounts, type RegionalRows } from './regional-rows.ts';
import { underReading } from './repere-reading.ts';
import { ranksUnderRules } from './rule-ranks.ts';

/** The plate of one line, and the amounts that it is made of. */
export interface LinePlate {
  readonly line: BudgetLine;
  readonly input: RegionalAmounts;
  readonly plate: PlateView;
}

/**
 * One plate per line, never added. `answer` is what the engine gave under free filters: amounts under one rule, so that
 * nothing is counted nor ranked.
 */
export function presentPlates(
  rows: RegionalRows,
  answer: readonly TerritoryRow[] | null,
  choice: Omit<PlateChoice, 'line' | 'ranking'> & { readonly denominator: string },
): LinePlate[] {
  const { stage, rule, denominator, reading } = choice;
  return BUDGET_LINES.map((line) => {
    const asked = { line, stage, rule, denominator };
    const whole = underReading(toRegionalAmounts(rows, asked), line, reading);
    const input = answer
      ? { ...whole, amounts: toMap(centsOfLine(answer, line)), projects: null, operations: null }
      : whole;
    const ranking = answer ? null : { rule, ranks: ranksUnderRules(rows, asked) };
    return { line, input, plate: presentPlate(input, { ...choice, line, ranking }) };
  });
}

import { INHABITANT } from '#lib/domain/denominator.ts';
import type { BudgetLine } from '#lib/domain/line.ts';
import type { ReadingId } from '#lib/contract/fact-terms.ts';
import type { Rule } from '#lib/domain/rule.ts';
import type { Stage } from '#lib/domain/stage.ts';
import type { Basis } from '#lib/views/figure/basis.ts';
import { formatItem } from './item-id.ts';

interface RegionsChoice {
  readonly stage: Stage;
  readonly rule: Rule;
  readonly basis: Basis;
  readonly denominator: string;
  readonly reading: ReadingId;
}

/** The carnet id of the regions of a line as chosen: it holds repères of the default reading, and no other unit. */
export function quoteRegions(line: BudgetLine, choice: RegionsChoice): string | undefined {
  const { stage, rule, basis, denominator, reading } = choice;
  if (denominator !== INHABITANT || (reading !== 'A' && basis === 'benchmark')) return undefined;
  return formatItem({ kind: 'regions', line, stage, rule, basis });
}

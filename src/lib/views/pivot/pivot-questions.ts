import { LINES } from '#lib/domain/line.ts';
import { isAdded } from '#lib/domain/pivot.ts';
import { RULES } from '#lib/domain/rule.ts';
import { STAGES } from '#lib/domain/stage.ts';
import { toKeptParams } from '#lib/views/explore/explore-choice.ts';
import type { ChartQuestion } from '#lib/views/figure/provenance.ts';
import type { PivotChoice } from './pivot-choice.ts';

/** The questions of the pivot: one, or one for each line, stage or rule that its columns compare. */
export function questionsOfPivot({ within, rows, parts, columns, measure }: PivotChoice): ChartQuestion[] {
  const asked = { ...toKeptParams(within), rows, parts, isGross: measure === 'gross' };
  const ask = 'cross-cube';
  if (isAdded(columns)) return [{ ask, params: { ...asked, columns } }];
  const each = {
    line: () => LINES.map((line) => ({ line })),
    stage: () => STAGES.map((stage) => ({ stage })),
    rule: () => RULES.map((rule) => ({ rule })),
  }[columns]();
  return each.map((own) => ({ ask, params: { ...asked, ...own, columns: null } }));
}

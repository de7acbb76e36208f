import { BUDGET_LINES } from '#lib/domain/line.ts';
import { RULES } from '#lib/domain/rule.ts';
import { STAGES } from '#lib/domain/stage.ts';
import type { Denominator } from '#lib/domain/denominator.ts';
import { absentCell } from '#lib/views/figure/cells.ts';
import type { TableView, ValueCell } from '#lib/views/figure/table-view.ts';
import { toMap } from '#lib/views/figure/by-territory.ts';
import type { RegionalRows } from '#lib/views/region/regional-rows.ts';
import { LINE_LABELS, RULE_LABELS, STAGE_LABELS } from '#lib/views/words/labels.ts';
import { gapOf, gradeAmounts, type GapAmounts } from './graded-amounts.ts';
import type { Grading } from './gradings.ts';
import { saySigned } from './present-gap.ts';

interface AllGapsOptions {
  readonly denominator: Denominator;
  readonly caption: string;
}

/** The gap of each line at each stage under each rule, one column per definition: what the switches show one by one. */
export function tableOfAllGaps(
  rows: RegionalRows,
  gradings: readonly Grading[],
  { denominator, caption }: AllGapsOptions,
): TableView {
  const gapCell = (cents: GapAmounts['cents'], grading: Grading): ValueCell => {
    const graded = gradeAmounts({ cents, projects: null, regions: rows.regions, denominator }, grading);
    const gap = gapOf(graded);
    return gap ? { text: saySigned(gap.gap), value: Math.round(gap.gap * 100) / 100 } : absentCell();
  };
  return {
    caption,
    columns: [
      { key: 'what', label: 'Ligne, étape, règle', isNumeric: false },
      ...gradings.map(({ id, label }) => ({ key: id, label: `${label}\u00a0: écart`, isNumeric: true })),
    ],
    rows: BUDGET_LINES.flatMap((line) =>
      STAGES.flatMap((stage) =>
        RULES.map((rule) => ({
          key: `${line}-${stage}-${rule}`,
          href: null,
          cells: [
            `${LINE_LABELS[line]}, ${STAGE_LABELS[stage].toLowerCase()}, ${RULE_LABELS[rule].toLowerCase()}`,
            ...gradings.map((grading) => gapCell(toMap(rows.cents[rule][stage][line]), grading)),
          ],
        })),
      ),
    ),
  };
}

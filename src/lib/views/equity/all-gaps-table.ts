import type { BudgetLine } from '#lib/domain/line.ts';
import { RULES } from '#lib/domain/rule.ts';
import { STAGES } from '#lib/domain/stage.ts';
import type { Denominator } from '#lib/domain/denominator.ts';
import { absentCell } from '#lib/views/figure/cells.ts';
import type { TableView, ValueCell } from '#lib/views/figure/table-view.ts';
import { toMap } from '#lib/views/figure/by-territory.ts';
import type { RegionalRows } from '#lib/views/region/regional-rows.ts';
import { RULE_LABELS, STAGE_LABELS } from '#lib/views/words/labels.ts';
import { gapOf, gradeAmounts, type GapAmounts } from './graded-amounts.ts';
import type { Grading } from './gradings.ts';
import { saySigned } from './present-gap.ts';

interface AllGapsOptions {
  readonly line: BudgetLine;
  readonly denominator: Denominator;
  readonly caption: string;
}

/** The gap of a line at each stage under each rule, one column per definition: what the switches show one by one. */
export function tableOfAllGaps(
  rows: RegionalRows,
  gradings: readonly Grading[],
  { line, denominator, caption }: AllGapsOptions,
): TableView {
  const gapCell = (cents: GapAmounts['cents'], grading: Grading): ValueCell => {
    const graded = gradeAmounts({ cents, projects: null, regions: rows.regions, denominator }, grading);
    const gap = gapOf(graded);
    return gap ? { text: saySigned(gap.gap), value: Math.round(gap.gap * 100) / 100 } : absentCell();
  };
  return {
    caption,
    columns: [
      { key: 'what', label: 'Étape, règle', isNumeric: false },
      ...gradings.map(({ id, label }) => ({ key: id, label: `${label}\u00a0: écart`, isNumeric: true })),
    ],
    rows: STAGES.flatMap((stage) =>
      RULES.map((rule) => ({
        key: `${stage}-${rule}`,
        href: null,
        cells: [
          `${STAGE_LABELS[stage]}, ${RULE_LABELS[rule].toLowerCase()}`,
          ...gradings.map((grading) => gapCell(toMap(rows.cents[rule][stage][line]), grading)),
        ],
      })),
    ),
  };
}

/** « De −1,42 € à −0,34 € par habitant selon l’étape, la règle et la définition »: how much they decide. */
export function titleOfAllGaps({ rows }: TableView, unit: string): string {
  const gaps = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (typeof cell === 'object' && typeof cell.value === 'number' ? [cell.value] : [])),
  );
  return gaps.length === 0
    ? 'L’écart sous chaque étape et chaque règle'
    : `De ${saySigned(Math.min(...gaps))} à ${saySigned(Math.max(...gaps))} par ${unit} selon l’étape, la règle et la définition`;
}

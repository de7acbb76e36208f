import { PERIMETER_LABELS } from '#lib/views/words/labels.ts';
import { formatDate } from '#lib/views/words/format.ts';
import { inhabitantsOf } from '#lib/views/figure/inhabitants.ts';
import type { EquityRows } from './equity-rows.ts';
import { presentConcentration, type ConcentrationView } from './present-concentration.ts';
import { presentGap, type GapView } from './present-gap.ts';

/** The same questions asked of the whole of France 2030: another perimeter, never beside a line. */
export interface PlanView {
  readonly date: string;
  /** ISO. */
  readonly dataDate: string;
  readonly source: string;
  readonly gaps: readonly GapView[];
  readonly concentration: ConcentrationView;
}

const ABOUT = {
  perimeter: 'france2030-ensemble',
  stage: 'committed',
  measure: 'Engagé, règle d’attribution non publiée',
  label: PERIMETER_LABELS['france2030-ensemble'],
} as const;

/** Null where it is not published. Its beneficiaries are not published, nor the rule that places its money. */
export function presentPlan({ plan, regional: { regions }, ruralGradings }: EquityRows): PlanView | null {
  if (!plan) return null;
  const about = { ...ABOUT, date: formatDate(plan.date) };
  const cents = new Map(plan.cents);
  const denominator = inhabitantsOf(regions);
  return {
    date: about.date,
    dataDate: plan.date,
    source: plan.source,
    gaps: denominator
      ? ruralGradings.map((grading) =>
          presentGap({ cents, projects: null, regions, denominator }, grading, about),
        )
      : [],
    concentration: presentConcentration({ cents, regions }, { ...about, amounts: 'montants engagés' }),
  };
}

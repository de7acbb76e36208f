import type { Denominator } from '#lib/domain/denominator.ts';
import type { BudgetLine } from '#lib/domain/line.ts';
import { RULES, type Rule } from '#lib/domain/rule.ts';
import type { Stage } from '#lib/domain/stage.ts';
import { toMap } from '#lib/views/figure/by-territory.ts';
import { capitalize } from '#lib/views/words/capital.ts';
import { formatDate } from '#lib/views/words/format.ts';
import { LINE_LABELS, PURPOSE, RULE_LABELS, STAGE_LABELS } from '#lib/views/words/labels.ts';
import { stageWord } from '#lib/views/words/say-amount.ts';
import type { EquityRows } from './equity-rows.ts';
import { presentConcentration, type ConcentrationView } from './present-concentration.ts';
import { presentGap, type GapView } from './present-gap.ts';
import { presentSeatEffect, type SeatEffectView } from './present-seat-effect.ts';

/** What the reader chose: one line, one stage, one rule, one denominator. */
export interface EquityChoice {
  readonly line: BudgetLine;
  readonly stage: Stage;
  readonly rule: Rule;
  /** Id of a denominator. */
  readonly denominator: string;
}

/** The figures of one line on the page of equity. */
export interface EquityView {
  readonly title: string;
  /** Stage, rule, line, denominator and date, in words. */
  readonly shown: string;
  /** Empty when the line is published at this stage. */
  readonly absence: string;
  /** One per definition, side by side. */
  readonly gaps: readonly GapView[];
  readonly concentration: ConcentrationView | null;
  readonly seatEffect: SeatEffectView | null;
  /** Money against the lack of doctors; null when no zoning is delivered, or no money. */
  readonly shortage: GapView | null;
}

/** The page, from rows that it carries: no request, no engine. */
export function presentEquity(rows: EquityRows, choice: EquityChoice, asOf: string): EquityView {
  const { line, stage, rule } = choice;
  const denominator = denominatorOf(rows.denominators, choice.denominator);
  const date = formatDate(asOf);
  const shown = `Ligne affichée\u00a0: ${LINE_LABELS[line]}. Étape\u00a0: ${stageWord(stage)}. Règle\u00a0: ${RULE_LABELS[rule].toLowerCase()}. Rapporté à\u00a0: ${denominator?.label.toLowerCase() ?? 'rien'}. Données au ${date}.`;
  const cents = toMap(rows.regional.cents[rule][stage][line]);
  if (!cents || !denominator)
    return {
      title: `Au ${date}, aucun montant ${stageWord(stage)} ${PURPOSE[line]} n’est publié par région`,
      shown,
      absence:
        'Sans montant par région, ni l’écart entre territoires, ni la concentration, ni l’effet du siège ne se calculent. Il revient aux opérateurs de l’État et au ministère de les publier.',
      gaps: [],
      concentration: null,
      seatEffect: null,
      shortage: null,
    };
  const { regions } = rows.regional;
  const projects = toMap(rows.regional.projects[rule][line]);
  const about = {
    perimeter: line,
    stage,
    measure: `${STAGE_LABELS[stage]}, ${RULE_LABELS[rule].toLowerCase()}`,
    label: LINE_LABELS[line],
    date,
  };
  const amounts = { cents, projects, regions, denominator };
  const gaps = rows.ruralGradings.map((grading) => presentGap(amounts, grading, about));
  return {
    title: gaps[0]
      ? `${capitalize(PURPOSE[line])}, ${gaps[0].title}`
      : 'Aucune définition ne dit où l’on vit hors des villes à cette livraison',
    shown,
    absence: '',
    gaps,
    concentration: presentConcentration(
      { cents, regions, beneficiaries: rows.beneficiaries[stage][line] },
      { ...about, amounts: `montants ${stageWord(stage)}s` },
    ),
    seatEffect: presentSeatEffect({
      line,
      stage,
      date,
      amounts: Object.fromEntries(
        RULES.map((each) => [each, toMap(rows.regional.cents[each][stage][line])]),
      ) as Record<Rule, typeof cents | null>,
      projects: toMap(rows.regional.projects.seat[line]),
      regions,
    }),
    shortage: rows.shortage && presentGap(amounts, rows.shortage, about),
  };
}

/** The denominator asked for, else the first. */
export function denominatorOf(denominators: readonly Denominator[], id: string): Denominator | null {
  return denominators.find((denominator) => denominator.id === id) ?? denominators[0] ?? null;
}

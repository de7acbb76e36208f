import { medianOf } from '#lib/domain/median.ts';
import { RULES, type Rule } from '#lib/domain/rule.ts';
import { agree, listWords } from '#lib/views/words/agree.ts';
import { formatDate } from '#lib/views/words/format.ts';
import { LINE_LABELS, PURPOSE, RULE_LABELS, STAGE_LABELS } from '#lib/views/words/labels.ts';
import { REPERE_READINGS } from '#lib/views/region/repere-reading.ts';
import type { CompareChoice } from './compare-choice.ts';
import { chosenFigures, type Compared, type ComparedFigure } from './compare-figures.ts';
import { isAbsolute, type CompareMeasure } from './compare-measure.ts';

const STAGE_NOUNS = {
  committed: 'l’engagé',
  contracted: 'le contractualisé',
  paid: 'le décaissé',
} as const;

/** The finding: from whom to whom, and the median of the 18 regions; or that nothing is published. */
export function describeComparison(
  choice: CompareChoice,
  compared: Compared,
  chosen: readonly ComparedFigure[],
): string {
  const { measure, figures, asOf } = compared;
  const known = chosen
    .filter(({ value }) => value !== null)
    .toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [lowest, highest] = [known[0], known.at(-1)];
  const median = medianOf(figures.map(({ value }) => value));
  const date = `Au ${formatDate(asOf)}`;
  if (!lowest || !highest || median === null)
    return measure.isOfPeople
      ? `${date}, aucune cible régionale n’est publiée ${PURPOSE[choice.line]}`
      : `${date}, aucun montant ${STAGE_LABELS[choice.stage].toLowerCase()} ${PURPOSE[choice.line]} n’est publié par région`;
  const print = ({ value, region }: ComparedFigure) => `${measure.print(value ?? 0)} (${region.name})`;
  const middle = `médiane des 18 régions\u00a0: ${measure.print(median)}`;
  return `${subjectOf(choice, measure)} va de ${print(lowest)} à ${print(highest)}\u202f; ${middle}`;
}

function subjectOf({ stage, line }: CompareChoice, measure: CompareMeasure): string {
  if (measure.isOfPeople) return 'La part de la cible de personnes formées';
  const money = `${STAGE_NOUNS[stage]} ${PURPOSE[line]}`;
  if (measure.denominator) return `Par ${measure.denominator.unit}, ${money}`;
  return isAbsolute(measure) ? `En montant, ${money}` : `Rapporté au repère, ${money}`;
}

/** Measure, perimeter, rule, date: what the figures are of. */
export function describeMeasure(choice: CompareChoice, { measure, asOf }: Compared): string {
  const what = measure.isOfPeople
    ? 'personnes formées, cumul'
    : `${STAGE_LABELS[choice.stage].toLowerCase()}, cumul, ${RULE_LABELS[choice.rule].toLowerCase()}`;
  return `${LINE_LABELS[choice.line]}\u00a0: ${what}, en ${measure.label}, au ${formatDate(asOf)}`;
}

/** Whether the comparison is fair: what holds, what moves, and what bears less than the rest. One sentence each. */
export function describeFairness(
  choice: CompareChoice,
  underRule: (rule: Rule) => Compared,
  underMeasure: readonly Compared[],
): string[] {
  const compared = underRule(choice.rule);
  const chosen = chosenFigures(compared, choice.territories);
  if (chosen.every(({ value }) => value === null)) return [];
  const orderOf = (other: Compared) =>
    chosenFigures(other, choice.territories)
      .toSorted((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity))
      .map(({ region }) => region.regionCode)
      .join();
  const own = orderOf(compared);
  const movingRules = RULES.filter((rule) => orderOf(underRule(rule)) !== own);
  const movingBases = underMeasure.filter((other) => orderOf(other) !== own);
  const { measure } = compared;
  return [
    ...(measure.isOfPeople
      ? []
      : [
          movingRules.length === 0
            ? 'L’ordre de ces territoires est le même sous les trois règles d’attribution.'
            : `L’ordre de ces territoires change ${agree(movingRules.length, 'sous la règle', 'sous les règles')} ${listWords(movingRules.map((rule) => `«\u00a0${RULE_LABELS[rule].toLowerCase()}\u00a0»`))}.`,
        ]),
    ...(measure.denominator && underMeasure.length > 0
      ? [
          movingBases.length === 0
            ? 'Cet ordre est le même rapporté à chacun des autres dénominateurs.'
            : `L’ordre change quand le montant est rapporté ${listWords(movingBases.map((other) => `à «\u00a0${other.measure.denominator?.label.toLowerCase() ?? ''}\u00a0»`))}.`,
        ]
      : []),
    ...(isAbsolute(measure)
      ? ['En montant, l’écart est d’abord celui des populations\u00a0: un ratio compare mieux.']
      : []),
    ...reservesOf(chosen, measure),
    ...(choice.line === 'ia-sante' && choice.reading !== 'A' && !measure.isOfPeople
      ? [REPERE_READINGS[choice.reading]]
      : []),
  ];
}

/** How many of the territories are above the median of the 18 regions; or that there is nothing to compare. */
export function describeAbove({ figures }: Compared, chosen: readonly ComparedFigure[]): string {
  const median = medianOf(figures.map(({ value }) => value));
  const known = chosen.filter(({ value }) => value !== null);
  if (median === null || known.length === 0) return 'Rien à comparer sur cette ligne, à cette étape';
  const above = known.filter(({ value }) => (value ?? 0) > median);
  if (above.length === 0) return 'Aucun de ces territoires ne dépasse la médiane des 18 régions';
  const verb = agree(above.length, 'dépasse', 'dépassent');
  return `${listWords(above.map(({ region }) => region.name))} ${verb} la médiane des 18 régions`;
}

function reservesOf(chosen: readonly ComparedFigure[], measure: CompareMeasure): string[] {
  const small = chosen.filter(({ isSmall }) => isSmall).map(({ region }) => region.name);
  const fragile = chosen.flatMap(({ region }) => {
    const reason = measure.denominator?.fragile[region.regionCode];
    return reason
      ? [`${region.name}\u00a0: ${measure.denominator?.label.toLowerCase() ?? ''}, ${reason}.`]
      : [];
  });
  return [
    ...(small.length > 0
      ? [
          `Petit effectif, moins de cinq projets\u00a0: ${listWords(small)}. Un de plus changerait tout, et le rang n’est pas donné.`,
        ]
      : []),
    ...fragile,
  ];
}

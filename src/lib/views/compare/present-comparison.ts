import type { IsoDate } from '#lib/domain/calendar.ts';
import type { ShownFigure } from '#lib/domain/figure.ts';
import type { RegionCode } from '#lib/domain/territory.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import type { Scope } from '#lib/views/shell/address.ts';
import { targetOf } from '#lib/views/region/regional-targets.ts';
import { agree } from '#lib/views/words/agree.ts';
import { BASIS_WORDS } from '#lib/views/figure/address-words.ts';
import { formatDate, formatMillions } from '#lib/views/words/format.ts';
import { LINE_LABELS, RULE_LABELS, STAGE_LABELS } from '#lib/views/words/labels.ts';
import { firstMonth, presentCurves, type CompareCurvesView } from './compare-charts.ts';
import type { CompareChoice } from './compare-choice.ts';
import { chosenFigures, toCompared, underRules } from './compare-figures.ts';
import { findMeasure, listMeasures } from './compare-measure.ts';
import { rankUnderRules } from './compare-ranks.ts';
import { daysFromRepere, nationalPath, referencesOf } from './compare-references.ts';
import type { CompareRows } from './compare-rows.ts';
import { tableOfComparison } from './compare-table.ts';
import {
  describeAbove,
  describeComparison,
  describeFairness,
  describeMeasure,
} from './describe-comparison.ts';
import { presentFunnel, type FunnelView } from './present-funnel.ts';
import { shownCompared, shownFunnel } from './shown-compared.ts';

/** Two to six territories side by side, ready to draw. */
export interface ComparisonView {
  readonly title: string;
  readonly subtitle: string;
  /** Finding of the curves: whether the order holds, else who is above the median. */
  readonly finding: string;
  /** What holds, what moves, what bears less than the rest. */
  readonly fairness: readonly string[];
  readonly territories: readonly { readonly code: RegionCode; readonly name: string }[];
  /** Null where nothing is published. */
  readonly curves: CompareCurvesView | null;
  readonly table: TableView;
  readonly funnel: FunnelView | null;
  /** What the dotted line is, or why there is none. */
  readonly held: string;
  readonly isPublished: boolean;
  /** What the table prints, and what the funnel counts, that can be computed again. */
  readonly figures: readonly ShownFigure[];
  readonly funnelFigures: readonly ShownFigure[];
  readonly choices: readonly (readonly [string, string])[];
}

/** The comparison of one version at a date, on one line, one stage, one rule and one measure. */
export function presentComparison(
  rows: CompareRows,
  choice: CompareChoice,
  { asOf, scope }: { readonly asOf: IsoDate; readonly scope: Scope },
): ComparisonView {
  const measures = listMeasures(rows.denominators);
  const measure = findMeasure(measures, choice.basis);
  const underRule = underRules(rows, choice, measure, asOf);
  const compared = underRule(choice.rule);
  const chosen = chosenFigures(compared, choice.territories);
  const path = nationalPath(rows, choice, compared);
  const references = referencesOf(compared, chosen, path, firstMonth(compared));
  const subtitle = describeMeasure(choice, compared);
  const curves = presentCurves(compared, chosen, references);
  const fairness = describeFairness(
    choice,
    underRule,
    measures
      .filter((other) => other.denominator && other.id !== measure.id)
      .map((other) => toCompared(rows, choice, other, asOf)),
  );
  const funnel = presentFunnel(compared, {
    scope,
    caption: `${LINE_LABELS[choice.line]}\u00a0: opérations par million d’habitants, ${RULE_LABELS[choice.rule].toLowerCase()}, au ${formatDate(asOf)}`,
  });
  return {
    title: describeComparison(choice, compared, chosen),
    subtitle,
    finding: fairness[0] ?? describeAbove(compared, chosen),
    fairness: fairness.slice(1),
    territories: chosen.map(({ region }) => ({ code: region.regionCode, name: region.name })),
    curves,
    table: tableOfComparison({
      compared,
      chosen,
      ranks: rankUnderRules(underRule),
      daysOf: (figure) => daysFromRepere(compared, figure, path),
      scope,
      caption: subtitle,
    }),
    funnel,
    held: [
      describeHeld(
        references.length > 0,
        path !== null,
        measure.isOfPeople,
        (compared.key?.label ?? '').toLowerCase(),
      ),
      ...describeTargets(rows, choice, asOf),
    ].join(' '),
    isPublished: curves !== null,
    figures: curves ? shownCompared(compared, chosen, choice) : [],
    funnelFigures: funnel ? shownFunnel(funnel, choice) : [],
    choices: [
      ['Territoires', chosen.map(({ region }) => region.name).join(', ')],
      ['Ligne', LINE_LABELS[choice.line]],
      ['Étape', STAGE_LABELS[choice.stage]],
      ['Règle', RULE_LABELS[choice.rule]],
      ['Rapporté à', measure.label],
      ...(choice.line === 'ia-sante' ? [['Lecture', choice.reading] as const] : []),
    ],
  };
}

/** The official targets of the territories chosen, known by then: a value at a date, which no curve leads to. */
function describeTargets(rows: CompareRows, choice: CompareChoice, asOf: IsoDate): string[] {
  if (choice.basis === BASIS_WORDS.target) return [];
  const targets = (rows.targets ?? []).filter(({ knownOn }) => knownOn === null || knownOn <= asOf);
  const told = choice.territories.flatMap((code) => {
    const target = targetOf({ targets }, { code, line: choice.line, stage: choice.stage });
    const name = rows.regions.find(({ regionCode }) => regionCode === code)?.name ?? code;
    return target
      ? [
          `${name}, ${formatMillions(target.cents)} au ${formatDate(target.date)} («\u00a0${target.source}\u00a0»)`,
        ]
      : [];
  });
  return told.length === 0
    ? []
    : [
        `${agree(told.length, 'Cible officielle en euros, ni tracée ni comparée', 'Cibles officielles en euros, ni tracées ni comparées')}\u00a0: ${told.join('\u202f; ')}.`,
      ];
}

function describeHeld(isHeld: boolean, hasPath: boolean, isOfPeople: boolean, key: string): string {
  if (!isHeld) return 'Ni cible ni repère à tracer ici.';
  if (isOfPeople) return 'Trait plein\u00a0: la cible officielle de chaque région.';
  return hasPath
    ? `Pointillé\u00a0: repère calculé ici, part de la trajectoire nationale au prorata (${key}). Aucune trajectoire régionale n’est publiée\u00a0: ce n’est pas une cible, et personne n’est «\u00a0en retard\u00a0».`
    : `Pointillé\u00a0: repère calculé ici, part de l’enveloppe au prorata (${key}), à terme et sans date. Ce n’est pas une cible\u00a0; aucune trajectoire n’est publiée à cette étape.`;
}

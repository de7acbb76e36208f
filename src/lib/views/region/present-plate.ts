import type { ShownFigure } from '#lib/domain/figure.ts';
import { shownTerritories } from '#lib/views/figure/shown-in.ts';
import type { ReadingId } from '#lib/contract/fact-terms.ts';
import type { BudgetLine } from '#lib/domain/line.ts';
import type { RegionCode } from '#lib/domain/territory.ts';
import type { Rule } from '#lib/domain/rule.ts';
import type { Stage } from '#lib/domain/stage.ts';
import type { Scope } from '#lib/views/shell/address.ts';
import { isRatio, labelOfBasis, type Basis } from '#lib/views/figure/basis.ts';
import type { RegionsView } from '#lib/views/figure/chart-views.ts';
import type { Citation } from '#lib/views/figure/cite.ts';
import { describeRegions } from './describe-regions.ts';
import { formatDate, NOT_PUBLISHED, formatQuantity } from '#lib/views/words/format.ts';
import { LINE_LABELS, PERIMETER_LABELS, RULE_LABELS, STAGE_LABELS } from '#lib/views/words/labels.ts';
import {
  balanceOfFrance2030,
  besideFrance2030,
  titleOfFrance2030,
  type France2030,
} from './present-france2030.ts';
import { presentRegions } from './present-regions.ts';
import { denominatorOf, unitOf, type RegionalAmounts } from './region-figures.ts';
import { describeSensitivity } from './describe-sensitivity.ts';
import type { Ranking } from './rank-columns.ts';
import { sayRange } from './rule-ranks.ts';
import { REPERE_READINGS } from './repere-reading.ts';
import { tableOfRegions, tableWithFoot } from './regions-table.ts';
import { presentBalance, type BalanceRow } from './regional-residuals.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { underFilters } from '#lib/views/words/under-filters.ts';

/** Dots, tiles, map and table of one perimeter, ready to draw. */
export interface PlateView {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  /** What the dots and the tiles show. */
  readonly values: RegionsView;
  /** What the map shows: a ratio always, amounts would draw the population. */
  readonly ratios: RegionsView;
  /** Where all the money is; empty when the measure is not money. */
  readonly balance: readonly BalanceRow[];
  readonly balanceNote: string;
  readonly table: TableView;
  /** What of it can be computed again; absent under filters. */
  readonly figures?: readonly ShownFigure[];
  readonly source: string;
  /** Day of the amounts: the version’s, or that of what it quotes. */
  readonly dataDate: string;
  readonly choices: readonly (readonly [string, string])[];
  /** What the rule moves most; empty where regions are not ranked. */
  readonly sensitivity: string;
  readonly ranking: Ranking | null;
  readonly isPublished: boolean;
  /** Who should publish what is not there; empty when it is. */
  readonly absence: string;
}

export interface PlateChoice {
  readonly line: BudgetLine;
  readonly stage: Stage;
  readonly rule: Rule;
  readonly basis: Basis;
  /** Of the announced amount that the repère shares out; A where nothing is asked. */
  readonly reading?: ReadingId;
  /** Ranks under every rule; null under filters, whose other rules are not asked. */
  readonly ranking?: Ranking | null;
  readonly asOf: string;
  /** The free filters in words; empty for none. */
  readonly filters: string;
  readonly scope: Scope;
}

/** One line by region: its finding, its three drawings, its table. */
export function presentPlate(input: RegionalAmounts, choice: PlateChoice): PlateView {
  const { line, stage, rule, basis, reading = 'A', ranking = null, asOf, filters, scope } = choice;
  const label = LINE_LABELS[line];
  const measure =
    basis === 'target' ? 'Personnes formées' : `${STAGE_LABELS[stage]}, ${RULE_LABELS[rule].toLowerCase()}`;
  const values = presentRegions(input, { perimeter: line, basis, measure, scope });
  const isPublished = values.marks.some(({ measured }) => measured.value !== null);
  const ratioBasis = isRatio(basis) ? basis : 'unit';
  const name = `${label}\u00a0: ${measure.toLowerCase()}, par région`;
  const suffix = filters === '' ? '' : `, filtres\u00a0: ${filters}`;
  return {
    id: `regions-${line}`,
    name,
    title: underFilters(describeRegions(input, { line, stage, basis, asOf }), filters),
    subtitle: `${label}\u00a0: ${values.measure}, cumul au ${formatDate(asOf)}${suffix}`,
    values,
    ratios: presentRegions(input, { perimeter: line, basis: ratioBasis, measure, scope }),
    balance: basis === 'target' ? [] : presentBalance(input.amounts),
    balanceNote:
      'Sous chaque règle, ces lignes font le total national au centime. Arrondies, elles peuvent sembler ne pas le faire.',
    table: tableOfRegions(input, {
      basis,
      line,
      scope,
      caption: `${name}, au ${formatDate(asOf)}`,
      ranking: isPublished ? ranking : null,
    }),
    figures: ranking ? shownTerritories(input.amounts, { line, stage, rule }) : [],
    sensitivity: isPublished && ranking ? describeSensitivity(input, ranking) : '',
    ranking: isPublished ? ranking : null,
    dataDate: asOf,
    source: isPublished ? 'Fichiers des opérateurs' : 'Aucun fichier livré',
    choices: [
      ['Ligne', label],
      ['Étape', STAGE_LABELS[stage]],
      ['Règle', RULE_LABELS[rule]],
      ['Rapporté à', labelOfBasis(basis, unitOf(input))],
      ['Dénominateur', describeDenominator(input)],
      ...(line === 'ia-sante' ? [['Lecture', `${reading}. ${REPERE_READINGS[reading]}`] as const] : []),
      ...(filters === '' ? [] : [['Filtres', filters] as const]),
    ],
    isPublished,
    absence:
      basis === 'benchmark' && line === 'ia-sante' && reading !== 'A'
        ? REPERE_READINGS[reading]
        : basis === 'target'
          ? describeNoTarget(input)
          : 'Aucun fichier livré ne donne ce montant par région. Il revient aux opérateurs de l’État et au ministère de le publier\u00a0; le repère de population du tableau est un calcul de ce site, pas une répartition.',
  };
}

/** Targets in euros are of a later date than the amounts: they stand in the table, no rate is made of them. */
function describeNoTarget({ targets }: RegionalAmounts): string {
  const inEuros = targets?.size ?? 0;
  if (inEuros === 0)
    return 'Une cible est officielle et sourcée, ou n’est pas\u00a0: aucune n’a été publiée par région pour cette ligne. Le repère de population, calculé ici, n’en tient pas lieu.';
  return `Aucune cible de personnes formées n’est publiée par région pour cette ligne. En euros, ${formatQuantity(inEuros, 'région a une cible officielle', 'régions ont une cible officielle')}, à terme\u00a0: voir le tableau. Le repère de population, calculé ici, n’en tient pas lieu.`;
}

/** The whole of France 2030 by region: its own perimeter, one stage, a rule that its publisher does not state. */
export function presentFrance2030Plate(
  plan: France2030,
  { basis, source, scope }: { basis: Basis; source: Citation; scope: Scope },
): PlateView {
  const perimeter = 'france2030-ensemble';
  const shown = basis === 'unit' ? basis : 'amount';
  const measure = 'Engagé, règle d’attribution non publiée';
  const label = PERIMETER_LABELS[perimeter];
  const input = plan.amounts;
  const date = formatDate(plan.date);
  const values = presentRegions(input, { perimeter, basis: shown, measure, scope });
  const name = `${label}\u00a0: engagé par région, tous secteurs`;
  return {
    id: 'regions-france2030',
    name,
    title: titleOfFrance2030(plan),
    subtitle: `France\u00a02030, tous secteurs, au ${date}\u00a0: ${values.measure}`,
    values,
    ratios: presentRegions(input, { perimeter, basis: 'unit', measure, scope }),
    balance: balanceOfFrance2030(plan),
    balanceNote:
      'Le total national est publié arrondi\u00a0: ce qui n’est pas régionalisé n’est donc connu qu’environ.',
    table: tableWithFoot(
      input,
      { basis: shown, line: null, scope, caption: `${name}, au ${date}` },
      besideFrance2030(plan),
    ),
    dataDate: plan.date,
    source: source.text,
    choices: [
      ['Périmètre', label],
      ['Étape', 'Engagé'],
      ['Règle', 'Non publiée'],
    ],
    sensitivity: '',
    ranking: null,
    isPublished: true,
    absence: '',
  };
}

/** What a region is worth, in words, while it is lit. */
export function readingOf({ values, ratios, ranking }: PlateView, active: RegionCode | null): string {
  const find = (view: RegionsView) => view.marks.find(({ code }) => code === active);
  const [mark, ratio] = [find(values), find(ratios)];
  if (!mark) return 'Désignez une région\u00a0: elle s’allume partout.';
  const parts = [
    mark.measured.text,
    ...(values.measure === ratios.measure ? [] : [perUnit(ratio, ratios.unit)]),
    ...rangeOf(ranking, active),
  ];
  return `${mark.name}\u00a0: ${[...parts, ...(mark.note ? [mark.note] : [])].filter(Boolean).join(', ')}.`;
}

function perUnit(mark: RegionsView['marks'][number] | undefined, unit: string): string {
  return mark && mark.measured.text !== NOT_PUBLISHED
    ? `${mark.measured.text} ${unit.replace(/^\S+ /, '')}`
    : '';
}

function rangeOf(ranking: Ranking | null, code: RegionCode | null): string[] {
  const range = code && ranking?.ranks.get(code)?.range;
  return range ? [`rang ${sayRange(range)} selon la règle`] : [];
}

/** « Habitants, 1er janvier 2023 », with what bears less than the rest. */
function describeDenominator(input: RegionalAmounts): string {
  const denominator = denominatorOf(input);
  if (denominator === null) return 'non publié à cette livraison';
  const { label, date, fragile } = denominator;
  const names = input.regions.flatMap(({ regionCode, name }) => {
    const reason = fragile[regionCode];
    return reason === undefined ? [] : [`${name}\u00a0: ${reason}`];
  });
  const when = date === null ? label : `${label}, ${formatDate(date)}`;
  return names.length === 0 ? when : `${when} (${names.join('\u00a0; ')})`;
}

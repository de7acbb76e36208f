import { BUDGET_LINES, type BudgetLine } from '#lib/domain/line.ts';
import { DEFAULT_RULE, RULES } from '#lib/domain/rule.ts';
import { DEFAULT_STAGE, STAGES, type Stage } from '#lib/domain/stage.ts';
import type { RegionCode } from '#lib/domain/territory.ts';
import type { Cents } from '#lib/domain/money.ts';
import { euroCell, shareCell } from '#lib/views/figure/cells.ts';
import type { BulletView } from '#lib/views/figure/chart-views.ts';
import { capitalize } from '#lib/views/words/capital.ts';
import {
  formatDate,
  formatEuros,
  formatMillions,
  formatQuantity,
  formatShare,
  measured,
} from '#lib/views/words/format.ts';
import { LINE_LABELS, PURPOSE, RULE_LABELS, STAGE_LABELS } from '#lib/views/words/labels.ts';
import { sayAmount, stageParticiple, stageWord } from '#lib/views/words/say-amount.ts';
import { medianOf } from '#lib/domain/median.ts';
import { formatRank } from './rank-columns.ts';
import { rankFigures, toRegionFigures, type RegionFigure } from './region-figures.ts';
import { toRegionalAmounts, type RegionalRows, type RegionalTarget } from './regional-rows.ts';
import { describeTarget, targetOf, tickOfRepere, tickOfTarget } from './regional-targets.ts';
import { perUnitCell } from './regions-table.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';

/** One stage of one line in one region, against the same repère for every stage: its part of the envelope. */
interface RegionStage {
  readonly stage: Stage;
  readonly label: string;
  readonly cents: Cents | null;
  readonly repere: Cents | null;
  readonly ofRepere: number | null;
  readonly target: RegionalTarget | null;
}

/** One line in one region, under the default rule where nothing else is said. */
export interface LineInRegion {
  readonly code: RegionCode;
  readonly line: BudgetLine;
  readonly label: string;
  readonly isPublished: boolean;
  readonly absence: string;
  /** The official targets of the line here, each with its date and its source; empty without any. */
  readonly targets: string;
  readonly finding: string;
  readonly bullets: readonly BulletView[];
  readonly table: TableView;
  readonly stages: readonly RegionStage[];
  readonly operations: number | null;
  /** « 7e sur 18 par habitant », why there is no rank, or the absence. */
  readonly rank: string;
  readonly gap: string;
  readonly rules: TableView;
}

export interface RegionView {
  readonly name: string;
  readonly finding: string;
  readonly population: string;
  readonly lines: readonly LineInRegion[];
  readonly neighbours: readonly {
    readonly code: RegionCode;
    readonly name: string;
    readonly label: string;
  }[];
}

/** One region against the 17 others. Throws on a version that does not name it. */
export function presentRegion(rows: RegionalRows, code: RegionCode, asOf: string): RegionView {
  const sorted = rows.regions.toSorted((a, b) => a.name.localeCompare(b.name, 'fr'));
  const index = sorted.findIndex(({ regionCode }) => regionCode === code);
  const fact = sorted[index];
  if (!fact) throw new Error(`region without facts: ${code}`);
  const lines = BUDGET_LINES.map((line) => presentLine(rows, code, line, asOf));
  const neighbours = [
    { label: 'Précédente', region: sorted[index - 1] },
    { label: 'Suivante', region: sorted[index + 1] },
  ];
  return {
    name: fact.name,
    finding: describeRegion(lines, asOf),
    population:
      fact.population === null
        ? 'Population non publiée à cette livraison.'
        : `${formatQuantity(fact.population, 'habitant', 'habitants')} (${fact.populationAsOf?.slice(0, 4) ?? 'date inconnue'}).`,
    lines,
    neighbours: neighbours.flatMap(({ label, region }) =>
      region ? [{ label, code: region.regionCode, name: region.name }] : [],
    ),
  };
}

function presentLine(rows: RegionalRows, code: RegionCode, line: BudgetLine, asOf: string): LineInRegion {
  const figures = (stage: Stage, rule = DEFAULT_RULE) =>
    toRegionFigures(toRegionalAmounts(rows, { line, stage, rule }));
  const own = (stage: Stage) => figures(stage).find(({ fact }) => fact.regionCode === code);
  const stages = STAGES.map((stage) => ({
    stage,
    label: STAGE_LABELS[stage],
    cents: own(stage)?.cents ?? null,
    repere: own(stage)?.repere ?? null,
    ofRepere: own(stage)?.ofRepere ?? null,
    target: targetOf(rows, { code, line, stage }),
  }));
  const isPublished = stages.some(({ cents }) => cents !== null);
  return {
    code,
    line,
    label: LINE_LABELS[line],
    isPublished,
    absence: describeAbsence(own(DEFAULT_STAGE)?.repere ?? null, line),
    targets: stages.flatMap(({ target }) => (target ? [describeTarget(target)] : [])).join(' '),
    finding: isPublished
      ? describeStages(stages)
      : 'Ni l’engagé, ni le contractualisé, ni le décaissé ne sont publiés pour cette région',
    bullets: stages.map((stage) => toBullet(isPublished ? stage : { ...stage, repere: null })),
    table: tableOfStages(stages, line, asOf),
    stages,
    operations: own(DEFAULT_STAGE)?.operations ?? null,
    ...presentRank(figures(DEFAULT_STAGE), code),
    rules: tableOfOwnRules(rows, code, line, asOf),
  };
}

/** Rank and gap by unit: amounts would rank the populations. */
function presentRank(figures: readonly RegionFigure[], code: RegionCode): { rank: string; gap: string } {
  const ranked = rankFigures(figures, 'unit');
  const own = ranked.find(({ figure }) => figure.fact.regionCode === code);
  const median = medianOf(figures.map(({ perUnit }) => perUnit));
  const value = own?.figure.perUnit ?? null;
  if (!own || value === null || median === null)
    return { rank: 'Rang non calculable\u00a0: montant ou population non publié.', gap: '' };
  const among = ranked.filter(({ rank }) => rank !== null).length;
  const rule = RULE_LABELS[DEFAULT_RULE].toLowerCase();
  const rank =
    own.rank === null
      ? 'Pas de rang\u00a0: moins de cinq projets (petit effectif).'
      : `${formatRank(own.rank)} sur ${among} régions classées, par habitant, sous la règle «\u00a0${rule}\u00a0».`;
  // The gap of what is printed: a reader who subtracts finds it.
  const difference = Math.round(value * 100) - Math.round(median * 100);
  const size = formatEuros(Math.abs(difference));
  const middle = `la médiane des régions (${formatEuros(median * 100)})`;
  const gap =
    difference === 0 ? `égal à ${middle}` : `${size} de ${difference < 0 ? 'moins' : 'plus'} que ${middle}`;
  return { rank, gap: `${formatEuros(value * 100)} par habitant, ${gap}.` };
}

function tableOfOwnRules(rows: RegionalRows, code: RegionCode, line: BudgetLine, asOf: string): TableView {
  return {
    caption: `${LINE_LABELS[line]}\u00a0: montants selon la règle d’attribution, au ${formatDate(asOf)}`,
    columns: [
      { key: 'rule', label: 'Règle', isNumeric: false },
      ...STAGES.map((stage) => ({ key: stage, label: `${STAGE_LABELS[stage]}, en euros`, isNumeric: true })),
      { key: 'inhabitant', label: 'Engagé, en € par habitant', isNumeric: true },
      { key: 'of-repere', label: 'Engagé, % du repère', isNumeric: true },
    ],
    rows: RULES.map((rule) => {
      const own = (stage: Stage) =>
        toRegionFigures(toRegionalAmounts(rows, { line, stage, rule })).find(
          ({ fact }) => fact.regionCode === code,
        );
      const committed = own(DEFAULT_STAGE);
      return {
        key: rule,
        href: null,
        cells: [
          RULE_LABELS[rule],
          ...STAGES.map((stage) => euroCell(own(stage)?.cents ?? null)),
          perUnitCell(committed?.perUnit ?? null),
          shareCell(committed?.ofRepere ?? null),
        ],
      };
    }),
  };
}

function toBullet({ label, stage, cents, repere, target }: RegionStage): BulletView {
  return {
    label,
    stage,
    actual: measured(cents, formatMillions),
    reference: target ? tickOfTarget(target) : tickOfRepere(repere),
  };
}

function describeAbsence(repere: Cents | null, line: BudgetLine): string {
  const part =
    repere === null
      ? 'Sans population publiée, aucun repère n’est calculable.'
      : `Repère calculé ici, part de l’enveloppe${line === 'ia-sante' ? ' (lecture\u00a0A)' : ''} au prorata de la population\u00a0: ${formatMillions(repere)}. Ce n’est ni une cible ni une répartition.`;
  return `Il revient aux opérateurs de l’État et au ministère de publier ces montants par région. ${part}`;
}

/** « 12,4 M€ sont engagés, 8,1 M€ contractualisés, 3 M€ décaissés » */
function describeStages(stages: readonly RegionStage[]): string {
  const parts = stages.map(({ stage, cents }) => {
    const amount = measured(cents, formatMillions).text;
    return `${amount} ${cents === null ? `${stageWord(stage)}s` : stageParticiple(amount, stage)}`;
  });
  return `${parts.slice(0, -1).join(', ')} et ${parts.at(-1) ?? ''}`;
}

function tableOfStages(stages: readonly RegionStage[], line: BudgetLine, asOf: string): TableView {
  const hasTarget = stages.some(({ target }) => target !== null);
  return {
    caption: `${LINE_LABELS[line]}\u00a0: étapes et repère, siège du coordinateur, au ${formatDate(asOf)}`,
    columns: [
      { key: 'stage', label: 'Étape', isNumeric: false },
      { key: 'amount', label: 'Montant, en euros', isNumeric: true },
      { key: 'repere', label: 'Repère de population, en euros', isNumeric: true },
      {
        key: 'of-repere',
        label: '% du repère',
        isNumeric: true,
        share: { of: 'amount', by: { column: 'repere' } },
      },
      ...(hasTarget ? [{ key: 'target', label: 'Cible officielle, en euros', isNumeric: true }] : []),
    ],
    rows: stages.map(({ stage, label, cents, repere, ofRepere, target }) => ({
      key: stage,
      href: null,
      cells: [
        label,
        euroCell(cents),
        euroCell(repere),
        shareCell(ofRepere),
        ...(hasTarget ? [euroCell(target?.cents ?? null)] : []),
      ],
    })),
  };
}

/** One sentence for each line, never one for both. */
function describeRegion(lines: readonly LineInRegion[], asOf: string): string {
  const sentences = lines.flatMap(({ line, stages: [committed] }) => {
    if (!committed || committed.cents === null) return [];
    const rate =
      committed.ofRepere === null
        ? ''
        : `, soit ${formatShare(committed.ofRepere)} du repère de population${line === 'ia-sante' ? ' (lecture\u00a0A)' : ''}`;
    return [`${sayAmount(committed.cents, DEFAULT_STAGE)} ${PURPOSE[line]}${rate}.`];
  });
  const date = `Au ${formatDate(asOf)}`;
  if (sentences.length === 0) return `${date}, aucun montant des deux lignes n’est publié pour cette région.`;
  return `${date}, ${sentences.map((text, index) => (index === 0 ? text : capitalize(text))).join(' ')}`;
}

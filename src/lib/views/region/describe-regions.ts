import type { BudgetLine } from '#lib/domain/line.ts';
import { sumCents } from '#lib/domain/money.ts';
import type { Stage } from '#lib/domain/stage.ts';
import type { Basis } from '#lib/views/figure/basis.ts';
import { formatDate, formatShare } from '#lib/views/words/format.ts';
import { PURPOSE } from '#lib/views/words/labels.ts';
import { stageWord } from '#lib/views/words/say-amount.ts';
import { medianOf } from '#lib/domain/median.ts';
import { basisUnit } from './present-regions.ts';
import {
  largestFigures,
  repereName,
  toRegionFigures,
  unitOf,
  valueOn,
  type RegionalAmounts,
  type RegionFigure,
} from './region-figures.ts';
import { nationalCents } from './regional-residuals.ts';

export interface RegionsContext {
  readonly line: BudgetLine;
  readonly stage: Stage;
  readonly basis: Basis;
  readonly asOf: string;
}

const AMOUNTS: Readonly<Record<Stage, string>> = {
  committed: 'des montants engagés',
  contracted: 'des montants contractualisés',
  paid: 'des montants décaissés',
};
const STAGE_NOUNS: Readonly<Record<Stage, string>> = {
  committed: 'l’engagé',
  contracted: 'le contractualisé',
  paid: 'le décaissé',
};

/** The finding of one line by region, on one basis; or that nothing is published. Lines are never in one sentence. */
export function describeRegions(input: RegionalAmounts, context: RegionsContext): string {
  const figures = toRegionFigures(input);
  const sentence = SENTENCES[context.basis](figures, input, context);
  return sentence ?? describeAbsence(context);
}

type Sentence = (
  figures: readonly RegionFigure[],
  input: RegionalAmounts,
  context: RegionsContext,
) => string | null;

const SENTENCES: Readonly<Record<Basis, Sentence>> = {
  amount: (figures, input, { line, stage, asOf }) => {
    const national = nationalCents(input.amounts);
    const top = largestFigures(figures);
    if (!national) return national === 0 ? noMoney(line, stage, asOf) : null;
    if (top.length === 0)
      return `Au ${formatDate(asOf)}, aucune région ne porte de montant ${stageWord(stage)} ${PURPOSE[line]}.`;
    const share = sumCents(top.flatMap(({ cents }) => cents ?? [])) / national;
    const names = listNames(top);
    const holders = ['une région porte', 'deux régions portent', 'trois régions portent'][top.length - 1];
    return `Au ${formatDate(asOf)}, ${holders} ${formatShare(share)} ${AMOUNTS[stage]} ${PURPOSE[line]}\u00a0: ${names}.`;
  },
  unit: (figures, input, { line, stage }) => {
    const present = figures
      .filter(({ perUnit }) => perUnit !== null)
      .toSorted((a, b) => (a.perUnit ?? 0) - (b.perUnit ?? 0));
    const [lowest, highest] = [present[0], present.at(-1)];
    const median = medianOf(present.map(({ perUnit }) => perUnit));
    if (!lowest || !highest || median === null) return null;
    const unit = unitOf(input);
    const { format } = basisUnit('unit', unit);
    const text = (figure: RegionFigure) => `${format(figure.perUnit ?? 0)} (${figure.fact.name})`;
    return `Par ${unit}, ${STAGE_NOUNS[stage]} ${PURPOSE[line]} va de ${text(lowest)} à ${text(highest)}\u00a0; la médiane des régions est de ${format(median)}.`;
  },
  benchmark: (figures, input, { line, stage }) => {
    const present = figures.filter((figure) => figure.ofRepere !== null);
    if (present.length === 0) return null;
    const above = present.filter((figure) => (figure.ofRepere ?? 0) >= 1).length;
    return `${attain(above, present.length, 'son', repereName(input))} pour ${STAGE_NOUNS[stage]} ${PURPOSE[line]}.`;
  },
  target: (figures, _, { line }) => {
    const present = figures.filter((figure) => figure.ofTarget !== null);
    if (line !== 'formation' || present.length === 0) return null;
    const above = present.filter((figure) => (figure.ofTarget ?? 0) >= 1).length;
    const median = medianOf(present.map((figure) => valueOn(figure, 'target')));
    return `${attain(above, present.length, 'sa', 'cible')} de personnes formées\u00a0; la médiane des régions est à ${formatShare(median ?? 0)}.`;
  },
};

function describeAbsence({ line, basis, stage, asOf }: RegionsContext): string {
  const date = `Au ${formatDate(asOf)}`;
  if (basis === 'target')
    return `${date}, aucune cible régionale de personnes formées n’est publiée ${PURPOSE[line]}.`;
  return `${date}, aucun montant ${stageWord(stage)} ${PURPOSE[line]} n’est publié par région.`;
}

function noMoney(line: BudgetLine, stage: Stage, asOf: string): string {
  return `Au ${formatDate(asOf)}, aucun euro n’est ${stageWord(stage)} ${PURPOSE[line]}.`;
}

function attain(count: number, of: number, its: 'son' | 'sa', goal: string): string {
  if (count === 0) return `Aucune des ${of} régions n’atteint ${its} ${goal}`;
  return count === 1
    ? `1\u00a0région sur ${of} atteint ${its} ${goal}`
    : `${count}\u00a0régions sur ${of} atteignent leur ${goal}`;
}

function listNames(figures: readonly RegionFigure[]): string {
  const names = figures.map(({ fact }) => fact.name);
  return new Intl.ListFormat('fr').format(names);
}

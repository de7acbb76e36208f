import type { ReadingId } from '#lib/contract/fact-terms.ts';
import type { BudgetLine } from '#lib/domain/line.ts';
import { sumCents } from '#lib/domain/money.ts';
import type { Rule } from '#lib/domain/rule.ts';
import type { Stage } from '#lib/domain/stage.ts';
import { REGION_CODES } from '#lib/domain/territory.ts';
import type { Basis } from '#lib/views/figure/basis.ts';
import { describeRegions } from './describe-regions.ts';
import { formatDate, formatEuros, formatQuantity, formatShare } from '#lib/views/words/format.ts';
import { LINE_LABELS, RULE_LABELS, STAGE_LABELS } from '#lib/views/words/labels.ts';
import {
  largestFigures,
  repereName,
  toRegionFigures,
  unitOf,
  type RegionalAmounts,
} from './region-figures.ts';
import { REPERE_READINGS } from './repere-reading.ts';
import { nationalCents } from './regional-residuals.ts';

/** One line with its amounts; two of them stand side by side in a sentence, never in a sum. */
export interface LineInput {
  readonly line: BudgetLine;
  readonly input: RegionalAmounts;
}

interface Choice {
  readonly stage: Stage;
  readonly basis: Basis;
  readonly asOf: string;
}

const PURPOSES: Readonly<Record<BudgetLine, string>> = {
  'ia-sante': 'pour l’IA en santé',
  formation: 'pour la formation',
};
const NOUNS: Readonly<Record<Stage, string>> = {
  committed: 'l’engagé',
  contracted: 'le contractualisé',
  paid: 'le décaissé',
};
const OF_NOUNS: Readonly<Record<Stage, string>> = {
  committed: 'de l’engagé',
  contracted: 'du contractualisé',
  paid: 'du décaissé',
};

/** Title of the page: each line’s finding in a few words; or that neither is known by region. */
export function titleOfRegions(lines: readonly LineInput[], choice: Choice): string {
  if (choice.basis === 'target') return titleOfTargets(lines, choice);
  const { start, part } = HEADLINES[choice.basis];
  const parts = lines.flatMap(({ line, input }) => {
    const text = part(input);
    return text === null ? [] : [`${text} ${PURPOSES[line]}`];
  });
  const [first] = lines;
  return parts.length === 0 || !first
    ? `Au ${formatDate(choice.asOf)}, aucun montant des deux lignes n’est publié par région`
    : `${start(choice.stage, first.input)} ${parts.join(', ')}`;
}

interface Headline {
  readonly start: (stage: Stage, input: RegionalAmounts) => string;
  readonly part: (input: RegionalAmounts) => string | null;
}

const HEADLINES: Readonly<Record<Exclude<Basis, 'target'>, Headline>> = {
  amount: {
    start: (stage) => `Part ${OF_NOUNS[stage]} que portent les trois premières régions\u00a0:`,
    part: (input) => {
      const national = nationalCents(input.amounts);
      const top = largestFigures(toRegionFigures(input));
      return national ? formatShare(sumCents(top.flatMap(({ cents }) => cents ?? [])) / national) : null;
    },
  },
  unit: {
    start: (stage, input) => `Par ${unitOf(input)}, ${NOUNS[stage]} varie`,
    part: (input) => {
      const values = toRegionFigures(input).flatMap(({ perUnit }) => perUnit ?? []);
      const text = (euros: number) => formatEuros(euros * 100);
      return values.length === 0 ? null : `de ${text(Math.min(...values))} à ${text(Math.max(...values))}`;
    },
  },
  benchmark: {
    start: (stage, input) => `Régions dont ${NOUNS[stage]} atteint le ${repereName(input)}\u00a0:`,
    part: (input) => {
      const shares = toRegionFigures(input).flatMap(({ ofRepere }) => ofRepere ?? []);
      return shares.length === 0
        ? null
        : `${shares.filter((share) => share >= 1).length} sur ${shares.length}`;
    },
  },
};

function titleOfTargets(lines: readonly LineInput[], choice: Choice): string {
  const training = lines.find(({ line }) => line === 'formation');
  return training ? describeRegions(training.input, { ...choice, line: training.line }) : '';
}

/** What the page shows, in words: stage, rule, date, and the reading of the repère. */
export function describeShown(
  { stage, rule, reading }: { stage: Stage; rule: Rule; reading: ReadingId },
  asOf: string,
): string {
  return `Étape affichée\u00a0: ${STAGE_LABELS[stage].toLowerCase()}. Règle\u00a0: ${RULE_LABELS[rule].toLowerCase()}. Données au ${formatDate(asOf)}. ${REPERE_READINGS[reading]}`;
}

/** What the figures shown hold, for who does not see them change. */
export function describeResult(lines: readonly LineInput[], isFiltered: boolean): string {
  const counts = lines.map(({ line, input: { amounts } }) => {
    const count = REGION_CODES.filter((code) => (amounts?.get(code) ?? 0) !== 0).length;
    return `${LINE_LABELS[line]}, ${formatQuantity(count, 'région', 'régions')} sur ${REGION_CODES.length} avec un montant`;
  });
  return `${isFiltered ? 'Chiffres filtrés' : 'Chiffres sans filtre'}\u00a0: ${counts.join('\u00a0; ')}.`;
}

import type { ReadingId } from '#lib/contract/fact-terms.ts';
import type { BudgetLine } from '#lib/domain/line.ts';
import { DEFAULT_STAGE } from '#lib/domain/stage.ts';
import { cite, indexSources, type Citation } from '#lib/views/figure/cite.ts';
import { headlineOf } from '#lib/views/line/describe-headline.ts';
import { describeLine } from '#lib/views/line/describe-line.ts';
import { readingsOf, toLineMoney, toStageStates, type LineMoney } from '#lib/views/line/line-money.ts';
import { describePath, presentCumulative } from '#lib/views/line/present-cumulative.ts';
import { presentStages } from '#lib/views/line/present-stages.ts';
import { toLinePath } from '#lib/views/pace/line-path.ts';
import { presentPace } from '#lib/views/pace/present-pace.ts';
import { describeWhichStage } from '#lib/views/parlement/at-which-stage.ts';
import { describeHowMuch } from '#lib/views/parlement/how-much.ts';
import { nameLine } from '#lib/views/parlement/present-parlement.ts';
import { ofEnvelope } from '#lib/views/parlement/stage-words.ts';
import { formatDate, NOT_PUBLISHED } from '#lib/views/words/format.ts';
import { LINE_LABELS, STATUS_WORDS, PURPOSE } from '#lib/views/words/labels.ts';
import type { CarnetContext, CarnetRows, Quoted } from './quoted.ts';

type NationalKind = 'amount' | 'stages' | 'cumulative';

const ALL_STAGES = 'Étapes\u00a0: engagé, contractualisé, décaissé';
const COMMITTED = 'Étape\u00a0: engagé';
const NET = 'Montants nets des remboursements';

const TITLES: Readonly<Record<NationalKind, string>> = {
  amount: 'montant engagé',
  stages: 'étapes de l’argent',
  cumulative: 'montants cumulés par étape',
};

/** One national figure of a line, under one reading of its announced amount. */
export function quoteLine(
  kind: NationalKind,
  { line, reading }: { readonly line: BudgetLine; readonly reading: ReadingId },
  rows: CarnetRows,
  context: CarnetContext,
): Quoted {
  const money = toLineMoney(line, context.asOf, rows.lines, reading);
  const told = money.claim ?? money.envelope;
  const common = {
    line,
    region: null,
    title: `${LINE_LABELS[line]}\u00a0: ${TITLES[kind]}`,
    dataDate: formatDate(context.asOf),
    sources: citeAll([told?.sourceId], rows),
    isDelivered: money.totals.length > 0,
    detailPage: `lignes/${line}`,
  };
  const isWritten = reading === 'A' || readingsOf(line, rows.lines).some((row) => row.reading === reading);
  if (!isWritten) return { ...common, ...quoteUnwritten(line, reading, context), sources: [] };
  return { ...common, ...QUOTES[kind](money, rows) };
}

type Said = Pick<Quoted, 'sentence' | 'value' | 'basis' | 'chart'>;

const QUOTES: Readonly<Record<NationalKind, (money: LineMoney, rows: CarnetRows) => Said>> = {
  amount: (money) => ({
    sentence: money.claim ? describeLine(money) : describeHowMuch(money),
    value: headlineOf(money),
    basis: describeBasis(money),
    chart: null,
  }),
  stages: (money) => ({
    sentence: describeWhichStage(money),
    value: toStageStates(money).every(({ cents }) => cents === null) ? NOT_PUBLISHED : null,
    basis: [ALL_STAGES, NET],
    chart: { kind: 'stages', view: presentStages(money) },
  }),
  cumulative: (money, { lines }) => {
    const path = toLinePath(lines.trajectories, money.line, DEFAULT_STAGE);
    const view = presentCumulative(money, lines.months, path);
    return {
      sentence: view
        ? `Au ${formatDate(money.asOf)}, ${lower(nameLine(money.line, describePath(money, lines.months, path)))}`
        : `Au ${formatDate(money.asOf)}, aucun montant cumulé n’est publié ${PURPOSE[money.line]}.`,
      value: view ? null : NOT_PUBLISHED,
      basis: [ALL_STAGES, NET, ...(path?.kind === 'benchmark' ? ['Repère calculé, pas une cible'] : [])],
      chart: view && { kind: 'cumulative', view },
    };
  },
};

/** Late or early, by the official path of the line. */
export function quotePace(line: BudgetLine, rows: CarnetRows, context: CarnetContext): Quoted {
  const { sentence, status, path } = presentPace(line, DEFAULT_STAGE, context.asOf, rows.lines);
  const own = rows.lines.totals.filter((row) => row.line === line);
  return {
    line,
    region: null,
    title: `${LINE_LABELS[line]}\u00a0: avance ou retard`,
    sentence: nameLine(line, sentence),
    value: path && own.length > 0 ? STATUS_WORDS[status] : NOT_PUBLISHED,
    basis: [COMMITTED, ...(path ? [path.label] : [])],
    dataDate: formatDate(context.asOf),
    sources: citeAll([path?.sourceId], rows),
    isDelivered: path !== null && own.length > 0,
    chart: null,
    detailPage: `lignes/${line}`,
  };
}

function quoteUnwritten(line: BudgetLine, reading: ReadingId, { asOf }: CarnetContext): Said {
  return {
    sentence: `Au ${formatDate(asOf)}, aucune source n’écrit la lecture\u00a0${reading} du montant annoncé ${PURPOSE[line]}.`,
    value: NOT_PUBLISHED,
    basis: [`Lecture\u00a0${reading}`],
    chart: null,
  };
}

function citeAll(ids: readonly (string | null | undefined)[], { lines }: CarnetRows): Citation[] {
  const index = indexSources(lines.sources);
  return ids.flatMap((id) => (id ? [cite(id, index)] : []));
}

function describeBasis({ claim, envelope }: LineMoney): string[] {
  if (claim) return [`Lecture\u00a0${claim.reading}\u00a0: ${lower(claim.label)}`];
  const denominator = envelope ? `enveloppe ${ofEnvelope(envelope)}` : 'enveloppe non publiée';
  return [COMMITTED, `Dénominateur\u00a0: ${denominator}`];
}

function lower(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

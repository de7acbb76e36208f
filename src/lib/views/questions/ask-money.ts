import { aidOfCost } from '#lib/domain/aid-cost.ts';
import { BUDGET_LINES, LINES, type BudgetLine } from '#lib/domain/line.ts';
import { sumCents } from '#lib/domain/money.ts';
import { DEFAULT_STAGE, type AidType } from '#lib/domain/stage.ts';
import { toLineMoney, toStageStates, type StageState } from '#lib/views/line/line-money.ts';
import { presentPace } from '#lib/views/pace/present-pace.ts';
import { nameLine } from '#lib/views/parlement/present-parlement.ts';
import { sayShare } from '#lib/views/parlement/stage-words.ts';
import { listWords } from '#lib/views/words/agree.ts';
import { uncapitalize } from '#lib/views/words/capital.ts';
import {
  formatAnnounced,
  formatDate,
  formatMillions,
  formatQuantity,
  formatSubtraction,
} from '#lib/views/words/format.ts';
import { PERIMETER_LABELS } from '#lib/views/words/labels.ts';
import { qualifyText } from '#lib/views/words/qualify.ts';
import { sayAmount } from '#lib/views/words/say-amount.ts';
import { onDate } from '#lib/views/words/when.ts';
import {
  answered,
  measuresOf,
  missing,
  quoted,
  sayByLine,
  SPENDING_FILE,
  type QuestionRows,
  type Reply,
} from './question-rows.ts';

const NO_SPENDING = 'les montants engagés, contractualisés et décaissés de chaque opération';

/** 1. Each stage with its denominator: the envelope, then the stage before. */
export function answerStages({ asOf, parlement: { lines } }: QuestionRows): Reply {
  const money = (line: BudgetLine) => toLineMoney(line, asOf, lines);
  const sentence = sayByLine((line) => {
    const { envelope, totals } = money(line);
    if (totals.length === 0) return null;
    return listWords(
      toStageStates(money(line)).map((state) => {
        if (state.stage !== DEFAULT_STAGE) return sayOfPrevious(state);
        const amount = sayStage(state);
        if (!envelope) return `${amount} (l’enveloppe n’est pas publiée)`;
        const share = state.ofEnvelope;
        const reading = envelope.reading === null ? '' : `, lecture\u00a0${envelope.reading}`;
        const of = `l’enveloppe de ${formatAnnounced(envelope.cents)}${reading}`;
        return share === null || share <= 0
          ? `${amount} (sur ${of})`
          : `${amount} (${sayShare(share)} de ${of})`;
      }),
    );
  });
  if (sentence === null) return missing(SPENDING_FILE, NO_SPENDING, 'lignes/ia-sante');
  const sourceIds = BUDGET_LINES.map((line) => money(line).envelope?.sourceId ?? null);
  return answered(`Au ${formatDate(asOf)}, ${uncapitalize(sentence)}`, 'lignes/ia-sante', sourceIds);
}

const STAGE_UNPUBLISHED = {
  committed: 'l’engagé',
  contracted: 'le contractualisé',
  paid: 'le décaissé',
} as const;
const OF_PREVIOUS = { committed: '', contracted: 'de l’engagé', paid: 'du contractualisé' } as const;

function sayStage({ stage, cents: amount }: StageState): string {
  return amount === null ? `${STAGE_UNPUBLISHED[stage]} n’est pas publié` : sayAmount(amount, stage);
}

function sayOfPrevious(state: StageState): string {
  const { stage, cents: amount, ofPrevious } = state;
  if (amount === null || amount <= 0 || ofPrevious === null) return sayStage(state);
  return `${sayStage(state)} (${sayShare(ofPrevious)} ${OF_PREVIOUS[stage]})`;
}

/** 2. What reached the beneficiaries, year by year, and what remains to pay of what is committed. */
export function answerPaid({ asOf, parlement: { lines } }: QuestionRows): Reply {
  const sentence = sayByLine((line) => {
    const stages = toStageStates(toLineMoney(line, asOf, lines));
    const [committed, paid] = [stages[0]?.cents ?? null, stages[2]?.cents ?? null];
    if (paid === null) return null;
    if (committed === null)
      return `${sayAmount(paid, 'paid')} aux bénéficiaires${sayYears(line, lines.monthly)}, et le reste à payer n’est pas calculable sans l’engagé`;
    const print = formatSubtraction(committed, paid);
    return `${sayAmount(paid, 'paid', print)} aux bénéficiaires${sayYears(line, lines.monthly)}, et il reste à payer ${print(committed - paid)} sur ${print(committed)} d’engagé`;
  });
  return sentence === null
    ? missing(SPENDING_FILE, 'les paiements, à l’étape « décaissé »', 'lignes/ia-sante')
    : answered(`Au ${formatDate(asOf)}, ${uncapitalize(sentence)}`, 'lignes/ia-sante');
}

/** « : 3 M€ en 2025, 9 M€ en 2026 »: net of what came back; a year without movement has none. */
function sayYears(line: BudgetLine, monthly: QuestionRows['parlement']['lines']['monthly']): string {
  const own = monthly.filter((row) => row.line === line && row.stage === 'paid');
  const years = [...new Set(own.map(({ month }) => Math.floor(month / 12)))];
  if (years.length === 0) return '';
  const amounts = years.map((year) => {
    const rows = own.filter(({ month }) => Math.floor(month / 12) === year);
    return `${formatMillions(sumCents(rows.map((row) => row.cents)))} en ${year}`;
  });
  return ` (${listWords(amounts)})`;
}

/** 3. Which envelopes the strategy was announced with, and what the 550 million may be. */
export function answerReannounced({ asOf, envelopes }: QuestionRows): Reply {
  const sasn = envelopes
    .filter(({ perimeter }) => perimeter === 'sasn')
    .toSorted((a, b) => (a.announcedOn ?? '').localeCompare(b.announcedOn ?? ''));
  const readings = envelopes.filter(({ line, reading }) => line === 'ia-sante' && reading !== null);
  if (sasn.length === 0 && readings.length === 0)
    return missing(
      'envelopes.csv',
      'les enveloppes annoncées de la stratégie Santé numérique (SASN), et les lectures des 550\u00a0M€',
      'lignes/ia-sante',
    );
  const versions = sasn.map(
    (row) =>
      `${qualifyText(row.qualifier, formatAnnounced(row.cents))} ${onDate(row.announcedOn, row.datePrecision ?? 'unknown')}`,
  );
  const told = readings.map(
    ({ reading, cents: amount, label, qualifier }) =>
      `${reading}, ${qualifyText(qualifier, formatAnnounced(amount))}, ${uncapitalize(label)}`,
  );
  const read =
    told.length === 0
      ? 'aucune lecture des 550 M€ n’est publiée'
      : `rien de publié ne tranche entre ${formatQuantity(told.length, 'lecture', 'lectures')} du montant annoncé\u00a0: ${told.join('\u202f; ')}`;
  const announced =
    versions.length === 0
      ? 'aucune enveloppe de la stratégie Santé numérique (SASN) n’est livrée'
      : `la stratégie Santé numérique (SASN) a été annoncée à ${listWords(versions)}`;
  return quoted(
    `Au ${formatDate(asOf)}, ${announced}\u202f; ${read}.`,
    'lignes/ia-sante',
    [...sasn, ...readings].map(({ sourceId }) => sourceId),
  );
}

/** 4. Whether the second line is inside the first: nobody says it. Total or yearly, by how many announcements. */
export function answerInside({ asOf, envelopes }: QuestionRows): Reply {
  const headline = (line: BudgetLine) => envelopes.find((row) => row.line === line && row.isHeadline);
  const [first, second] = [headline('ia-sante'), headline('formation')];
  if (!first || !second)
    return missing('envelopes.csv', 'l’enveloppe annoncée de chacune des deux lignes', 'lignes/formation');
  const same = envelopes.filter((row) => row.line === 'formation' && row.cents === second.cents);
  const yearly = same.filter(({ label }) => label.includes('par an')).length;
  const [own, other] = [formatAnnounced(second.cents), formatAnnounced(first.cents)];
  const time =
    yearly === 0
      ? 'aucune annonce ne les dit annuels'
      : `${formatQuantity(yearly, 'annonce', 'annonces')} sur ${same.length} ${yearly === 1 ? 'les dit' : 'les disent'} annuels`;
  return quoted(
    `Au ${formatDate(asOf)}, aucun document publié ne dit que les ${own} de la formation sont compris dans les ${other} de l’IA en santé, ni qu’ils s’y ajoutent\u00a0: ce site ne les additionne jamais\u202f; ${time}.`,
    'lignes/formation',
    same.map(({ sourceId }) => sourceId),
  );
}

const AID_WORDS: readonly (readonly [AidType, string])[] = [
  ['grant', 'de subventions'],
  ['repayable-advance', 'd’avances remboursables'],
  ['unspecified', 'non précisés'],
];

/** 8. Grants and advances of what is committed, and aid against total cost where it is told. */
export function answerForms(rows: QuestionRows): Reply {
  const sentence = sayByLine((line) => {
    const own = rows.aid.filter((row) => row.line === line && row.stage === DEFAULT_STAGE);
    if (own.length === 0) return null;
    const forms = AID_WORDS.flatMap(([id, word]) => {
      const cents = own.filter((row) => row.id === id).map((row) => row.cents);
      return cents.length === 0 ? [] : [`${formatMillions(sumCents(cents))} ${word}`];
    });
    const whole = sumCents(own.map((row) => row.cents));
    const cost = aidOfCost(measuresOf(rows, line).flatMap(({ lives }) => lives));
    const leverage = cost
      ? `l’aide est de ${formatMillions(cost.aidCents)} pour ${formatMillions(cost.costCents)} de coût total (${formatQuantity(cost.countedCount, 'opération le dit', 'opérations le disent')}, ${formatQuantity(cost.uncountedCount, 'ne le dit pas', 'ne le disent pas')})`
      : 'aucune opération ne dit son coût total';
    return `sur ${formatMillions(whole)} d’engagé, ${listWords(forms)}, et ${leverage}`;
  });
  return sentence === null
    ? missing(SPENDING_FILE, 'la forme de chaque aide et le coût total de chaque opération', 'mesures')
    : answered(`Au ${formatDate(rows.asOf)}, ${uncapitalize(sentence)}`, 'lignes/ia-sante');
}

/** 9. Who pays, each line of expenses apart: a sum over lines would mix what is never added. */
export function answerFunding(rows: QuestionRows): Reply {
  const told = LINES.flatMap((line) => {
    const own = measuresOf(rows, line)
      .flatMap(({ money }) => money)
      .filter(({ stage }) => stage === DEFAULT_STAGE);
    if (own.length === 0) return [];
    const labels = new Map(own.map(({ funding, fundingLabel }) => [funding, fundingLabel]));
    const parts = [...labels].map(([funding, label]) => {
      const amount = sumCents(own.filter((row) => row.funding === funding).map((row) => row.cents));
      return `${label} ${formatMillions(amount)}`;
    });
    return [`${PERIMETER_LABELS[line]}, ${listWords(parts)}`];
  });
  return told.length === 0
    ? missing(
        SPENDING_FILE,
        'le financeur de chaque mouvement (France 2030, Ondam, région, fonds propres)',
        'mesures',
      )
    : answered(
        `Au ${formatDate(rows.asOf)}, engagé des mesures, par financeur et ligne par ligne\u00a0: ${told.join('\u202f; ')}.`,
        'mesures',
      );
}

/** 10. The gap to the path, in euros and days, and when the end would be reached. */
export function answerPath({ asOf, parlement: { lines } }: QuestionRows): Reply {
  const paces = BUDGET_LINES.map((line) => presentPace(line, DEFAULT_STAGE, asOf, lines));
  if (lines.totals.length === 0) return missing(SPENDING_FILE, NO_SPENDING, 'lignes/ia-sante');
  if (paces.every(({ path }) => path === null))
    return missing('trajectories.csv', 'la trajectoire officielle de chaque ligne', 'lignes/ia-sante');
  const told = paces.map(({ sentence, title }, index) => {
    const line = BUDGET_LINES[index] ?? 'ia-sante';
    return `${nameLine(line, sentence).replace(/\.$/, '')}\u202f; ${uncapitalize(title)}`;
  });
  return answered(
    told.join(' '),
    'lignes/ia-sante',
    paces.map(({ path }) => path?.sourceId ?? null),
  );
}

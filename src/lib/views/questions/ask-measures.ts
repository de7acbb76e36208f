import { measureDelays, stuckAt, STUCK_MONTHS, type Delay, type DelaySpan } from '#lib/domain/delays.ts';
import type { BudgetLine } from '#lib/domain/line.ts';
import { isSmallCount } from '#lib/domain/rank.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import { isWholeCount, NATION } from '#lib/views/indicator/indicator-rows.ts';
import { sumMeasure } from '#lib/views/measure/measure-money.ts';
import { claimed, toLives, type MeasureRows } from '#lib/views/measure/measure-rows.ts';
import { sayShare } from '#lib/views/parlement/stage-words.ts';
import { agree } from '#lib/views/words/agree.ts';
import { uncapitalize } from '#lib/views/words/capital.ts';
import { formatCount, formatDate, formatMillions, formatQuantity } from '#lib/views/words/format.ts';
import { qualifyText } from '#lib/views/words/qualify.ts';
import { sayAmount } from '#lib/views/words/say-amount.ts';
import {
  answered,
  listByLine,
  measuresOf,
  missing,
  quoted,
  sayByLine,
  SPENDING_FILE,
  VALUES_FILE,
  type ListItem,
  type QuestionRows,
  type Reply,
} from './question-rows.ts';

const projects = (count: number) => formatQuantity(count, 'projet', 'projets');
const small = (count: number) => (isSmallCount(count) ? ', petit effectif' : '');

/** 5. Each measure: announced budgets are on its page, here what is committed, for how many projects. */
export function answerMeasures(rows: QuestionRows): Reply {
  const told = listByLine(rows.asOf, (line) => measuresOf(rows, line).flatMap(sayMeasure));
  return told === null
    ? missing(SPENDING_FILE, 'l’engagé et les lauréats de chaque mesure', 'mesures')
    : answered(
        told,
        'mesures',
        rows.measures.map(({ measure }) => measure.sourceId),
      );
}

function sayMeasure(rows: MeasureRows): ListItem[] {
  const { net, projectCount, averageCents } = sumMeasure(rows);
  if (net.committed === null || projectCount === null) return [];
  const [budget] = claimed(rows.claims, 'amount_eur');
  const announcedCents = budget ? Number(budget.value) * 100 : null;
  const announced =
    announcedCents === null ? ', budget n.c.' : `, ${formatMillions(announcedCents)} annoncés`;
  const over =
    announcedCents !== null && net.committed > announcedCents ? ', l’engagé dépasse l’annonce' : '';
  const average =
    averageCents === null ? '' : `, ${formatMillions(averageCents)} en moyenne${small(projectCount)}`;
  return [
    {
      label: rows.measure.label,
      said: `${sayAmount(net.committed, 'committed')}${announced}${over}, ${projects(projectCount)}${average}`,
    },
  ];
}

const SPAN_WORDS: Readonly<Partial<Record<DelaySpan['id'], string>>> = {
  'awarded-contracted': 'de l’attribution à la convention',
  'contracted-paid': 'de la convention au premier versement',
};

/** 6. Each operator of each line: the share of each stage, then its median delays. */
export function answerOperators(rows: QuestionRows): Reply {
  const told = listByLine(rows.asOf, (line) => {
    const ids = new Set(
      rows.operators.flatMap((row) => (row.line === line && row.id !== null ? [row.id] : [])),
    );
    return [...ids].map((id) => sayOperator(rows, line, id));
  });
  return told === null
    ? missing(SPENDING_FILE, 'l’opérateur et les dates de chaque étape', 'lignes/ia-sante')
    : answered(told, 'mesures');
}

function sayOperator(rows: QuestionRows, line: BudgetLine, id: string): ListItem {
  const amounts = STAGES.map(
    (stage) =>
      rows.operators.find((row) => row.line === line && row.id === id && row.stage === stage)?.cents ?? null,
  );
  const words: Readonly<Record<Stage, string>> = {
    committed: 'engagé',
    contracted: 'contractualisé',
    paid: 'décaissé',
  };
  const stages = STAGES.slice(1).map((stage, index) => {
    const [before, amount] = [amounts[index] ?? null, amounts[index + 1] ?? null];
    const previous = STAGES[index] ?? 'committed';
    if (amount === null) return `${words[stage]} n.c.`;
    if (before === null || before <= 0) return `${words[stage]} ${formatMillions(amount)}`;
    const of = previous === 'committed' ? 'de l’engagé' : 'du contractualisé';
    return `${words[stage]} ${sayShare(amount / before)} ${of} (${formatMillions(before)})`;
  });
  const delays = measureDelays(
    measuresOf(rows, line).flatMap((measure) =>
      toLives({ ...measure, lives: measure.lives.filter(({ operator }) => operator === id) }),
    ),
  );
  const told = delays.flatMap((delay) => {
    const span = SPAN_WORDS[delay.span.id];
    return span ? [sayDelay(span, delay)] : [];
  });
  return { label: rows.operatorNames.get(id) ?? id, said: [...stages, ...told].join(', ') };
}

function sayDelay(span: string, { medianDays, countedCount, isAtLeast }: Delay): string {
  if (medianDays === null) return `${span} n.c.`;
  const days = formatQuantity(medianDays, 'jour', 'jours');
  return `${span} ${isAtLeast ? 'au moins ' : ''}${days} de médiane sur ${formatQuantity(countedCount, 'opération', 'opérations')}${small(countedCount)}`;
}

/** 7. From the announcement to the first euro, and how many operations stand still. */
export function answerDelays(rows: QuestionRows): Reply {
  const sentence = sayByLine((line) => {
    const lives = measuresOf(rows, line).flatMap(toLives);
    if (lives.length === 0) return null;
    const whole = measureDelays(lives).find(({ span }) => span.id === 'announced-paid');
    const stuck = lives.filter((life) => stuckAt(life, rows.asOf) !== null).length;
    const blocked =
      stuck === 0
        ? `aucune opération n’est bloquée depuis plus de ${STUCK_MONTHS}\u00a0mois`
        : `${formatQuantity(stuck, 'opération est bloquée', 'opérations sont bloquées')} depuis plus de ${STUCK_MONTHS}\u00a0mois`;
    const span = whole ? sayDelay('de l’annonce au premier versement', whole) : '';
    return `${span}, et ${blocked} sur ${formatCount(lives.length)}`;
  });
  return sentence === null
    ? missing(SPENDING_FILE, 'les dates d’attribution, de convention et de versement', 'mesures')
    : answered(`Au ${formatDate(rows.asOf)}, ${uncapitalize(sentence)}`, 'mesures');
}

/** 21. IMPACT IA: its projects, what tells of its results, and how many hospitals use AI. */
export function answerImpact(rows: QuestionRows): Reply {
  const measure = rows.measures.find((row) => row.measure.measureId === 'impact-ia');
  const money = measure && sumMeasure(measure);
  const results = measure ? claimed(measure.claims, 'indicator').length : 0;
  const uptake = factsOf(rows).observations.find(
    (row) => row.indicatorId === 'hopitaux-utilisant-ia' && row.kind === 'va' && row.value !== null,
  );
  const page = measure ? 'mesures/impact-ia' : 'mesures';
  if ((money?.projectCount ?? null) === null && !uptake)
    return missing(SPENDING_FILE, 'les lauréats d’IMPACT IA', page);
  const laureates =
    money && money.projectCount !== null
      ? `${projects(money.projectCount)} et ${formatQuantity(money.beneficiaryCount ?? 0, 'bénéficiaire', 'bénéficiaires')}`
      : `projets et établissements n.c. (il manque le fichier ${SPENDING_FILE})`;
  const told =
    results === 0
      ? 'aucun résultat d’impact organisationnel n’est publié'
      : formatQuantity(results, 'indicateur suit ses résultats', 'indicateurs suivent ses résultats');
  const used = uptake
    ? `hôpitaux publics utilisant l’IA\u00a0: ${qualifyText(uptake.qualifier, sayShare(uptake.value ?? 0))} des établissements enquêtés (${formatDate(uptake.date, uptake.datePrecision ?? 'unknown')})`
    : `hôpitaux utilisant l’IA\u00a0: n.c. (${factsOf(rows).observations.length === 0 ? `il manque le fichier ${VALUES_FILE}` : `${VALUES_FILE} n’en dit rien`})`;
  const sentence = `Au ${formatDate(rows.asOf)}, IMPACT IA\u00a0: ${laureates}\u202f; ${told}\u202f; ${used}.`;
  const ids = [measure?.measure.sourceId ?? null, uptake?.sourceId ?? null];
  return money && money.projectCount !== null ? answered(sentence, page, ids) : quoted(sentence, page, ids);
}

/** 22. Pharmacies equipped: the country, the regions that say it, and the target that nobody publishes. */
export function answerPharmacies(rows: QuestionRows): Reply {
  const { indicators, observations } = factsOf(rows);
  const id = 'sadp-pui';
  const own = observations.filter((row) => row.indicatorId === id && row.value !== null && isWholeCount(row));
  const last = (zone: (id: string) => boolean) =>
    own
      .filter((row) => row.kind === 'va' && zone(row.zoneId))
      .toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))
      .at(-1);
  const nation = last((zone) => zone === NATION);
  const regions = new Set(
    own.filter(({ kind, zoneId }) => kind === 'va' && zoneId.startsWith('R')).map(({ zoneId }) => zoneId),
  );
  if (!nation || !indicators.some(({ indicatorId }) => indicatorId === id))
    return missing(
      VALUES_FILE,
      'le nombre de pharmacies à usage intérieur équipées, par région',
      'mesures/sadp',
    );
  const targets = own.filter(({ kind }) => kind === 'vc').length;
  const count = formatQuantity(
    nation.value ?? 0,
    'pharmacie à usage intérieur est équipée',
    'pharmacies à usage intérieur sont équipées',
  );
  const target =
    targets === 0
      ? 'aucune cible n’est publiée'
      : formatQuantity(targets, 'cible est publiée', 'cibles sont publiées');
  return answered(
    `Au ${formatDate(nation.date)}, ${count}\u202f; ${formatQuantity(regions.size, 'région', 'régions')} sur 18 ${agree(regions.size, 'publie son nombre', 'publient leur nombre')}, et ${target}.`,
    `indicateurs/${id}`,
    [nation.sourceId],
  );
}

/** Facts of the version: every measure carries them all. */
function factsOf({ measures }: QuestionRows): Pick<MeasureRows, 'indicators' | 'observations'> {
  return measures[0] ?? { indicators: [], observations: [] };
}

import { monthsAfter } from '#lib/domain/calendar.ts';
import { costPerUnit } from '#lib/domain/cost-per-unit.ts';
import { COUNTED_AS } from '#lib/domain/indicator.ts';
import { sayRefusal } from '#lib/views/effect/cost-words.ts';
import { countPeople, isCumul, type PeopleCount } from '#lib/views/effect/count-people.ts';
import { NATION } from '#lib/views/indicator/indicator-rows.ts';
import { PEOPLE_INDICATOR, peopleByRegion } from '#lib/views/line/people-trained.ts';
import { sayShare } from '#lib/views/parlement/stage-words.ts';
import { presentTraining } from '#lib/views/training/present-training.ts';
import { agree, listWords } from '#lib/views/words/agree.ts';
import { capitalize, uncapitalize } from '#lib/views/words/capital.ts';
import {
  formatAnnounced,
  formatCount,
  formatDate,
  formatEuros,
  formatExact,
  formatMillions,
  formatQuantity,
} from '#lib/views/words/format.ts';
import { COUNTED_AS_LABELS } from '#lib/views/words/labels.ts';
import { answered, missing, quoted, VALUES_FILE, type QuestionRows, type Reply } from './question-rows.ts';

const PAGE = `indicateurs/${PEOPLE_INDICATOR}`;
/** The yearly number that the question supposes. */
const YEARLY = 100_000;
const LAGGING = 3;

/** 11. How many were trained, each way of counting apart, then the parts of those trained. */
export function answerTrained({ training }: QuestionRows): Reply {
  const counts = countPeople(nationalOf(training.people));
  const main = mainCount(counts);
  const last = main?.values.at(-1);
  if (!main || !last)
    return missing(VALUES_FILE, 'le nombre de personnes formées, par compte, formation et profession', PAGE);
  const target = announcedPeople(training);
  const others = COUNTED_AS.filter((id) => id !== 'trained').map((id) => {
    const value = counts.find((count) => count.id === id)?.values.at(-1);
    const name = COUNTED_AS_LABELS[id].replace('Personnes ', '');
    return value ? `${formatCount(value.value)} ${name}` : `${name} n.c.`;
  });
  const { producer = null } = training.indicators[0] ?? {};
  const of = target === null ? '' : `, sur ${formatCount(target)} annoncées`;
  return answered(
    `Au ${formatDate(last.date)}, ${formatCount(last.value)} ${uncapitalize(main.label)}${of}, comptées par ${producer ?? 'un producteur non nommé'}\u202f; comptes à part\u00a0: ${listWords(others)}\u202f; ${sayParts(training.people, last.date, 'training', 'formation initiale ou continue')}\u202f; ${sayParts(training.people, last.date, 'profession', 'profession')}.`,
    PAGE,
    training.people.map(({ sourceId }) => sourceId),
  );
}

/** The trained of one date by one of their breakdowns: sums over the other one, which part the same people. */
function sayParts(
  people: QuestionRows['training']['people'],
  date: string,
  by: 'training' | 'profession',
  name: string,
): string {
  const own = people.filter(
    (row) =>
      row.zoneId === NATION &&
      row.date === date &&
      row.countedAs === 'trained' &&
      row.profession !== null &&
      row.training !== null,
  );
  const parts = [...new Set(own.map((row) => row[by] ?? ''))].map((part) => {
    const sum = own.filter((row) => row[by] === part).reduce((total, { value }) => total + (value ?? 0), 0);
    return `${part} ${formatCount(sum)}`;
  });
  return parts.length === 0 ? `par ${name}, n.c.` : `par ${name}, ${listWords(parts)}`;
}

/** 12. What one person costs so far, against what the announcement implies. */
export function answerCost({ asOf, training }: QuestionRows): Reply {
  const envelope = training.envelopes.find(({ isHeadline }) => isHeadline);
  const target = announcedPeople(training);
  const main = mainCount(countPeople(nationalOf(training.people)));
  const last = main?.values.at(-1);
  const definition = training.indicators[0];
  const amount = training.totals.find(({ stage }) => stage === 'paid')?.cents ?? null;
  const cost = costPerUnit({
    amount,
    amountDate: asOf,
    amountPerimeter: 'formation',
    units: last?.value ?? null,
    unitsDate: last?.date ?? null,
    unitsPerimeter: definition?.perimeter ?? '',
    nature: main && !isCumul(main, 'cumul') ? 'flux' : (definition?.nature ?? ''),
  });
  const impliedCents = envelope && target ? Math.round(envelope.cents / target) : null;
  const implied =
    envelope && target && impliedCents !== null
      ? `repère calculé\u00a0: ${formatExact(impliedCents)} (${formatAnnounced(envelope.cents)} pour ${formatCount(target)} personnes, deux nombres annoncés)`
      : 'repère non calculable\u00a0: l’enveloppe ou le nombre annoncé n’est pas publié';
  const sourceIds = [envelope?.sourceId ?? null];
  if (cost.kind === 'refused') {
    const why = sayRefusal(cost.reason, {
      amount: 'le montant décaissé',
      units: 'le nombre de personnes formées',
      amountDate: formatDate(asOf),
      unitsDate: formatDate(last?.date ?? null),
    }).replace(/^Pas de division\u00a0: |\.$/g, '');
    return quoted(
      `Au ${formatDate(asOf)}, coût par personne non calculable\u00a0: ${why}. ${capitalize(implied)}.`,
      'lignes/formation',
      sourceIds,
    );
  }
  const gap = impliedCents === null ? null : Math.round(cost.euros * 100) - impliedCents;
  const departs =
    gap === null || gap === 0
      ? ''
      : `, soit ${formatEuros(Math.abs(gap))} de ${gap > 0 ? 'plus' : 'moins'} que le repère`;
  return answered(
    `${formatEuros(cost.euros * 100)} décaissés par personne formée (${formatMillions(amount ?? 0)} au ${formatDate(cost.amountDate)}, ${formatCount(last?.value ?? 0)} personnes au ${formatDate(cost.unitsDate)})${departs}\u202f; ${implied}.`,
    'lignes/formation',
    sourceIds,
  );
}

/** 13. When the number announced is reached, and which regions are farthest from their target. */
export function answerReach({ asOf, training }: QuestionRows): Reply {
  const last = mainCount(countPeople(nationalOf(training.people)))?.values.at(-1);
  const target = announcedPeople(training);
  if (!last || target === null)
    return missing(VALUES_FILE, 'les valeurs datées du nombre de personnes formées, et leurs cibles', PAGE);
  const left = target - last.value;
  const reached = monthsAfter(last.date, Math.ceil((Math.max(0, left) / YEARLY) * 12));
  const yearly =
    left <= 0
      ? 'le nombre annoncé est atteint'
      : `à ${formatCount(YEARLY)} par an, il resterait ${formatCount(left)} personnes à former et le nombre serait atteint en ${reached.slice(0, 4)}`;
  return answered(
    `Au ${formatDate(last.date)}, ${yearly}\u202f; ${sayLagging(training)}\u202f; par profession, retard non calculable\u00a0: aucune cible n’est publiée par profession. Aux rythmes constatés au ${formatDate(asOf)}\u00a0: ${uncapitalize(presentTraining(training, asOf).reach)}`,
    PAGE,
    training.people.map(({ sourceId }) => sourceId),
  );
}

function sayLagging({ people, regions }: QuestionRows['training']): string {
  const names = new Map(regions.map(({ regionCode, name }) => [regionCode, name]));
  const shares = [...peopleByRegion(people)].flatMap(([code, { trained, target }]) =>
    trained === null || !target ? [] : [{ name: names.get(code) ?? code, share: trained / target, target }],
  );
  if (shares.length === 0)
    return 'retard des régions non calculable\u00a0: aucune cible régionale n’est publiée';
  const farthest = shares.toSorted((a, b) => a.share - b.share).slice(0, LAGGING);
  const told = farthest.map(
    ({ name, share, target }) => `${name} (${sayShare(share)} de la cible de ${formatCount(target)})`,
  );
  return `sur ${formatQuantity(shares.length, 'région qui a une cible', 'régions qui ont une cible')}, ${agree(farthest.length, 'la plus loin de la sienne', 'les plus loin de la leur')}\u00a0: ${listWords(told)}`;
}

function nationalOf(people: QuestionRows['training']['people']) {
  return people.filter(({ zoneId }) => zoneId === NATION);
}

/** What says « formées »; what says not what it counts stands for it where nothing says better. */
function mainCount(counts: readonly PeopleCount[]): PeopleCount | undefined {
  return counts.find(({ id }) => id === 'trained') ?? counts.find(({ id }) => id === 'unstated');
}

function announcedPeople({ people }: QuestionRows['training']): number | null {
  return (
    nationalOf(people)
      .filter(({ kind, value }) => kind === 'vc' && value !== null)
      .at(-1)?.value ?? null
  );
}

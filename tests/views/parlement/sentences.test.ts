import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { euros, type Cents } from '#lib/domain/money.ts';
import type { Stage } from '#lib/domain/stage.ts';
import type { LineMoney } from '#lib/views/line/line-money.ts';
import { describeWhichStage } from '#lib/views/parlement/at-which-stage.ts';
import { describeHowMuch } from '#lib/views/parlement/how-much.ts';
import { describeChange, type LineChange } from '#lib/views/parlement/line-change.ts';
import { describeSilent, describeSilentPlan } from '#lib/views/parlement/who-is-silent.ts';
import type { AnnouncedSilence } from '#lib/views/silences/present-announced.ts';

const AS_OF = '2026-07-01' as IsoDate;

type Amounts = Partial<Record<Stage, number>>;

const ENVELOPE = { cents: euros(550_000_000), label: 'Enveloppe', reading: 'A' as const, sourceId: null };

/** The money of the first line, in euros; a stage left out is not published. */
function money(amounts: Amounts, envelope: LineMoney['envelope'] = ENVELOPE): LineMoney {
  return {
    line: 'ia-sante',
    asOf: AS_OF,
    envelope,
    totals: Object.entries(amounts).map(([stage, amount]) => ({
      line: 'ia-sante',
      stage: stage as Stage,
      cents: euros(amount),
      grossCents: euros(amount),
      movementCount: 1,
      operationCount: 1,
    })),
  };
}

describe('Combien ?', () => {
  it.each<[string, LineMoney, string]>([
    [
      'an amount',
      money({ committed: 263_400_000 }),
      'Au 1er\u00a0juillet 2026, 263\u00a0M€ sont engagés pour l’IA en santé, soit 47,9\u00a0% de l’enveloppe de 550\u00a0M€ (lecture\u00a0A).',
    ],
    [
      'a singular amount',
      money({ committed: 1_400_000 }),
      'Au 1er\u00a0juillet 2026, 1,4\u00a0M€ est engagé pour l’IA en santé, soit 0,3\u00a0% de l’enveloppe de 550\u00a0M€ (lecture\u00a0A).',
    ],
    [
      'more than the envelope',
      money({ committed: 605_000_000 }),
      'Au 1er\u00a0juillet 2026, 605\u00a0M€ sont engagés pour l’IA en santé, soit 110\u00a0% de l’enveloppe de 550\u00a0M€ (lecture\u00a0A).',
    ],
    [
      'zero, which is published',
      money({ committed: 0 }),
      'Au 1er\u00a0juillet 2026, aucun euro n’est engagé pour l’IA en santé, sur l’enveloppe de 550\u00a0M€ (lecture\u00a0A).',
    ],
    [
      'less than nothing',
      money({ committed: -2_000_000 }),
      'Au 1er\u00a0juillet 2026, le solde engagé est de −2\u00a0M€ pour l’IA en santé, sur l’enveloppe de 550\u00a0M€ (lecture\u00a0A).',
    ],
    [
      'a missing amount',
      money({}),
      'Au 1er\u00a0juillet 2026, aucun montant engagé n’est publié pour l’IA en santé, sur l’enveloppe annoncée de 550\u00a0M€ (lecture\u00a0A).',
    ],
    [
      'a missing envelope',
      money({ committed: 263_400_000 }, null),
      'Au 1er\u00a0juillet 2026, 263\u00a0M€ sont engagés pour l’IA en santé\u202f; l’enveloppe n’est pas publiée.',
    ],
    [
      'nothing at all',
      money({}, null),
      'Au 1er\u00a0juillet 2026, ni enveloppe ni montant engagé ne sont publiés pour l’IA en santé.',
    ],
    [
      'the other line, read in one way',
      {
        ...money({}, { ...ENVELOPE, cents: euros(119_000_000), reading: null }),
        line: 'formation',
      },
      'Au 1er\u00a0juillet 2026, aucun montant engagé n’est publié pour la formation, sur l’enveloppe annoncée de 119\u00a0M€.',
    ],
  ])('%s', (_case, subject, sentence) => {
    expect(describeHowMuch(subject)).toBe(sentence);
  });
});

describe('À quel stade ?', () => {
  it.each<[string, Amounts, string]>([
    [
      'three stages',
      { committed: 263_000_000, contracted: 153_000_000, paid: 76_500_000 },
      'Au 1er\u00a0juillet 2026, pour l’IA en santé, 153\u00a0M€ sont contractualisés, soit 58,2\u00a0% de l’engagé (263\u00a0M€), et 76,5\u00a0M€ sont décaissés aux bénéficiaires, soit 50\u00a0% du contractualisé (153\u00a0M€).',
    ],
    [
      'singular amounts',
      { committed: 2_000_000, contracted: 1_500_000, paid: 1 },
      'Au 1er\u00a0juillet 2026, pour l’IA en santé, 1,5\u00a0M€ est contractualisé, soit 75\u00a0% de l’engagé (2\u00a0M€), et 1\u00a0€ est décaissé aux bénéficiaires, soit moins de 0,1\u00a0% du contractualisé (1,5\u00a0M€).',
    ],
    [
      'zero paid',
      { committed: 263_000_000, contracted: 153_000_000, paid: 0 },
      'Au 1er\u00a0juillet 2026, pour l’IA en santé, 153\u00a0M€ sont contractualisés, soit 58,2\u00a0% de l’engagé (263\u00a0M€), et aucun euro n’est décaissé aux bénéficiaires.',
    ],
    [
      'nothing committed, so no rate',
      { committed: 0, contracted: 0, paid: 0 },
      'Au 1er\u00a0juillet 2026, pour l’IA en santé, aucun euro n’est contractualisé, et aucun euro n’est décaissé aux bénéficiaires.',
    ],
    [
      'a missing stage, so no rate of the next',
      { committed: 263_000_000, paid: 76_500_000 },
      'Au 1er\u00a0juillet 2026, pour l’IA en santé, le montant contractualisé n’est pas publié, et 76,5\u00a0M€ sont décaissés aux bénéficiaires.',
    ],
    [
      'only the first stage',
      { committed: 263_000_000 },
      'Au 1er\u00a0juillet 2026, pour l’IA en santé, ni le montant contractualisé ni le montant décaissé ne sont publiés.',
    ],
    [
      'nothing',
      {},
      'Au 1er\u00a0juillet 2026, rien n’est publié pour l’IA en santé, ni l’engagé, ni le contractualisé, ni le décaissé.',
    ],
  ])('%s', (_case, amounts, sentence) => {
    expect(describeWhichStage(money(amounts))).toBe(sentence);
  });
});

const silence = (owner: string | null, days: number | null): AnnouncedSilence => ({
  isComputed: false,
  key: `${owner}-${days}`,
  label: 'Bilan',
  state: 'Annoncé, non constaté',
  quote: '',
  owner,
  since: '',
  length: days === null ? null : { days, isAtLeast: false },
  lengthText: days === null ? 'durée inconnue' : `${days}\u00a0jours`,
  source: null,
  question: '',
});
const gap = (stage: Stage, ...operators: string[]) => ({
  line: 'formation' as const,
  stages: [stage],
  operators,
});
const NOTHING = {
  line: 'formation' as const,
  stages: ['committed', 'contracted', 'paid'] as const,
  operators: [],
};

describe('Qui n’a rien publié ?', () => {
  it.each<
    [string, Parameters<typeof describeSilent>[2], Parameters<typeof describeSilent>[3], sentence: string]
  >([
    [
      'nothing is missing',
      [],
      [],
      'Au 1er\u00a0juillet 2026, pour la formation, aucune publication annoncée ou détenue ne manque\u202f; chaque opérateur livre l’engagé, le contractualisé et le décaissé.',
    ],
    [
      'one silence, and one operator that stops short',
      [silence('Service A', 258)],
      [gap('paid', 'Opérateur B')],
      'Au 1er\u00a0juillet 2026, pour la formation, 1\u00a0publication annoncée ou détenue (Service A) n’est pas constatée, depuis 258\u00a0jours\u202f; Opérateur B ne livre pas le montant décaissé.',
    ],
    [
      'several silences of one actor, and two gaps',
      [silence('Service A', 376), silence('Service A', 12)],
      [gap('contracted', 'Opérateur A', 'Opérateur B'), gap('paid')],
      'Au 1er\u00a0juillet 2026, pour la formation, 2\u00a0publications annoncées ou détenues (Service A) ne sont pas constatées, depuis 376\u00a0jours pour la plus ancienne\u202f; Opérateur A et Opérateur B ne livrent pas le montant contractualisé, et aucun opérateur ne livre le montant décaissé.',
    ],
    [
      'an unknown date and an unknown actor, and no file at all',
      [silence(null, null)],
      [NOTHING],
      'Au 1er\u00a0juillet 2026, pour la formation, 1\u00a0publication annoncée ou détenue n’est pas constatée\u202f; aucun opérateur ne livre l’engagé, le contractualisé ni le décaissé.',
    ],
  ])('%s', (_case, silences, gaps, sentence) => {
    expect(describeSilent('formation', AS_OF, silences, gaps)).toBe(sentence);
  });

  it('of the whole plan', () => {
    expect(describeSilentPlan(AS_OF, [silence('Gouvernement', 358)])).toBe(
      'Au 1er\u00a0juillet 2026, pour France\u00a02030 dans son ensemble, 1\u00a0publication annoncée ou détenue (Gouvernement) n’est pas constatée, depuis 358\u00a0jours.',
    );
  });
});

describe('Qu’est-ce qui a changé ?', () => {
  const change = (values: Partial<LineChange>): LineChange => ({
    line: 'ia-sante',
    since: '2026-04-01' as IsoDate,
    before: null,
    after: null,
    revised: null,
    newIndicators: [],
    ...values,
  });
  const revised = (count: number, effectCents: number | null) => ({
    line: 'ia-sante' as const,
    count,
    effectCents,
  });
  const amount = (value: number): Cents => euros(value);

  it.each<[string, LineChange, string]>([
    [
      'the first delivery',
      change({ since: null, after: amount(5_000_000) }),
      'Cette livraison est la première\u00a0: rien ne la précède pour l’IA en santé, et aucun changement ne peut être dit.',
    ],
    [
      'more',
      change({ before: amount(222_000_000), after: amount(263_000_000) }),
      'Depuis la livraison du 1er\u00a0avril 2026, le montant engagé pour l’IA en santé augmente de 41\u00a0M€ et passe à 263\u00a0M€.',
    ],
    [
      'less',
      change({ before: amount(2_500_000), after: amount(1_000_000) }),
      'Depuis la livraison du 1er\u00a0avril 2026, le montant engagé pour l’IA en santé diminue de 1,5\u00a0M€ et passe à 1\u00a0M€.',
    ],
    [
      'the same',
      change({ before: amount(0), after: amount(0) }),
      'Depuis la livraison du 1er\u00a0avril 2026, le montant engagé pour l’IA en santé n’a pas changé\u00a0: 0\u00a0€.',
    ],
    [
      'published at last',
      change({ after: amount(5_000_000) }),
      'Depuis la livraison du 1er\u00a0avril 2026, le montant engagé pour l’IA en santé est publié pour la première fois\u00a0: 5\u00a0M€.',
    ],
    [
      'withdrawn',
      change({ before: amount(5_000_000) }),
      'Depuis la livraison du 1er\u00a0avril 2026, le montant engagé pour l’IA en santé, qui était de 5\u00a0M€, n’est plus publié.',
    ],
    [
      'still missing',
      change({}),
      'Depuis la livraison du 1er\u00a0avril 2026, le montant engagé pour l’IA en santé n’est toujours pas publié.',
    ],
    [
      'still missing, with one indicator more',
      change({ newIndicators: ['Hôpitaux utilisant l’IA'] }),
      'Depuis la livraison du 1er\u00a0avril 2026, le montant engagé pour l’IA en santé n’est toujours pas publié\u202f; 1\u00a0indicateur publié s’ajoute\u00a0: «\u00a0Hôpitaux utilisant l’IA\u00a0».',
    ],
    [
      'nothing revised',
      change({ before: amount(0), after: amount(2), revised: revised(0, null) }),
      'Depuis la livraison du 1er\u00a0avril 2026, le montant engagé pour l’IA en santé augmente de 2\u00a0€ et passe à 2\u00a0€\u202f; aucune valeur déjà publiée n’est révisée.',
    ],
    [
      'one value revised, elsewhere',
      change({ before: amount(2), after: amount(2), revised: revised(1, null) }),
      'Depuis la livraison du 1er\u00a0avril 2026, le montant engagé pour l’IA en santé n’a pas changé\u00a0: 2\u00a0€\u202f; 1\u00a0valeur déjà publiée est révisée, sans effet sur l’engagé.',
    ],
    [
      'several values revised, and the headline with them',
      change({ before: amount(5_000_000), after: amount(4_000_000), revised: revised(3, -120_000_000) }),
      'Depuis la livraison du 1er\u00a0avril 2026, le montant engagé pour l’IA en santé diminue de 1\u00a0M€ et passe à 4\u00a0M€\u202f; 3\u00a0valeurs déjà publiées sont révisées, avec un effet de −1,2\u00a0M€ sur l’engagé.',
    ],
    [
      'two indicators more',
      change({ before: amount(1), after: amount(2), newIndicators: ['A', 'B'] }),
      'Depuis la livraison du 1er\u00a0avril 2026, le montant engagé pour l’IA en santé augmente de 1\u00a0€ et passe à 2\u00a0€\u202f; 2\u00a0indicateurs publiés s’ajoutent\u00a0: «\u00a0A\u00a0» et «\u00a0B\u00a0».',
    ],
  ])('%s', (_case, subject, sentence) => {
    expect(describeChange(subject)).toBe(sentence);
  });
});

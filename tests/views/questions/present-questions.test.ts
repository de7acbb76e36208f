import { beforeAll, describe, expect, it } from 'vitest';
import { cents, euros } from '#lib/domain/money.ts';
import { presentQuestions } from '#lib/views/questions/present-questions.ts';
import type { QuestionRows } from '#lib/views/questions/question-rows.ts';
import { QUESTION_GROUPS } from '#lib/views/questions/questions.ts';
import { plainText } from '#lib/views/words/sentence.ts';
import { claim } from '../../support/measure-case.ts';
import { day } from '../../support/records.ts';
import { envelopeRow, milestoneRow, observationRow, questionsCase } from '../../support/questions-case.ts';

let rows: QuestionRows;
beforeAll(async () => {
  rows = await questionsCase();
});

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const find = (id: number, input: QuestionRows) => {
  const all = presentQuestions(input).groups.flatMap(({ questions }) => questions);
  const found = all.find((question) => question.id === id);
  if (!found) throw new Error(`no question ${id}`);
  return found;
};
const say = (id: number, input: QuestionRows) => plain(plainText(find(id, input).sentence));

type Change = (rows: QuestionRows) => QuestionRows;
const inLines =
  (told: Partial<QuestionRows['parlement']['lines']>): Change =>
  (input) => ({
    ...input,
    parlement: { ...input.parlement, lines: { ...input.parlement.lines, ...told } },
  });
const inMeasure =
  (
    change: (measure: QuestionRows['measures'][number]) => Partial<QuestionRows['measures'][number]>,
  ): Change =>
  (input) => ({ ...input, measures: input.measures.map((measure) => ({ ...measure, ...change(measure) })) });
const inRegional =
  (told: Partial<QuestionRows['equity']['regional']>): Change =>
  (input) => ({ ...input, equity: { ...input.equity, regional: { ...input.equity.regional, ...told } } });
const inTraining =
  (change: (training: QuestionRows['training']) => Partial<QuestionRows['training']>): Change =>
  (input) => ({ ...input, training: { ...input.training, ...change(input.training) } });
/** What is committed at the seat in one region, both lines, by its place among the territories. */
const atSeat =
  (index: number, amount: number): Change =>
  (input) => {
    const { seat, ...others } = input.equity.regional.cents;
    const set = (values: readonly (number | null)[] | null) =>
      (values ?? []).map((value, place) => cents(place === index ? amount * 100 : (value ?? 0)));
    const committed = {
      'ia-sante': set(seat.committed['ia-sante']),
      formation: set(seat.committed.formation),
    };
    return inRegional({ cents: { ...others, seat: { ...seat, committed } } })(input);
  };
/** The stage of the first line at another amount. */
const atStage =
  (stage: string, amount: number): Change =>
  (input) => {
    const totals = input.parlement.delivered.map((row) =>
      row.stage === stage && row.line === 'ia-sante' ? { ...row, cents: euros(amount) } : row,
    );
    const changed = inLines({ totals })(input);
    return { ...changed, parlement: { ...changed.parlement, delivered: totals } };
  };

/** Number of the question, what it says, a change of the data, what it says then. Worked out by hand. */
const CASES: readonly (readonly [id: number, before: string, change: Change, after: string])[] = [
  [
    1,
    '6 k€ sont contractualisés (75 % de l’engagé)',
    atStage('contracted', 4000),
    '4 k€ sont contractualisés (50 % de l’engagé)',
  ],
  [
    2,
    'il reste à payer 5 k€ sur 8 k€ d’engagé',
    atStage('paid', 2000),
    'il reste à payer 6 k€ sur 8 k€ d’engagé',
  ],
  [
    3,
    'annoncée à 650 M€ le 10 février 2025 ;',
    (input) => ({
      ...input,
      envelopes: [
        ...input.envelopes,
        envelopeRow({
          line: null,
          perimeter: 'sasn',
          cents: euros(734_000_000),
          announcedOn: day('2025-12-31'),
          datePrecision: 'month',
        }),
      ],
    }),
    'annoncée à 650 M€ le 10 février 2025 et 734 M€ en décembre 2025 ;',
  ],
  [
    4,
    '1 annonce sur 1 les dit annuels',
    (input) => ({ ...input, envelopes: input.envelopes.map((row) => ({ ...row, label: 'Formation' })) }),
    'aucune annonce ne les dit annuels',
  ],
  [
    5,
    'IMPACT IA (3,5 k€ sont engagés, 5 k€ annoncés, 2 projets, 1,8 k€ en moyenne, petit effectif)',
    inMeasure(({ claims }) => ({ claims: claims.filter((row) => row.claim !== 'amount_eur') })),
    'IMPACT IA (3,5 k€ sont engagés, budget n.c., 2 projets',
  ],
  [
    6,
    'contractualisé 75 % de l’engagé (8 k€)',
    (input) => ({
      ...input,
      operators: input.operators.map((row) =>
        row.stage === 'contracted' ? { ...row, cents: euros(2000) } : row,
      ),
    }),
    'contractualisé 25 % de l’engagé (8 k€)',
  ],
  [
    7,
    'de l’annonce au premier versement 434 jours de médiane sur 1 opération, petit effectif, et 2 opérations sont bloquées depuis plus de 12 mois sur 4',
    inMeasure(({ lives }) => ({
      lives: lives.map((row) => (row.operationKey === 'OP-2' ? { ...row, paidOn: day('2024-01-12') } : row)),
    })),
    '1 opération est bloquée depuis plus de 12 mois sur 4',
  ],
  [
    8,
    'l’aide est de 3,5 k€ pour 5 k€ de coût total (3 opérations le disent, 1 ne le dit pas)',
    inMeasure(({ lives }) => ({
      lives: lives.map((row) => (row.operationKey === 'OP-3' ? { ...row, totalCostCents: null } : row)),
    })),
    'l’aide est de 3 k€ pour 4 k€ de coût total (2 opérations le disent, 2 ne le disent pas)',
  ],
  [
    9,
    'IA en santé, Libellé de credits-fictifs 3,5 k€.',
    inMeasure(({ money }) => ({ money: money.map((row) => ({ ...row, fundingLabel: 'Région' })) })),
    'IA en santé, Région 3,5 k€.',
  ],
  [
    10,
    '20 jours d’avance au 30 septembre 2026',
    atStage('committed', 7000),
    '18 jours de retard au 30 septembre 2026',
  ],
  [
    11,
    '2 personnes formées, sur 10 annoncées, comptées par Producteur fictif ; comptes à part : 5 inscrites',
    inTraining(({ people }) => ({
      people: people.map((row) => (row.countedAs === 'registered' ? { ...row, value: 7 } : row)),
    })),
    'comptes à part : 7 inscrites',
  ],
  [
    12,
    '300,00 € décaissés par personne formée (600 € au 30 septembre 2026, 2 personnes au 30 septembre 2026), soit 100,00 € de plus que le repère',
    inTraining(({ totals }) => ({ totals: totals.map((row) => ({ ...row, cents: euros(300) })) })),
    '150,00 € décaissés par personne formée (300 € au 30 septembre 2026, 2 personnes au 30 septembre 2026), soit 50,00 € de moins que le repère',
  ],
  [
    13,
    'Région 13 (25 % de la cible de 4)',
    inTraining(({ people }) => ({
      people: people.map((row) => (row.zoneId === 'R53' && row.kind === 'vc' ? { ...row, value: 8 } : row)),
    })),
    'Région 13 (12,5 % de la cible de 8)',
  ],
  [
    14,
    'de 0,10 € engagés par habitant (Région 01) à 1,70 € (Région 17), médiane 0,90 € de 17 régions',
    atSeat(0, 250),
    'de 0,20 € engagés par habitant (Région 02) à 1,70 € (Région 17)',
  ],
  [
    15,
    '0,75 € engagé par habitant là où il y a le plus de manque, 1,65 € là où',
    atSeat(5, 1000),
    '0,85 € engagé par habitant là où il y a le plus de manque, 1,65 € là où',
  ],
  [
    16,
    '3 bénéficiaires nommés, un coordinateur dans 18 régions sur 18',
    inMeasure(({ lives }) => ({ lives: lives.filter(({ operationKey }) => operationKey !== 'OP-1') })),
    '2 bénéficiaires nommés, un coordinateur dans 18 régions sur 18',
  ],
  [
    17,
    'la règle change le rang par habitant de 0 région sur 17 classées',
    atSeat(0, 250),
    'de 2 régions sur 17 classées (la plus mobile : Région 01, rang 16 à 17)',
  ],
  [
    18,
    '5 régions d’outre-mer sur 5 ont un montant engagé',
    atSeat(0, 0),
    '4 régions d’outre-mer sur 5 ont un montant engagé',
  ],
  [
    19,
    '12 mois plus tôt : l’Île-de-France a 5,6 % des montants',
    (input) => ({ ...input, yearBefore: [] }),
    '12 mois plus tôt : n.c. ; pour la formation',
  ],
  [
    20,
    '1 contrôle en défaut sur 2',
    (input) => ({ ...input, checks: input.checks.slice(0, 1) }),
    '0 contrôle en défaut sur 1',
  ],
  [
    21,
    'aucun résultat d’impact organisationnel n’est publié',
    inMeasure(({ claims }) => ({ claims: [...claims, claim('indicator', 'formes')] })),
    '1 indicateur suit ses résultats',
  ],
  [
    22,
    '12 pharmacies à usage intérieur sont équipées ; 1 région sur 18 publie son nombre, et aucune cible',
    inMeasure(({ observations }) => ({
      observations: [...observations, observationRow({ indicatorId: 'sadp-pui', value: 4, zoneId: 'R84' })],
    })),
    '2 régions sur 18 publient leur nombre',
  ],
  [
    23,
    'Jalon A (non constaté, 30 jours de retard)',
    inMeasure(() => ({ milestones: [milestoneRow({ doneOn: day('2026-09-02'), donePrecision: 'day' })] })),
    'Jalon A (constaté, 2 jours de retard)',
  ],
  [
    24,
    '1 opération nouvelle et 0 annulée',
    (input) => ({ ...input, livesBefore: [] }),
    '3 opérations nouvelles et 0 annulée',
  ],
  [
    25,
    'pour l’IA en santé, 8 000 € engagés',
    atStage('committed', 7000),
    'pour l’IA en santé, 7 000 € engagés',
  ],
];

describe('the twenty-five questions', () => {
  it.each(CASES)('%i says « %s », and otherwise once the data change', (id, before, change, after) => {
    expect(say(id, rows)).toContain(before);
    expect(say(id, change(rows))).toContain(after);
  });

  it.each([5, 6])('%i is a list to read, and the same text as a sentence to quote', (id) => {
    const { lists, sentence } = find(id, rows);
    expect(lists.map(({ heading }) => plain(heading))).toEqual(['Pour l’IA en santé', 'Pour la formation']);
    const items = lists.flatMap((list) => list.items);
    expect(items.length).toBeGreaterThan(0);
    for (const { label, said } of items)
      expect(plainText(sentence)).toContain(`${label} (${plainText(said)})`);
  });

  it('says of a measure that more is committed than was announced, and nothing when it is not', () => {
    const announcedAt = (amount: string) =>
      say(5, inMeasure(() => ({ claims: [claim('amount_eur', amount)] }))(rows));
    expect(announcedAt('1')).toContain('annoncés, l’engagé dépasse l’annonce, ');
    expect(announcedAt('900000000')).not.toContain('dépasse');
  });

  it('tells a file that is not there from a file that says nothing of it', () => {
    const other = observationRow({ indicatorId: 'sadp-pui' });
    const observing = (observations: QuestionRows['measures'][number]['observations']) =>
      say(21, inMeasure(() => ({ observations }))(rows));
    expect(observing([])).toContain('utilisant l’IA : n.c. (il manque le fichier observations.csv)');
    expect(observing([other])).toContain('utilisant l’IA : n.c. (observations.csv n’en dit rien)');
  });

  it('are all changed above, and each tells its date and its denominators', () => {
    const asked = QUESTION_GROUPS.flatMap(({ questions }) => questions);
    expect(asked.map(({ id }) => id)).toEqual(CASES.map(([id]) => id));
    const { groups } = presentQuestions(rows);
    for (const { basis } of groups.flatMap(({ questions }) => questions)) {
      expect(plain(basis)).toMatch(/^Données au 30 septembre 2026\. /);
      expect(basis).toMatch(/[Dd]énominateur|Reste à payer|Financeurs côte à côte|Opérations des mesures/);
    }
  });
});

describe('without the files', () => {
  const nothing = (input: QuestionRows): QuestionRows => ({
    ...input,
    parlement: {
      delivered: [],
      lines: {
        ...input.parlement.lines,
        totals: [],
        headlines: [],
        trajectories: [],
        monthly: [],
        coverage: [],
      },
      indicators: [],
      previous: null,
      revised: null,
    },
    measures: [],
    envelopes: [],
    aid: [],
    operators: [],
    equity: {
      ...input.equity,
      regional: {
        ...input.equity.regional,
        cents: {
          seat: NOTHING_PLACED,
          place: NOTHING_PLACED,
          partners: NOTHING_PLACED,
        },
        projects: { seat: none, place: none, partners: none },
      },
    },
    yearBefore: [],
    training: { ...input.training, people: [], envelopes: [], totals: [] },
    livesBefore: null,
  });
  const none = { 'ia-sante': null, formation: null };
  const NOTHING_PLACED = { committed: none, contracted: none, paid: none };

  it('names the file that each answer waits for, and says why what is left is not computed', () => {
    const { groups, sentence } = presentQuestions(nothing(rows));
    const all = groups.flatMap(({ questions }) => questions);
    expect(plain(sentence)).toBe(
      'Au 30 septembre 2026, 2 questions sur 25 ont une réponse ; 23 autres attendent un fichier.',
    );
    const files = all.map(({ id, sentence: said }) => [
      id,
      /Il manque (?:le fichier )?([\w.]+(?: \w+)?)/.exec(plainText(said))?.[1],
    ]);
    expect(files.filter(([, file]) => file === undefined).map(([id]) => id)).toEqual([12, 25]);
    expect(new Set(files.map(([, file]) => file))).toEqual(
      new Set([
        'depenses.csv',
        'envelopes.csv',
        'observations.csv',
        'measures.csv',
        'milestones.csv',
        'une livraison',
        undefined,
      ]),
    );
    expect(say(12, nothing(rows))).toContain(
      'coût par personne non calculable : le montant décaissé n’est pas publié.',
    );
    expect(say(12, nothing(rows))).toContain(
      'Repère non calculable : l’enveloppe ou le nombre annoncé n’est pas publié.',
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { cents } from '#lib/domain/money.ts';
import { presentLimits } from '#lib/views/sheet/present-limits.ts';
import type { SheetFacts } from '#lib/views/sheet/sheet-facts.ts';
import { QUIET_FACTS } from '../../support/sheet-case.ts';
import { ROWS_CASE } from '../../support/regional-rows-case.ts';

const STAGES_RULE =
  'Un montant engagé n’est pas un montant payé\u00a0: seul le décaissé est sorti des caisses.';
const ONE_LINE = { lines: ['ia-sante'], region: null } as const;
const day = (text: string) => text as IsoDate;
const MILESTONE = {
  milestoneId: 'm',
  label: 'Référentiel d’essai',
  dueOn: day('2025-12-31'),
  duePrecision: 'year' as const,
  doneOn: null,
  donePrecision: null,
  knownState: null,
  sourceId: null,
  owner: null,
  document: null,
  note: null,
};
const HEADLINE = {
  line: 'ia-sante' as const,
  perimeter: null,
  reading: 'A' as const,
  label: 'Enveloppe',
  cents: cents(550_000_000_00),
  qualifier: null,
  announcedOn: day('2025-11-12'),
  datePrecision: 'day' as const,
  horizon: 2030,
  sourceId: 'article',
  standing: 'probable' as const,
  isComputed: false,
  isHeadline: true,
  note: null,
};
const SOURCE = {
  sourceId: 'article',
  title: 'Article',
  publisher: 'Revue d’essai',
  url: null,
  urlIs: null,
  publishedOn: day('2025-11-12'),
  datePrecision: 'day' as const,
  knownOn: day('2025-11-12'),
  standing: 'press' as const,
};

const announced = (announcementId: string, announcedOn: string) => ({
  announcementId,
  kind: 'announced-not-seen' as const,
  label: 'Publication d’essai',
  line: 'ia-sante' as const,
  announcedOn: day(announcedOn),
  datePrecision: 'day' as const,
  sourceId: null,
  quoteOrState: null,
  owner: null,
});

/** What each rule needs to hold, and the sentence that it then writes. */
const CASES: readonly [name: string, facts: Partial<SheetFacts>, sentence: string][] = [
  ['fiction', { nature: 'fictif' }, 'Données fictives\u00a0: aucun montant de cette fiche n’est réel.'],
  [
    'one broken check',
    {
      checks: {
        passed: 13,
        total: 14,
        failing: [
          { checkId: 'c', label: 'Payé au plus engagé', checkedRows: 120, failingRows: 3, places: [] },
        ],
      },
    },
    '1 contrôle sur 14 en défaut\u00a0: Payé au plus engagé (3\u00a0cas en défaut sur 120).',
  ],
  [
    'provisional money',
    {
      provisional: [
        {
          line: 'ia-sante',
          stage: 'paid',
          territory: '84',
          month: 24320,
          cents: cents(1_500_000_00),
          movementCount: 2,
        },
        {
          line: 'ia-sante',
          stage: 'paid',
          territory: '11',
          month: 24321,
          cents: cents(2_500_000_00),
          movementCount: 1,
        },
      ],
    },
    'IA en santé\u00a0: à titre provisoire, 4\u00a0M€ sont décaissés\u202f; une livraison suivante peut le changer.',
  ],
  [
    'money in no region',
    { regional: ROWS_CASE },
    'IA en santé\u00a0: sur 23,1\u00a0k€ engagés dans le pays, 2\u202f100\u00a0€ sans territoire renseigné et 2\u202f000\u00a0€ non régionalisés, hors de toute région.',
  ],
  [
    'a stage nobody delivers',
    { coverage: QUIET_FACTS.coverage.filter(({ stage }) => stage !== 'paid') },
    'IA en santé, décaissé. Aucun fichier livré ne couvre cette étape.',
  ],
  [
    'silences',
    {
      register: {
        ...QUIET_FACTS.register,
        announcements: [announced('bilan', '2025-11-12'), announced('referentiel', '2026-09-01')],
      },
    },
    'Au 30\u00a0septembre 2026, 2\u00a0publications annoncées ou détenues ne sont pas constatées, depuis 322\u00a0jours pour la plus ancienne.',
  ],
  [
    'an overdue milestone',
    { milestones: [MILESTONE] },
    '1\u00a0jalon dépassé n’est pas constaté\u00a0: Référentiel d’essai (au moins 273\u00a0jours de retard).',
  ],
  [
    'a reading and its proof',
    { envelopes: [HEADLINE], sources: [SOURCE] },
    'IA en santé\u00a0: 550\u00a0M€ en lecture A, probable, non prouvé (Revue d’essai, 12\u00a0novembre 2025)\u202f; les autres lectures du même montant donnent d’autres rapports.',
  ],
];

describe('presentLimits', () => {
  it('says of a quiet version only what is true of any money', () => {
    expect(presentLimits(QUIET_FACTS, ONE_LINE)).toEqual([STAGES_RULE]);
  });

  it.each(CASES)('says %s when it holds, and nothing else more', (_name, facts, sentence) => {
    const limits = presentLimits({ ...QUIET_FACTS, ...facts }, ONE_LINE);
    expect(new Set(limits)).toEqual(new Set([sentence, STAGES_RULE]));
  });

  it('keeps to its perimeter: other lines, other regions say nothing here', () => {
    const facts = {
      ...QUIET_FACTS,
      envelopes: [HEADLINE],
      provisional: [
        {
          line: 'formation' as const,
          stage: 'paid' as const,
          territory: '84' as const,
          month: 24320,
          cents: cents(1_500_000_00),
          movementCount: 2,
        },
      ],
    };
    const said = (perimeter: Parameters<typeof presentLimits>[1]) =>
      presentLimits(facts, perimeter).filter(
        (limit) => limit.includes('provisoire') || limit.includes('lecture'),
      );
    expect(said({ lines: ['formation'], region: '11' })).toEqual([]);
    expect(said({ lines: ['formation'], region: '84' })).toEqual([
      'Formation au numérique en santé\u00a0: à titre provisoire, 1,5\u00a0M€ est décaissé\u202f; une livraison suivante peut le changer.',
    ]);
  });

  it('says of a region what it has not, small numbers included, and never lets the two lines be added', () => {
    const limits = presentLimits(QUIET_FACTS, { lines: ['ia-sante', 'formation'], region: '94' });
    expect(limits).toContain(
      'IA en santé\u00a0: moins de cinq projets, les rapports bougent à chacun d’eux.',
    );
    expect(limits).toContain('Le nombre de personnes formées dans la région n’est pas publié.');
    expect(limits).toContain('Les deux lignes ne s’ajoutent pas\u00a0: l’une est peut-être dans l’autre.');
  });
});

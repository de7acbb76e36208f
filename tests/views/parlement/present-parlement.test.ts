import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { euros } from '#lib/domain/money.ts';
import type { EnvelopeRow, TrajectoryRow } from '#lib/queries/facts.ts';
import { citeAnswer } from '#lib/views/parlement/cite-answer.ts';
import { presentParlement, type ParlementRows } from '#lib/views/parlement/present-parlement.ts';
import { plainText } from '#lib/views/words/sentence.ts';

const day = (text: string) => text as IsoDate;
const AS_OF = day('2026-10-01');

const ENVELOPE: EnvelopeRow = {
  line: 'ia-sante',
  perimeter: null,
  reading: 'A',
  label: 'Enveloppe',
  cents: euros(550_000_000),
  qualifier: null,
  announcedOn: day('2025-02-10'),
  datePrecision: 'day',
  horizon: 2030,
  sourceId: 'enveloppe',
  standing: 'stated',
  isComputed: false,
  isHeadline: true,
  note: null,
};
const point = (date: string, amount: number, kind: 'official' | 'benchmark' = 'official'): TrajectoryRow => ({
  line: 'ia-sante',
  stage: 'committed',
  kind,
  label: 'Trajectoire',
  date: day(date),
  cents: euros(amount),
  sourceId: 'chemin',
  rule: null,
});
const source = (sourceId: string, publisher: string) => ({
  sourceId,
  title: 'Titre',
  publisher,
  url: `https://exemple.fr/${sourceId}`,
  urlIs: 'page' as const,
  publishedOn: day('2025-02-10'),
  datePrecision: 'day' as const,
  knownOn: day('2025-02-10'),
  standing: 'press' as const,
});

function rows(committed: number | null, trajectories: readonly TrajectoryRow[] = []): ParlementRows {
  const total = { movementCount: 1, operationCount: 1, line: 'ia-sante', stage: 'committed' } as const;
  const totals =
    committed === null ? [] : [{ ...total, cents: euros(committed), grossCents: euros(committed) }];
  return {
    delivered: totals,
    lines: {
      totals,
      coverage: [],
      headlines: [ENVELOPE],
      readings: [],
      trajectories,
      announcements: [],
      sources: [source('enveloppe', 'Éditeur A'), source('chemin', 'Éditeur B')],
      months: [],
      monthly: [],
    },
    indicators: [],
    previous: null,
    revised: null,
  };
}
const present = (input: ParlementRows) => presentParlement(input, { asOf: AS_OF, nature: 'public' });
const answersOf = (id: string, input: ParlementRows) =>
  present(input).find((question) => question.id === id)?.answers ?? [];

// 100 M€ a day earlier would have been 99 M€: one million a day.
const PATH = [point('2026-09-01', 70_000_000), point('2026-12-10', 170_000_000)];

describe('En avance ou en retard ?', () => {
  it.each<[string, ParlementRows, string]>([
    [
      'late',
      rows(80_000_000, PATH),
      'Pour l’IA en santé, le montant engagé a 20\u00a0jours de retard au 1er\u00a0octobre 2026, dans la marge de 30\u00a0jours\u00a0: 80\u00a0M€ sont engagés, 20\u00a0M€ de moins que l’attendu (100\u00a0M€), soit 3,6\u00a0points de l’enveloppe de 550\u00a0M€ (lecture\u00a0A).',
    ],
    [
      'late by one day',
      rows(99_000_000, PATH),
      'Pour l’IA en santé, le montant engagé a 1\u00a0jour de retard au 1er\u00a0octobre 2026, dans la marge de 30\u00a0jours\u00a0: 99\u00a0M€ sont engagés, 1\u00a0M€ de moins que l’attendu (100\u00a0M€), soit 0,2\u00a0point de l’enveloppe de 550\u00a0M€ (lecture\u00a0A).',
    ],
    [
      'early',
      rows(112_000_000, PATH),
      'Pour l’IA en santé, le montant engagé a 12\u00a0jours d’avance au 1er\u00a0octobre 2026, dans la marge de 30\u00a0jours\u00a0: 112\u00a0M€ sont engagés, 12\u00a0M€ de plus que l’attendu (100\u00a0M€), soit 2,2\u00a0points de l’enveloppe de 550\u00a0M€ (lecture\u00a0A).',
    ],
    [
      'on the day',
      rows(100_000_000, PATH),
      'Pour l’IA en santé, le montant engagé est à l’heure au 1er\u00a0octobre 2026\u00a0: 100\u00a0M€ sont engagés, exactement l’attendu (100\u00a0M€).',
    ],
    [
      'nothing committed',
      rows(0, PATH),
      'Pour l’IA en santé, le montant engagé a au moins 30\u00a0jours de retard au 1er\u00a0octobre 2026\u00a0: aucun euro n’est engagé, 100\u00a0M€ de moins que l’attendu (100\u00a0M€), soit 18,2\u00a0points de l’enveloppe de 550\u00a0M€ (lecture\u00a0A).',
    ],
    [
      'reached',
      rows(170_000_000, PATH),
      'Pour l’IA en santé, le terme de la trajectoire est atteint\u00a0: 170\u00a0M€ sont engagés, pour un attendu de 170\u00a0M€ au 10\u00a0décembre 2026.',
    ],
    [
      'missing, though a path is published',
      rows(null, PATH),
      'Pour l’IA en santé, rien ne permet de dire une avance ou un retard\u00a0: une trajectoire est publiée, mais pas le montant engagé.',
    ],
    [
      'no path',
      rows(80_000_000),
      'Pour l’IA en santé, rien ne permet de dire une avance ou un retard\u00a0: aucune trajectoire officielle n’est publiée.',
    ],
    [
      'neither',
      rows(null),
      'Pour l’IA en santé, rien ne permet de dire une avance ou un retard\u00a0: ni le montant engagé ni une trajectoire officielle ne sont publiés.',
    ],
    [
      'a repère only',
      rows(
        80_000_000,
        PATH.map((one) => ({ ...one, kind: 'benchmark' })),
      ),
      'Pour l’IA en santé, rien ne permet de dire une avance ou un retard\u00a0: aucune trajectoire officielle n’est publiée. Écart au repère calculé\u00a0: 20\u00a0M€ de moins que l’attendu (100\u00a0M€), soit 3,6\u00a0points de l’enveloppe de 550\u00a0M€ (lecture\u00a0A).',
    ],
  ])('%s', (_case, input, sentence) => {
    const [answer] = answersOf('rythme', input);
    expect(plainText(answer!.sentence)).toBe(sentence);
  });
});

describe('the page', () => {
  it('asks five questions, and answers each for each line', () => {
    const questions = present(rows(80_000_000));
    expect(questions.map(({ title }) => title)).toEqual([
      'Combien\u202f?',
      'À quel stade\u202f?',
      'En avance ou en retard\u202f?',
      'Qui n’a rien publié\u202f?',
      'Qu’est-ce qui a changé\u202f?',
    ]);
    for (const { answers } of questions)
      expect(answers.map(({ label }) => label)).toEqual(['IA en santé', 'Formation au numérique en santé']);
  });

  it('names the delivery that it compares with', () => {
    const previous = { date: day('2026-07-01'), totals: [], indicators: [] };
    expect(present({ ...rows(80_000_000), previous }).at(-1)?.title).toBe(
      'Qu’est-ce qui a changé depuis le 1er\u00a0juillet 2026\u202f?',
    );
  });

  it('makes the stage strong', () => {
    const [answer] = answersOf('combien', rows(80_000_000));
    expect(answer?.sentence.filter(({ isStrong }) => isStrong).map(({ text }) => text)).toEqual(['engagés']);
  });

  it('keeps apart what was announced for the whole plan', () => {
    const input = rows(null);
    const announcement = {
      announcementId: 'indicateurs',
      kind: 'announced-held',
      label: 'Indicateurs',
      line: null,
      announcedOn: day('2026-08-31'),
      datePrecision: 'month',
      sourceId: 'enveloppe',
      quoteOrState: null,
      owner: 'Gouvernement',
    } as const;
    const answers = answersOf('silences', {
      ...input,
      lines: { ...input.lines, announcements: [announcement] },
    });
    expect(answers.map(({ line, sentence }) => [line, plainText(sentence)])).toEqual([
      [
        'ia-sante',
        'Au 1er\u00a0octobre 2026, pour l’IA en santé, aucune publication annoncée ou détenue ne manque\u202f; aucun opérateur ne livre l’engagé, le contractualisé ni le décaissé.',
      ],
      [
        'formation',
        'Au 1er\u00a0octobre 2026, pour la formation, aucune publication annoncée ou détenue ne manque\u202f; aucun opérateur ne livre l’engagé, le contractualisé ni le décaissé.',
      ],
      [
        null,
        'Au 1er\u00a0octobre 2026, pour France\u00a02030 dans son ensemble, 1\u00a0publication annoncée ou détenue (Gouvernement) n’est pas constatée, depuis au moins 31\u00a0jours.',
      ],
    ]);
  });
});

describe('a sentence taken away', () => {
  const edition = (nature: 'public' | 'fictif') => ({
    dataset: {
      id: 'essai',
      title: 'Essai',
      nature,
      publisher: 'Éditeur',
      licence: 'Licence',
      contact: null,
      nextDelivery: null,
    },
    version: { id: '2026-10-01-00000001', date: '2026-10-01' },
    versions: [],
    isPinned: false,
    checks: { passed: 1, total: 1 },
  });
  const [answer] = answersOf('combien', rows(80_000_000));
  const address = 'https://exemple.fr/essai/v/2026-10-01-00000001/parlement/#combien-ia-sante';

  it('carries its sources, its version and the address that will show it again', () => {
    expect(citeAnswer(answer!, edition('public'), address)).toBe(
      'Au 1er\u00a0octobre 2026, 80\u00a0M€ sont engagés pour l’IA en santé, soit 14,5\u00a0% de l’enveloppe de 550\u00a0M€ (lecture\u00a0A). ' +
        'Sources\u00a0: Éditeur A, 10\u00a0février 2025 (https://exemple.fr/enveloppe)\u202f; «\u00a0Essai\u00a0», livraison du 1er\u00a0octobre 2026, version 2026-10-01-00000001. ' +
        address,
    );
  });

  it('says that it is fictitious', () => {
    expect(citeAnswer(answer!, edition('fictif'), address)).toMatch(/^\[Données fictives\] Au 1er/);
  });
});

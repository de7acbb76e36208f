import { describe, expect, it } from 'vitest';
import { isoDate, type IsoDate } from '#lib/domain/calendar.ts';
import { euros } from '#lib/domain/money.ts';
import type { Stage } from '#lib/domain/stage.ts';
import { describeLine, describeStages } from '#lib/views/line/describe-line.ts';
import { presentStages, tableOfStages } from '#lib/views/line/present-stages.ts';

const total = (stage: Stage, millions: number) => ({
  line: 'ia-sante' as const,
  stage,
  cents: euros(millions * 1_000_000),
  grossCents: euros(millions * 1_000_000 + 1),
  movementCount: 9,
  operationCount: 4,
});
const money = (totals: ReturnType<typeof total>[], envelope: number | null = 550) => ({
  line: 'ia-sante' as const,
  asOf: isoDate('2026-09-30') as IsoDate,
  envelope:
    envelope === null
      ? null
      : { cents: euros(envelope * 1_000_000), label: 'Enveloppe', reading: 'A' as const, sourceId: null },
  totals,
});
const delivered = money([total('committed', 264), total('contracted', 132)]);

describe('presentStages', () => {
  it('puts the envelope first, then each stage with both denominators, and leaves what nobody delivered out', () => {
    expect(presentStages(delivered).bars).toEqual([
      {
        stage: 'envelope',
        label: 'Enveloppe annoncée (lecture\u00a0A)',
        amount: { value: 55_000_000_000, absence: null, text: '550\u00a0M€' },
        ofEnvelope: '',
        ofPrevious: '',
      },
      {
        stage: 'committed',
        label: 'Engagé',
        amount: { value: 26_400_000_000, absence: null, text: '264\u00a0M€' },
        ofEnvelope: '48\u00a0% de l’enveloppe',
        ofPrevious: '',
      },
      {
        stage: 'contracted',
        label: 'Contractualisé',
        amount: { value: 13_200_000_000, absence: null, text: '132\u00a0M€' },
        ofEnvelope: '24\u00a0% de l’enveloppe',
        ofPrevious: '50\u00a0% de l’engagé',
      },
      {
        stage: 'paid',
        label: 'Décaissé',
        amount: { value: null, absence: 'not-published', text: 'n.c.' },
        ofEnvelope: '',
        ofPrevious: '',
      },
    ]);
  });

  it('gives no rate without an envelope', () => {
    const bars = presentStages(money([total('committed', 264)], null)).bars;
    expect(bars.map(({ ofEnvelope }) => ofEnvelope)).toEqual(['', '', '', '']);
  });

  it('has a row for each bar', () => {
    expect(tableOfStages(delivered, 'Étapes').rows.map(({ key }) => key)).toEqual([
      'envelope',
      'committed',
      'contracted',
      'paid',
    ]);
  });

  it('ignores the money of another line', () => {
    const other = { ...total('committed', 80), line: 'formation' as const };
    expect(presentStages({ ...delivered, totals: [other] }).bars[1]?.amount.text).toBe('n.c.');
  });
});

describe('describeLine', () => {
  it.each([
    [
      delivered,
      'Au 30\u00a0septembre 2026, 264\u00a0M€ sont engagés sur 550\u00a0M€ (lecture\u00a0A), soit 48\u00a0%, pour l’IA en santé.',
    ],
    [
      money([]),
      'Au 30\u00a0septembre 2026, aucun montant engagé n’est publié sur les 550\u00a0M€ annoncés pour l’IA en santé.',
    ],
    [
      money([total('committed', 0)]),
      'Au 30\u00a0septembre 2026, aucun euro n’est engagé sur 550\u00a0M€ (lecture\u00a0A) pour l’IA en santé.',
    ],
    [
      money([total('committed', 1)]),
      'Au 30\u00a0septembre 2026, 1\u00a0M€ est engagé sur 550\u00a0M€ (lecture\u00a0A), soit 0,2\u00a0%, pour l’IA en santé.',
    ],
    [
      money([total('committed', 264)], null),
      'Au 30\u00a0septembre 2026, 264\u00a0M€ sont engagés pour l’IA en santé.',
    ],
  ])('says the number, its base and its date (case %#)', (line, sentence) => {
    expect(describeLine(line)).toBe(sentence);
  });
});

describe('describeStages', () => {
  it('names each denominator, and what is not published', () => {
    expect(describeStages(delivered)).toBe(
      '132\u00a0M€ sont contractualisés, soit 50\u00a0% de l’engagé. Les montants décaissés aux bénéficiaires ne sont pas publiés.',
    );
  });

  it.each([
    [
      [total('committed', 4), total('contracted', 1), total('paid', 0)],
      '1\u00a0M€ est contractualisé, soit 25\u00a0% de l’engagé. Aucun euro n’est décaissé aux bénéficiaires.',
    ],
    [
      [total('committed', 4), total('contracted', 2), total('paid', -1)],
      '2\u00a0M€ sont contractualisés, soit 50\u00a0% de l’engagé. Le solde décaissé est de \u22121\u00a0M€.',
    ],
    [
      [total('committed', 4), total('contracted', 2)],
      '2\u00a0M€ sont contractualisés, soit 50\u00a0% de l’engagé. Les montants décaissés aux bénéficiaires ne sont pas publiés.',
    ],
  ])('agrees with one, zero and less than zero (case %#)', (totals, sentence) => {
    expect(describeStages(money(totals))).toBe(sentence);
  });
});

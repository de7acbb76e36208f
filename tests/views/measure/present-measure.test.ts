import { beforeAll, describe, expect, it } from 'vitest';
import { textOf, type TableView } from '#lib/views/figure/table-view.ts';
import type { MeasureRows } from '#lib/views/measure/measure-rows.ts';
import { presentMeasure, type MeasureView } from '#lib/views/measure/present-measure.ts';
import { claim, measureCase, MEASURE_CONTEXT, silentMeasure } from '../../support/measure-case.ts';

const ANNOUNCED = claim('announced_on', '2024-02-01');

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const textsOf = (table: TableView | null | undefined) =>
  table?.rows.map(({ cells }) => cells.map((cell) => plain(textOf(cell)))) ?? null;

let rows: MeasureRows;
let view: MeasureView;
beforeAll(async () => {
  rows = await measureCase([ANNOUNCED]);
  view = presentMeasure(rows, MEASURE_CONTEXT);
});

describe('the page of a measure', () => {
  it('opens on what is committed, and for how many projects', () => {
    expect(plain(view.sentence)).toBe('Mesure A : au 30 septembre 2026, 3,5 k€ sont engagés pour 2 projets.');
  });

  it('keeps the three stages apart, net and before repayments', () => {
    expect(textsOf(view.money?.table)).toEqual([
      ['Engagé', '3 500,00', '3 500,00', 's.o.', '4'],
      ['Contractualisé', '3 000,00', '3 000,00', '85,7 %', '2'],
      ['Décaissé', '195,00', '300,00', '6,5 %', '2'],
    ]);
  });

  it('keeps grants and repayable advances apart', () => {
    expect(textsOf(view.money?.forms)).toEqual([
      ['Subvention', '3 500,00', '3 000,00', '300,00', '300,00'],
      ['Avance remboursable', '0,00', '0,00', '−105,00', '0,00'],
    ]);
  });

  it('finds the delays and the medians of four operations, as counted by hand', () => {
    // Leap year: 1 February to 1 March 2024 is 29 days. OP-2 was only ever paid back: it has no first payment.
    expect(textsOf(view.delays?.table)).toEqual([
      ['De l’annonce à l’attribution', '24,5, petit effectif', '4', 'aucune'],
      ['De l’attribution à la convention', '187,5, petit effectif', '2', '1 annulée, 1 en attente'],
      [
        'De la convention au premier versement',
        '10, petit effectif',
        '1',
        '1 annulée, 1 dont le départ n’est pas venu, 1 en attente',
      ],
      ['De l’annonce au premier versement', '404, petit effectif', '1', '1 annulée, 2 en attente'],
    ]);
  });

  it('lists what is stuck, the longest first, with the way to each operation', () => {
    expect(textsOf(view.stuck?.table)?.map(([, , where, since, days]) => [where, since, days])).toEqual([
      ['Conventionnée, sans versement', '2 mars 2024', '942'],
      ['Attribuée, sans convention', '1er avril 2024', '912'],
    ]);
    expect(view.stuck?.table?.rows[0]?.href).toBe('/essai/operations/?id=OP-2');
    expect(plain(view.stuck?.sentence ?? '')).toBe(
      'Au 30 septembre 2026, 2 opérations sont bloquées, sur 4.',
    );
  });

  it('averages over projects, marks the few, and sets the aid against a cost counted once', () => {
    expect(view.laureates.sentences.map(plain)).toEqual([
      '2 projets aidés, en 3 opérations, pour 3 bénéficiaires.',
      'Aide moyenne engagée par projet : 1,8 k€ (petit effectif : moins de cinq projets).',
      'L’aide engagée est de 3,5 k€, soit 70 % de 5 k€ de coût total (3 opérations le donnent ; 1 autre n’en dit rien ou n’a plus d’aide).',
    ]);
  });

  it('does not count from an announcement that nobody dates', () => {
    const undated = presentMeasure({ ...rows, claims: [] }, MEASURE_CONTEXT);
    expect(textsOf(undated.delays?.table)?.[0]).toEqual([
      'De l’annonce à l’attribution',
      'n.c.',
      '0',
      '4 n.c. (date non publiée)',
    ]);
    expect(undated.unpublished.map(({ key }) => key)).toEqual(['amount', 'announced-on', 'indicator']);
  });
});

describe('a measure that no file tells of', () => {
  const silent = presentMeasure(silentMeasure([]), MEASURE_CONTEXT);

  it('is not at zero: nothing is published', () => {
    expect(plain(silent.sentence)).toBe(
      'Mesure A : au 30 septembre 2026, aucun fichier livré ne porte son argent.',
    );
    expect([silent.money, silent.delays, silent.stuck, silent.laureates.table]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(silent.unpublished.map(({ key }) => key)).toEqual([
      'stages',
      'amount',
      'announced-on',
      'cost',
      'indicator',
    ]);
  });

  it('shows contradictory amounts one by one, and the ONDAM apart', () => {
    const { budget } = presentMeasure(
      silentMeasure([
        claim('amount_eur', '40000000', { sourceId: 's1' }),
        claim('amount_eur', '50000000', { note: 'source à compléter' }),
        claim('amount_ondam_eur', '35000000', { sourceId: 's1' }),
      ]),
      MEASURE_CONTEXT,
    );
    expect(textsOf(budget.table)).toEqual([
      ['40 M€', 'France 2030', 's.o.', 'ANFH, 12 novembre 2025'],
      ['50 M€', 'France 2030', 'source à compléter', 'source à compléter'],
      ['35 M€', 'ONDAM, hors France 2030', 's.o.', 'ANFH, 12 novembre 2025'],
    ]);
    expect(budget.sentence).toContain('se contredisent');
    expect(JSON.stringify(budget)).not.toMatch(/125|90\u00a0M€|75\u00a0M€/);
  });

  it.each([
    ['ondam', 'Ses montants ne sont jamais comptés dans les 550 M€.'],
    ['hors-perimetre', 'ne sont jamais comptés dans les 550 M€ ni dans les 119 M€.'],
  ] as const)('of the line %s is kept out of the two lines in words', (line, words) => {
    const all = silentMeasure([]);
    const { apart } = presentMeasure({ ...all, measure: { ...all.measure, line } }, MEASURE_CONTEXT);
    expect(plain(apart ?? '')).toContain(words);
  });
});

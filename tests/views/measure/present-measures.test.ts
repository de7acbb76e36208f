import { describe, expect, it } from 'vitest';
import { textOf } from '#lib/views/figure/table-view.ts';
import { presentMeasures } from '#lib/views/measure/present-measures.ts';
import { claim, measureCase, MEASURE_CONTEXT, silentMeasure } from '../../support/measure-case.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('the list of measures', () => {
  it('has one table per line, never the ONDAM beside the 550 million', async () => {
    const told = await measureCase([claim('amount_eur', '95000000'), claim('amount_eur', '90000000')]);
    const ondam = silentMeasure([claim('amount_eur', '4000000')]);
    const { groups, sentence } = presentMeasures(
      [told, { ...ondam, measure: { ...ondam.measure, measureId: 'mesure-o', line: 'ondam' } }],
      MEASURE_CONTEXT,
    );
    expect(plain(sentence)).toBe(
      'Au 30 septembre 2026, 2 mesures sont suivies ; des fichiers portent l’argent de 1 d’entre elles.',
    );
    expect(groups.map(({ id, table }) => [id, table.rows.map(({ href }) => href)])).toEqual([
      ['ia-sante', ['/essai/mesures/mesure-a/']],
      ['ondam', ['/essai/mesures/mesure-o/']],
    ]);
    expect(groups[0]?.table.rows[0]?.cells.map((cell) => plain(textOf(cell)))).toEqual([
      'Mesure A',
      '95 M€ ou 90 M€',
      '3 500,00',
      '3 000,00',
      '195,00',
      '2',
      '1,8 k€ (petit effectif)',
      '187,5 (n = 2)',
      '2',
      'ANFH, 12 novembre 2025',
    ]);
    expect(groups[1]?.table.rows[0]?.cells.slice(1, 7).map((cell) => plain(textOf(cell)))).toEqual([
      '4 M€',
      'n.c.',
      'n.c.',
      'n.c.',
      'n.c.',
      'n.c.',
    ]);
  });
});

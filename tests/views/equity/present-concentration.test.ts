import { describe, expect, it } from 'vitest';
import { cents } from '#lib/domain/money.ts';
import { REGION_CODES } from '#lib/domain/territory.ts';
import { presentConcentration } from '#lib/views/equity/present-concentration.ts';
import { textOf } from '#lib/views/figure/table-view.ts';
import { AMOUNTS, REGIONS } from '../../support/regional-case.ts';

const CHOICE = {
  perimeter: 'ia-sante',
  label: 'IA en santé',
  measure: 'Engagé, siège du coordinateur',
  amounts: 'montants engagés',
  date: '30\u00a0septembre 2026',
};

describe('concentration', () => {
  // 100 € to 1 800 €: 17 100 € in all, 5 100 € in three; Σ1..18² = 2 109, over 171² = 29 241.
  const view = presentConcentration({ cents: AMOUNTS, regions: REGIONS, beneficiaries: null }, CHOICE);

  it('sets money beside inhabitants, in words, with n', () => {
    expect(view.title).toBe(
      'Trois régions ont 29,8\u00a0% des montants engagés dans les régions\u202f; les trois plus peuplées ont 16,7\u00a0% des habitants',
    );
    expect(view.rows.map(({ text }) => text)).toEqual([
      'Les trois premières ont 29,8\u00a0% des montants engagés dans les régions, n\u00a0=\u00a018. Indice 721\u00a0: comme 13,9 parts égales.',
      'Les trois premières ont 16,7\u00a0% des habitants, n\u00a0=\u00a018. Indice 556\u00a0: comme 18 parts égales.',
      'Non calculé\u00a0: les montants ne sont pas publiés.',
    ]);
    expect(view.rows[0]?.largest.map(({ name }) => name)).toEqual(['Région 18', 'Région 17', 'Région 16']);
  });

  it('tables n, shares and index, and leaves out what is not computed', () => {
    // Of what the row shares out, which is less than a budget line: money in no region is not in it.
    expect(view.table.columns[2]?.label).toBe('Les trois premiers, % du total partagé');
    expect(view.table.rows.map(({ cells }) => cells.slice(1, 5).map(textOf))).toEqual([
      ['18', '29,8\u00a0%', '721', '13,9'],
      ['18', '16,7\u00a0%', '556', '18'],
      ['0', 'n.c.', 'n.c.', 'n.c.'],
    ]);
  });

  it('computes nothing of nine regions', () => {
    const nine = new Map(REGION_CODES.slice(0, 9).map((code) => [code, cents(5_00)]));
    const few = presentConcentration({ cents: nine, regions: REGIONS }, CHOICE);
    expect(few.title).toBe('Trop peu de régions ont un montant pour parler de concentration');
    expect(few.rows[0]?.text).toBe(
      'Non calculé\u00a0: n\u00a0=\u00a09, et il en faut au moins 10 pour que les trois premiers disent quelque chose.',
    );
    expect(few.rows).toHaveLength(2);
  });
});

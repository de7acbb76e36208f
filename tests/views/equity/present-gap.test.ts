import { describe, expect, it } from 'vitest';
import { cents } from '#lib/domain/money.ts';
import { REGION_CODES } from '#lib/domain/territory.ts';
import { presentGap, saySigned } from '#lib/views/equity/present-gap.ts';
import type { Grading } from '#lib/views/equity/gradings.ts';
import { inhabitantsOf } from '#lib/views/figure/inhabitants.ts';
import { textOf } from '#lib/views/figure/table-view.ts';
import { REGIONS } from '../../support/regional-case.ts';

/** 1 000 inhabitants each: 100 € in « 01 », 200 € in « 02 »… 1 800 € in « 94 », the share rising with them. */
const CENTS = new Map(REGION_CODES.map((code, index) => [code, cents((index + 1) * 100_00)]));
const GRADING: Grading = {
  id: 'essai',
  label: 'Essai',
  share: 'la part d’habitants en essai',
  most: 'là où l’on vit le plus en essai',
  definition: 'Définition d’essai.',
  source: 'Source d’essai',
  shares: Object.fromEntries(REGION_CODES.map((code, index) => [code, index / 100])),
};
const CHOICE = {
  perimeter: 'ia-sante',
  stage: 'committed',
  measure: 'Engagé, siège du coordinateur',
  label: 'IA en santé',
  date: '30\u00a0septembre 2026',
} as const;
const denominator = inhabitantsOf(REGIONS);
if (!denominator) throw new Error('no inhabitants');
const AMOUNTS = {
  cents: CENTS,
  projects: new Map(REGION_CODES.map((code) => [code, code === '94' ? 3 : 8])),
  regions: REGIONS,
  denominator,
};

describe('gap under one definition', () => {
  const gap = presentGap(AMOUNTS, GRADING, CHOICE);

  it('is told with its stage, its unit and its definition', () => {
    expect(gap.title).toBe(
      '1,65\u00a0€ engagé par habitant là où l’on vit le plus en essai, 0,75\u00a0€ là où c’est le moins le cas',
    );
    expect(gap.subtitle).toBe(
      'Engagé, siège du coordinateur, euros par habitant, au 30\u00a0septembre 2026, selon la part d’habitants en essai',
    );
  });

  it('names the regions of both groups, what is apart, how far the groups decide, and the reserves', () => {
    expect(gap.remarks).toEqual([
      'Les quatre régions de part la plus forte\u00a0: Région 18, Région 17, Région 16 et Région 15. De part la plus faible\u00a0: Région 09, Région 08, Région 07 et Région 06. Chaque groupe\u00a0: leurs montants, sur leurs habitants.',
      'Écart\u00a0: +0,90\u00a0€ par habitant, ou 2,2 fois le second montant. Avec trois, cinq ou six régions par groupe, il va de +0,70\u00a0€ à +1,00\u00a0€.',
      'Les cinq régions d’outre-mer sont dessinées et dans aucun des deux groupes\u00a0: 0,30\u00a0€ par habitant ensemble.',
      'Petit effectif\u00a0: Région 18 (3\u00a0projets).',
      'Dénominateur fragile\u00a0: Région 18 (population de 2017).',
    ]);
  });

  it('draws eighteen regions and two levels, and tables them with the groups at the foot', () => {
    expect(gap.scatter.points).toHaveLength(18);
    expect(gap.scatter.points.filter(({ isOverseas }) => isOverseas)).toHaveLength(5);
    expect(
      gap.scatter.levels.map(({ key, fromShare, toShare, text }) => [key, fromShare, toShare, text]),
    ).toEqual([
      ['most', 0.14, 0.17, '1,65\u00a0€'],
      ['least', 0.05, 0.08, '0,75\u00a0€'],
    ]);
    expect(gap.table.rows[0]?.cells.map(textOf)).toEqual([
      'Région 18',
      '17\u00a0%',
      '1\u202f800,00',
      '1\u202f000',
      '1,80',
      '3',
      'part la plus forte',
      'petit effectif, population de 2017',
    ]);
    expect(gap.table.rows.filter(({ isFoot }) => isFoot).map(({ cells }) => textOf(cells[4]))).toEqual([
      '1,65',
      '0,75',
      '0,30',
    ]);
  });

  it('says that it cannot be formed without an amount of a group', () => {
    const partial = new Map([...CENTS].filter(([code]) => code !== '94'));
    const none = presentGap({ ...AMOUNTS, cents: partial }, GRADING, CHOICE);
    expect(none.title).toBe('Écart non calculable selon la part d’habitants en essai');
    expect(none.scatter.levels).toEqual([]);
    expect(none.scatter.points).toHaveLength(17);
  });
});

it.each([
  [1.794, '+1,79\u00a0€'],
  [-1.794, '\u22121,79\u00a0€'],
  [0.004, '0,00\u00a0€'],
  [-0.004, '0,00\u00a0€'],
])('signs %f as %s', (euros, text) => {
  expect(saySigned(euros)).toBe(text);
});

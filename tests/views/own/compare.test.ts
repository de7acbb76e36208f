import { describe, expect, it } from 'vitest';
import { cents } from '#lib/domain/money.ts';
import { comparedCells, comparedColumns, gapOf } from '#lib/views/own/compare.ts';

const text = (published: number | null, own: number | null) =>
  comparedCells({
    published: published === null ? null : cents(published),
    own: own === null ? null : cents(own),
  }).map((cell) => (typeof cell === 'object' ? cell.text : cell).replace(/[\u00a0\u202f]/g, ' '));

describe('the gap', () => {
  it('is own minus published, with its sign', () => {
    expect(text(1_000_00, 1_250_50)).toEqual(['1 000,00', '1 250,50', '+250,50']);
    expect(text(1_250_50, 1_000_00)).toEqual(['1 250,50', '1 000,00', '−250,50']);
    expect(text(5_00, 5_00)).toEqual(['5,00', '5,00', '0,00']);
  });

  it('is not communicated where one side is not: an absence is not zero', () => {
    expect(text(null, 5_00)).toEqual(['n.c.', '5,00', 'n.c.']);
    expect(text(5_00, null)).toEqual(['5,00', 'n.c.', 'n.c.']);
    expect(gapOf({ published: null, own: cents(0) })).toBeNull();
    expect(text(0, 0)).toEqual(['0,00', '0,00', '0,00']);
  });
});

describe('the heads', () => {
  it('say « officiel » of an official dataset alone, and « non officiel » of the own files always', () => {
    const labels = (nature: 'officiel' | 'public' | 'fictif') =>
      comparedColumns(nature, true).map(({ label }) => label);
    expect(labels('officiel')).toEqual([
      'Chiffre officiel, en euros',
      'Vos fichiers (non officiel), en euros',
      'Écart, en euros',
    ]);
    expect(labels('public')[0]).toBe('Chiffre publié, en euros');
    expect(labels('fictif')[0]).toBe('Chiffre fictif du site, en euros');
  });

  it('say that the dates differ in the head of the gap', () => {
    expect(comparedColumns('public', false)[2]?.label).toBe('Écart à dates différentes, en euros');
  });
});

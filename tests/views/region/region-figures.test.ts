import { describe, expect, it } from 'vitest';
import { rankFigures, toRegionFigures, valueOn } from '#lib/views/region/region-figures.ts';
import { REGIONAL_CASE } from '../../support/regional-case.ts';

describe('figures of the regions', () => {
  it('computes each basis of one region', () => {
    const [first] = toRegionFigures(REGIONAL_CASE);
    if (!first) throw new Error('no region');
    expect(first.fact.regionCode).toBe('01');
    expect(valueOn(first, 'amount')).toBe(100_00);
    expect(valueOn(first, 'unit')).toBe(0.1);
    expect(first.repere).toBe(1000_00);
    expect(valueOn(first, 'benchmark')).toBe(0.1);
    expect(valueOn(first, 'target')).toBe(0.8);
  });

  it('says nothing where nothing was published', () => {
    const figures = toRegionFigures({ ...REGIONAL_CASE, amounts: null, envelope: null, people: new Map() });
    expect(figures).toHaveLength(18);
    for (const figure of figures)
      expect([figure.cents, figure.perUnit, figure.ofRepere, figure.ofTarget]).toEqual([
        null,
        null,
        null,
        null,
      ]);
  });

  it('sorts by name, then ranks by value with the small counts last', () => {
    const ranked = rankFigures(toRegionFigures(REGIONAL_CASE), 'amount');
    expect(ranked.slice(0, 2).map(({ figure, rank }) => [figure.fact.regionCode, rank])).toEqual([
      ['93', 1],
      ['84', 2],
    ]);
    expect(ranked.at(-1)?.figure.fact.regionCode).toBe('94');
    expect(ranked.at(-1)?.rank).toBeNull();
  });
});

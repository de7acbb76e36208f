import { describe, expect, it } from 'vitest';
import { layoutRegionDots } from '#lib/charts/region-dots.ts';
import { regionsAgainstTarget, regionsUnpublished, regionsWithMedian } from '../support/chart-cases.ts';

describe('layoutRegionDots', () => {
  const layout = layoutRegionDots(regionsAgainstTarget, 720);

  it('ranks the 18 regions, those that tie by name, what is not published last', () => {
    const names = layout.dots.map(({ mark }) => mark.name);
    expect(names).toHaveLength(18);
    expect(names.slice(0, 4)).toEqual(['Auvergne-Rhône-Alpes', 'La Réunion', 'Bretagne', 'Pays de la Loire']);
    expect(names.slice(-2)).toEqual(['Corse', 'Mayotte']);
  });

  it('draws zero at zero, and nothing where nothing is published', () => {
    const [corse, mayotte] = layout.dots.slice(-2);
    expect(corse?.x).toBe(layout.zeroX);
    expect(mayotte?.x).toBeNull();
    expect((mayotte?.top ?? 0) - (corse?.top ?? 0)).toBe(36);
  });

  it('keeps the target on the scale, beyond the highest dot', () => {
    expect(layout.reference?.x).toBe(layout.right);
    expect(layout.dots[0]?.x).toBeLessThan(layout.right);
  });

  it('draws its rules through the rows, or dot by dot where names stand above', () => {
    expect(layout.ruleSpans).toEqual([[22, 438]]);
    expect(layoutRegionDots(regionsAgainstTarget, 320).ruleSpans).toHaveLength(17);
  });

  it('has no rule where nothing is published and no reference', () => {
    const empty = layoutRegionDots(regionsUnpublished, 720);
    expect(empty.reference).toBeNull();
    expect(empty.dots.every(({ x }) => x === null)).toBe(true);
  });

  it('makes room beside a name for its reserve', () => {
    const noted = {
      ...regionsWithMedian,
      marks: regionsWithMedian.marks.filter(({ note }) => note !== null),
    };
    const plain = { ...noted, marks: noted.marks.map((mark) => ({ ...mark, note: null })) };
    expect(layoutRegionDots(noted, 720).left - layoutRegionDots(plain, 720).left).toBeGreaterThan(100);
  });
});

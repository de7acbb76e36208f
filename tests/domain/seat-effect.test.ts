import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from '#lib/domain/apportion.ts';
import { cents, type Cents } from '#lib/domain/money.ts';
import { effectOfRule } from '#lib/domain/seat-effect.ts';
import { TERRITORIES, type Territory } from '#lib/domain/territory.ts';

const amounts = (told: Partial<Record<Territory, number>>): ReadonlyMap<Territory, Cents> =>
  new Map(TERRITORIES.map((code) => [code, cents(told[code] ?? 0)]));
const weights = fc
  .array(fc.nat(1_000), { minLength: TERRITORIES.length, maxLength: TERRITORIES.length })
  .filter((parts) => parts.some((part) => part > 0));

describe('effect of a rule', () => {
  it('is what the first rule gives more, territory by territory', () => {
    const effect = effectOfRule(
      amounts({ '11': 900, '84': 100, unknown: 50 }),
      amounts({ '11': 400, '84': 350, '27': 200, com: 75, unknown: 25 }),
    );
    const told = [...(effect?.byTerritory ?? [])].filter(([, difference]) => difference !== 0);
    expect(told).toEqual([
      ['11', 500],
      ['27', -200],
      ['84', -250],
      ['com', -75],
      ['unknown', 25],
    ]);
    expect(effect).toMatchObject({ moved: 525, sum: 0 });
  });

  it('sums to zero to the cent over the 18 regions and the residuals, however the same money is placed', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), weights, weights, (total, seat, place) => {
        const placed = (parts: number[]) => {
          const split = apportion(cents(total), parts);
          return new Map(TERRITORIES.map((code, index) => [code, split[index] ?? cents(0)]));
        };
        const effect = effectOfRule(placed(seat), placed(place));
        const differences = [...(effect?.byTerritory.values() ?? [])];
        expect(differences).toHaveLength(21);
        expect(differences.reduce((sum: number, difference) => sum + difference, 0)).toBe(0);
        expect(effect?.sum).toBe(0);
      }),
      { seed: 2030, numRuns: 300 },
    );
  });

  it('shows a sum that is not zero where two rules hold different money', () => {
    expect(effectOfRule(amounts({ '11': 10 }), amounts({ '11': 4 }))?.sum).toBe(6);
  });

  it.each([
    ['the first rule is not published', null, amounts({})],
    ['the second rule is not published', amounts({}), null],
    ['a territory is missing', amounts({}), new Map([['11' as const, cents(1)]])],
  ])('is nothing where %s', (_case, first, second) => {
    expect(effectOfRule(first, second)).toBeNull();
  });
});

import { expect, it } from 'vitest';
import { quoteRegions } from '#lib/views/carnet/quote-regions.ts';

const choice = {
  stage: 'paid',
  rule: 'place',
  basis: 'amount',
  denominator: 'habitant',
  reading: 'A',
} as const;

it.each<[change: Partial<Parameters<typeof quoteRegions>[1]>, id: string | undefined]>([
  [{}, 'regions.decaisse.formation.lieu.euros'],
  [{ reading: 'B' }, 'regions.decaisse.formation.lieu.euros'],
  [{ basis: 'benchmark' }, 'regions.decaisse.formation.lieu.repere'],
  [{ basis: 'benchmark', reading: 'B' }, undefined],
  [{ denominator: 'professionnels' }, undefined],
])('%o is quoted as %s', (change, id) => {
  expect(quoteRegions('formation', { ...choice, ...change })).toBe(id);
});

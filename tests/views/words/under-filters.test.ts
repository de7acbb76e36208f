import { expect, it } from 'vitest';
import { underFilters } from '#lib/views/words/under-filters.ts';

it('says of a sentence that it holds under filters, and only when there are filters', () => {
  expect(underFilters('Rien n’est payé.', '')).toBe('Rien n’est payé.');
  expect(underFilters('Rien n’est payé.', 'mesure X')).toBe('Sous ces filtres, rien n’est payé.');
});

it('keeps the capital of a name', () => {
  expect(underFilters('CMA\u00a0: 100\u00a0%', 'mesure X')).toBe('Sous ces filtres, CMA\u00a0: 100\u00a0%');
});

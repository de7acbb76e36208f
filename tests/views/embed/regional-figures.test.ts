import { expect, it } from 'vitest';
import { findRegionAsked, REGIONAL_FIGURES, regionalAddress } from '#lib/views/embed/regional-figures.ts';

it('takes a region of the closed list alone from an address', () => {
  expect(findRegionAsked('?region=53')).toBe('53');
  for (const search of ['', '?region=', '?region=99', '?region=<b>', '?region=com', '?code=53'])
    expect(findRegionAsked(search)).toBeNull();
});

it('gives a figure of a region its address, live or kept to a version', () => {
  const figure = { id: 'formes' };
  const live = { base: '/x', dataset: 'demo', version: null };
  expect(regionalAddress(live, figure, '53')).toBe('/x/embed/demo/region/formes/?region=53');
  expect(regionalAddress({ ...live, version: '2026-09-30-0a1b2c3d' }, figure, '01')).toBe(
    '/x/embed/demo/v/2026-09-30-0a1b2c3d/region/formes/?region=01',
  );
  expect(REGIONAL_FIGURES.map(({ id }) => id)).toEqual(['engage.ia-sante', 'engage.formation', 'formes']);
});

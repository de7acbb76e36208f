import { expect, it } from 'vitest';
import { presentElements } from '#lib/views/declaration/present-elements.ts';

const elements = { limit: 800, over: 2, most: 3407, page: '/demo/regions/' };

it('says how many pages hold too much, and the heaviest', () => {
  expect(presentElements({ pages: 679, elements })).toBe(
    'L’objectif est de 800\u00a0éléments par page. Il n’est pas tenu\u00a0: 2 des 679\u00a0pages le dépassent\u00a0; ' +
      'la plus lourde, /demo/regions/, en a 3\u202f407.',
  );
});

it('says that the aim is held', () => {
  expect(presentElements({ pages: 679, elements: { ...elements, over: 0, most: 790 } })).toBe(
    'L’objectif est de 800\u00a0éléments par page. Il est tenu\u00a0: la plus lourde, /demo/regions/, en a 790.',
  );
});

import { expect, it } from 'vitest';
import { hasMask } from '#lib/convert/people/masks.ts';

it.each([
  ['masqué', true],
  [' masqué ', true],
  ['Personne physique (nom masqué)', true],
  ['Cabinet [nom retiré] connecté', true],
  ['appeler [téléphone retiré]', true],
  ['bal masqué', false],
  ['Personne physique', false],
  ['', false],
])('says of « %s »: %s', (cell, has) => {
  expect(hasMask(cell)).toBe(has);
});

import { expect, it } from 'vitest';
import { titleOfLayout } from '#lib/contract/title-of-layout.ts';

it.each([
  ['spending', 'Dépenses, mise en page du site'],
  ['facts-envelopes', 'Enveloppes annoncées'],
  ['unknown', 'Mise en page inconnue'],
  ['autre', 'autre'],
])('calls %s « %s »', (id, title) => {
  expect(titleOfLayout(id)).toBe(title);
});

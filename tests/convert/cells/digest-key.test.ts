import { expect, it } from 'vitest';
import { digestKey } from '#lib/convert/cells/digest-key.ts';
import { foldText } from '#lib/convert/cells/fold-text.ts';

it.each([
  ['Provence-Alpes-Côte d’Azur', 'provence alpes cote d azur'],
  ["PROVENCE ALPES CÔTE D'AZUR", 'provence alpes cote d azur'],
  ['  Hôpital\u00a0du  Cœur ', 'hopital du coeur'],
  ['', ''],
])('folds « %s »', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

it('gives one key to texts that differ by case, accents and apostrophes alone', async () => {
  const key = await digestKey(['Opérateur', 'Appel d’offres']);
  expect(key).toMatch(/^[0-9a-f]{20}$/);
  expect(await digestKey(['OPERATEUR', "appel d'offres"])).toBe(key);
});

it('does not take « a, bc » for « ab, c »', async () => {
  expect(await digestKey(['a', 'bc'])).not.toBe(await digestKey(['ab', 'c']));
});

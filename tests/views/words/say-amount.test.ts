import { expect, it } from 'vitest';
import { sayAmount, stageParticiple } from '#lib/views/words/say-amount.ts';

it.each([
  [26_400_000_000, 'committed', '264\u00a0M€ sont engagés'],
  [100_000_000, 'contracted', '1\u00a0M€ est contractualisé'],
  [196_000_000, 'paid', '2\u00a0M€ sont décaissés'],
  [0, 'committed', 'aucun euro n’est engagé'],
  [-200_000_000, 'paid', 'le solde décaissé est de \u22122\u00a0M€'],
] as const)('%d cents, %s: « %s »', (cents, stage, sentence) => {
  expect(sayAmount(cents, stage)).toBe(sentence);
});

it('agrees with the amount as it is asked to be printed', () => {
  expect(sayAmount(196_000_000, 'paid', () => '1,96\u00a0M€')).toBe('1,96\u00a0M€ est décaissé');
  expect(stageParticiple('1,9\u00a0M€', 'committed')).toBe('engagé');
  expect(stageParticiple('2\u00a0M€', 'committed')).toBe('engagés');
});

import { expect, it } from 'vitest';
import { markStages, plainText } from '#lib/views/words/sentence.ts';

it.each<[sentence: string, strong: string[]]>([
  ['263 M€ sont engagés, et non décaissés.', ['engagés', 'décaissés']],
  ['Le montant contractualisé est de 58 % de l’engagé (263 M€).', ['contractualisé', 'engagé']],
  ['Une somme engagée, des sommes engagées.', ['engagée', 'engagées']],
  ['L’engagement n’est pas une étape.', []],
  ['engagé', ['engagé']],
])('« %s »', (sentence, words) => {
  const marked = markStages(sentence);
  expect(marked.filter(({ isStrong }) => isStrong).map(({ text }) => text)).toEqual(words);
  expect(plainText(marked)).toBe(sentence);
});

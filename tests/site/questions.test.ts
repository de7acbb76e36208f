import { expect, it } from 'vitest';
import { builtHtml } from './site.ts';

const textOf = (html: string) =>
  html
    .replace(/<script[\s\S]*?<\/script>|<[^>]*>/g, ' ')
    .replace(/&nbsp;|[\u00a0\u202f]/g, ' ')
    .replace(/\s+/g, ' ');

it('answers all of them on the demonstration; on what is published, each has its source or the file that is missing', () => {
  const demo = textOf(builtHtml('/demo/questions/'));
  expect(demo).toContain('25 questions sur 25 ont une réponse');
  expect(demo).not.toContain('Il manque le fichier depenses.csv');
  const published = builtHtml('/public/questions/');
  const items = published.split('id="question-').slice(1).map(textOf);
  expect(items).toHaveLength(25);
  const told = items.map((item) => (item.includes('Pas de réponse. Il manque') ? 'missing' : 'answered'));
  expect(told.filter((kind) => kind === 'answered')).toHaveLength(8);
  items.forEach((item, index) => {
    if (told[index] === 'answered') expect(item).toContain('Source :');
  });
  expect(items[2]).toContain('718,4 M€ le 21 novembre 2022');
});

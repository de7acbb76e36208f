import { expect, it } from 'vitest';
import { builtHtml } from './site.ts';

const textOf = (html: string) =>
  html
    .replace(/<script[\s\S]*?<\/script>|<[^>]*>/g, ' ')
    .replace(/&nbsp;|[\u00a0\u202f]/g, ' ')
    .replace(/\s+/g, ' ');

it('raises the six alerts of the demonstration, each with its way, and says what the public data leave unread', () => {
  const demo = builtHtml('/demo/alertes/');
  expect(textOf(demo)).toContain(
    '6 alertes sont levées : contrôle non respecté (4), cible révisée (1) et valeur attendue absente (1)',
  );
  expect(demo).toContain('/demo/indicateurs/sessions-ouvertes/"');
  const told = textOf(builtHtml('/public/alertes/'));
  expect(told).toContain('aucune alerte n’est levée');
  expect(told).toContain('règles sur 6 n’ont rien à lire');
});

import { expect, it } from 'vitest';
import { builtHtml, visit } from './site.ts';

const textOf = (html: string) =>
  html
    .replace(/<script[\s\S]*?<\/script>|<[^>]*>/g, ' ')
    .replace(/&nbsp;|[\u00a0\u202f]/g, ' ')
    .replace(/\s+/g, ' ');

it('tells of each measure without a script, and of what nobody published', () => {
  const eds = textOf(builtHtml('/public/mesures/eds/'));
  expect(eds).toContain('Les sources se contredisent');
  expect(eds).toContain('35 M€ ONDAM, hors France 2030');
  expect(eds).toContain('Engagé, contractualisé et décaissé : aucun fichier livré n’en porte.');
  expect(eds).not.toContain('Opérations bloquées');
  const ami = textOf(builtHtml('/public/mesures/ami-ia-anap/'));
  expect(ami).toContain('Ses montants ne sont jamais comptés dans les 550 M€.');
  const sadp = textOf(builtHtml('/demo/mesures/sadp/'));
  expect(sadp).toContain('99 pharmacies (30 septembre 2026)');
  expect(sadp).toContain('aucune cible publiée');
  const trust = textOf(builtHtml('/public/confiance/'));
  expect(trust).toContain('Sobriété numérique Silence : aucun indicateur publié.');
});

it('leads from the list to a measure, and to an operation that stands still; a date does not cut it, in words', async () => {
  const seen = await visit('/demo/mesures/?au=2026-06-30', {}, async (page) => {
    const note = (await page.locator('header').allTextContents()).join(' ');
    await page.locator('a', { hasText: 'Compétences et métiers d’avenir' }).first().click();
    await page.waitForURL(/\/mesures\/cma\//);
    const stuck = page.locator('section[aria-labelledby="bloquees"] tbody');
    const count = await stuck.locator('tr').count();
    const said = await page.locator('section[aria-labelledby="bloquees"] p').first().textContent();
    await stuck.locator('th a').first().click();
    await page.waitForURL(/\/operations\/\?.*id=/);
    await page.locator('h1', { hasText: /^Projet fictif/ }).waitFor();
    return { note, count, said };
  });
  expect(seen.note).toContain('elle montre la livraison entière');
  expect(seen.count).toBe(9);
  expect(seen.said?.replace(/\u00a0/g, ' ')).toBe(
    'Au 30 septembre 2026, 9 opérations sont bloquées, sur 200.',
  );
});

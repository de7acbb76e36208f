import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { latestVersion } from '#lib/contract/manifest.ts';
import { manifest, visit } from './site.ts';

const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const QUESTIONS = ['combien', 'stade', 'rythme', 'silences', 'changements'];
const LINES = ['ia-sante', 'formation'];

const sentence = (page: Page, key: string) => page.locator(`#${key} .sentence`).innerText();

describe.each(manifest.datasets)('the five questions of $id', ({ id }) => {
  it('have one sentence for each line, without JavaScript', async () => {
    const sentences = await visit(`/${id}/parlement/`, { javaScriptEnabled: false }, (page) =>
      Promise.all(
        QUESTIONS.flatMap((question) => LINES.map((line) => sentence(page, `${question}-${line}`))),
      ),
    );
    for (const text of sentences) expect(text).toMatch(/^\p{Lu}[^!]*[^.]\.$/u);
    expect(new Set(sentences).size).toBe(QUESTIONS.length * LINES.length);
  });

  it('never add the two lines', async () => {
    const text = await visit(`/${id}/parlement/`, {}, (page) => page.locator('main').innerText());
    expect(text).not.toMatch(/\b669\b/);
  });

  it('make the stage strong wherever money is told', async () => {
    const strong = await visit(`/${id}/parlement/`, {}, (page) =>
      Promise.all(
        ['combien', 'stade', 'changements'].map((question) =>
          page.locator(`#${question}-ia-sante strong`).first().textContent(),
        ),
      ),
    );
    for (const word of strong) expect(word).toMatch(/^(engagé|contractualisé|décaissé)s?$/);
  });

  it('are printed on one sheet, without a button', async () => {
    const { pages, buttons } = await visit(`/${id}/parlement/`, {}, async (page) => {
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
      await page.emulateMedia({ media: 'print' });
      return {
        pages: pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length,
        buttons: await page.getByRole('button', { name: 'Copier' }).count(),
      };
    });
    expect(pages).toBe(1);
    expect(buttons).toBe(0);
  });

  it('are copied by keyboard with their version and an address that gives the same sentence', async () => {
    const dataset = manifest.datasets.find((one) => one.id === id);
    const version = dataset ? latestVersion(dataset).id : '';
    const { shown, copied, again } = await visit(`/${id}/parlement/`, CLIPBOARD, async (page) => {
      const answer = page.locator('#combien-formation');
      await answer.getByRole('link').last().focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await answer.getByRole('status').filter({ hasText: 'Copié' }).waitFor();
      const shown = await sentence(page, 'combien-formation');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      await page.goto(/https?:\/\/\S+#\S+$/.exec(copied)?.[0] ?? '');
      return { shown, copied, again: await sentence(page, 'combien-formation') };
    });
    expect(copied).toContain(shown);
    expect(copied).toContain(`version ${version}`);
    expect(copied).toContain(`/${id}/v/${version}/parlement/#combien-formation`);
    expect(again).toBe(shown);
    expect(copied.startsWith('[Données fictives]')).toBe(dataset?.nature === 'fictif');
  });
});

it('answers at the date asked for', async () => {
  const text = await visit('/demo/parlement/?au=2026-03-31', {}, async (page) => {
    await page.locator('#combien-ia-sante').getByText('31\u00a0mars 2026').waitFor();
    return sentence(page, 'combien-ia-sante');
  });
  expect(text).toMatch(/^Au 31\u00a0mars 2026, .* de l’enveloppe de 550\u00a0M€ \(lecture\u00a0A\)\.$/);
});

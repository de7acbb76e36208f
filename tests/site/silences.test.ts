import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { manifest, visit } from './site.ts';

const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

async function words(page: Page, section: string): Promise<string> {
  const text = await page.locator(`section[aria-labelledby="${section}"]`).innerText();
  return text.replace(/\s+/g, ' ');
}

const itemsOf = (page: Page, section: string) =>
  page.locator(`section[aria-labelledby="${section}"] :is(h3, h4)`).allTextContents();

describe.each(manifest.datasets)('the silences of $id', ({ id }) => {
  it('stand in two lists that share nothing', async () => {
    const [announced, never] = await visit(`/${id}/silences/`, {}, async (page) => [
      await itemsOf(page, 'annonce'),
      await itemsOf(page, 'jamais'),
    ]);
    expect(announced?.length).toBeGreaterThan(0);
    expect(never?.length).toBeGreaterThan(0);
    expect(announced?.filter((label) => never?.includes(label))).toEqual([]);
  });

  it('count days, an actor and a source in the first list', async () => {
    const items = await visit(`/${id}/silences/`, {}, (page) =>
      page.locator('section[aria-labelledby="annonce"] ol > li').allInnerTexts(),
    );
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) expect(item).toMatch(/\d\sjours?[\s\S]*par[\s\S]*Source/);
  });

  it('count no day in the second, unfolded', async () => {
    const text = await visit(`/${id}/silences/`, {}, async (page) => {
      await page
        .locator('details')
        .evaluateAll((nodes) => nodes.forEach((node) => node.setAttribute('open', '')));
      return words(page, 'jamais');
    });
    expect(text).toContain('Question écrite proposée');
    expect(text).not.toMatch(/\d\sjours?\b|retard|depuis/);
  });

  it('give each question as text without JavaScript, and no button that would do nothing', async () => {
    const { items, questions, buttons } = await visit(
      `/${id}/silences/`,
      { javaScriptEnabled: false },
      async (page) => ({
        items: await page.locator('main li > h4, main li h3').count(),
        questions: await page.locator('blockquote').allTextContents(),
        buttons: await page.getByRole('button', { name: 'Copier' }).count(),
      }),
    );
    expect(items).toBeGreaterThan(0);
    expect(questions).toHaveLength(items);
    for (const question of questions) expect(question).toMatch(/appelle l’attention d.*Il lui est demandé/);
    expect(buttons).toBe(0);
  });
});

it('copies a question by keyboard, and says so', async () => {
  const { shown, copied, said } = await visit('/public/silences/', CLIPBOARD, async (page) => {
    const item = page.locator('#referentiel-ethique');
    await item.locator('summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await item.locator('.copy').getByRole('status').filter({ hasText: 'Copié' }).waitFor();
    return {
      shown: await item.locator('blockquote').textContent(),
      copied: await page.evaluate(() => navigator.clipboard.readText()),
      said: await item.locator('.copy').getByRole('status').textContent(),
    };
  });
  expect(said).toBe('Copié');
  expect(copied).toBe(shown);
  expect(copied).toContain('«\u00a0Référentiel éthique de la task force\u00a0»');
});

it('opens the regions of an indicator that has no value there, and offers the whole grid', async () => {
  const { regions, rows } = await visit('/demo/silences/', {}, async (page) => {
    const item = page.locator('section[aria-labelledby="jamais"] li', { hasText: 'Tiers-lieux' }).first();
    await item.getByText('18\u00a0régions sur 18 sans valeur').focus();
    await page.keyboard.press('Enter');
    const href = await page.getByRole('link', { name: /indicateurs-par-zone/ }).getAttribute('href');
    return {
      regions: await item.locator('details[open] p').innerText(),
      rows: /Lignes;(\d+)/.exec(decodeURIComponent(href ?? ''))?.[1],
    };
  });
  expect(regions.split(', ')).toHaveLength(18);
  expect(rows).toBe('95');
});

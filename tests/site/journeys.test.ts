import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visit } from './site.ts';

const FIRST_TABLE = '.figures tbody';

function firstTable(page: Page): Promise<string[]> {
  return page.locator(FIRST_TABLE).first().locator('tr').allTextContents();
}

async function stageShown(page: Page): Promise<string | null> {
  return page
    .locator('fieldset', { hasText: 'Étape' })
    .locator('input:checked')
    .first()
    .getAttribute('value');
}

describe('the regions', () => {
  it('change stage at once, put it in the address, and come back with « back »', async () => {
    const { before, after, search, back } = await visit('/demo/regions/', {}, async (page) => {
      const before = await firstTable(page);
      await page.getByText('Décaissé', { exact: true }).first().click();
      await page.waitForURL(/etape=decaisse/);
      const after = await firstTable(page);
      const search = new URL(page.url()).search;
      await page.goBack();
      await page.waitForURL((url) => url.search === '');
      return { before, after, search, back: await firstTable(page) };
    });
    expect(after).not.toEqual(before);
    expect(search).toBe('?etape=decaisse');
    expect(back).toEqual(before);
  });

  it('open on the asked stage, never showing another one first', async () => {
    const { shown, checked } = await visit('/demo/regions/?etape=decaisse', {}, async (page) => {
      await page.waitForFunction(() => !document.documentElement.hasAttribute('data-veil'), undefined, {
        polling: 50,
      });
      return { shown: await firstTable(page), checked: await stageShown(page) };
    });
    const asked = await visit('/demo/regions/', {}, async (page) => {
      await page.getByText('Décaissé', { exact: true }).first().click();
      await page.waitForURL(/etape=decaisse/);
      return firstTable(page);
    });
    expect(shown).toEqual(asked);
    expect(checked).not.toBeNull();
  });

  it('ignore what no closed list holds', async () => {
    const [odd, plain] = await Promise.all(
      ['/demo/regions/?etape=gratuit&regle=<script>&mesure=rien', '/demo/regions/'].map((path) =>
        visit(path, {}, async (page) => {
          await page.locator(FIRST_TABLE).first().waitFor({ state: 'attached' });
          return firstTable(page);
        }),
      ),
    );
    expect(odd).toEqual(plain);
  });

  it('answer a free filter with DuckDB, then give back the same figures once it is cleared', async () => {
    const { before, during, after, requested } = await visit('/demo/regions/', {}, async (page) => {
      const requested: string[] = [];
      page.on('request', (request) => requested.push(new URL(request.url()).pathname));
      const before = await firstTable(page);
      await page.getByText('Filtrer', { exact: false }).first().click();
      await page.getByLabel('IMPACT IA').check();
      await page.locator('progress').waitFor({ state: 'hidden', timeout: 40_000 });
      await page.getByText('Effacer les filtres').waitFor();
      await page.locator('.stale').waitFor({ state: 'detached', timeout: 40_000 });
      const during = await firstTable(page);
      await page.getByText('Effacer les filtres').click();
      await page.waitForURL((url) => !url.search.includes('mesure'));
      return { before, during, after: await firstTable(page), requested };
    });
    expect(during).not.toEqual(before);
    expect(after).toEqual(before);
    expect(requested.some((path) => path.endsWith('.wasm.gz'))).toBe(true);
  });

  it('keep the page’s figures and say so in French when the engine cannot be had', async () => {
    const { message, before, after } = await visit('/demo/regions/', {}, async (page) => {
      await page.route(/\/engine\//, (route) => route.abort());
      const before = await firstTable(page);
      await page.getByText('Filtrer', { exact: false }).first().click();
      await page.getByLabel('IMPACT IA').check();
      const message = await page.getByRole('alert').textContent({ timeout: 40_000 });
      return { message, before, after: await firstTable(page) };
    });
    expect(message).toContain('sans filtre');
    expect(after).toEqual(before);
  });

  it('wait for the reader before they load an engine for a link', async () => {
    const { asked, requested } = await visit('/demo/regions/?mesure=impact-ia', {}, async (page) => {
      const requested: string[] = [];
      page.on('request', (request) => requested.push(request.url()));
      const button = page.getByRole('button', { name: /Appliquer les filtres/ });
      await button.waitFor();
      return { asked: await button.textContent(), requested };
    });
    expect(asked).toMatch(/Mo/);
    expect(requested.filter((url) => url.includes('/engine/'))).toEqual([]);
  });
});

it('lights a region everywhere at once', async () => {
  const lit = await visit('/demo/regions/', {}, async (page) => {
    await page.locator('.tile-grid a').first().focus();
    return page.locator('svg .active').count();
  });
  expect(lit).toBeGreaterThan(0);
});

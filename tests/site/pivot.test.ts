import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visit } from './site.ts';

/** Printed amounts as numbers, row by row; the last row holds the totals. */
async function readAmounts(page: Page): Promise<number[][]> {
  const rows = await page.locator('.pivot tbody tr').all();
  return Promise.all(
    rows.map(async (row) =>
      (await row.locator('td').allInnerTexts()).map((text) =>
        Math.round(Number(text.replace(/\s/g, '').replace('−', '-').replace(',', '.')) * 100),
      ),
    ),
  );
}

describe('pivot', () => {
  it('opens with sums to the cent, then is led by keyboard, without any engine', async () => {
    await visit(
      '/demo/explorer/pivot/?etape=engage',
      { viewport: { width: 320, height: 800 } },
      async (page) => {
        const requests: string[] = [];
        page.on('request', (request) => requests.push(new URL(request.url()).pathname));
        await page.waitForFunction(() => !document.documentElement.hasAttribute('data-veil'));
        const amounts = await readAmounts(page);
        const foot = amounts.at(-1) ?? [];
        const body = amounts.slice(0, -1);
        expect(body.length).toBeGreaterThan(1);
        expect(foot.at(-1)).toBeGreaterThan(0);
        for (const row of amounts) expect(row.slice(0, -1).reduce((a, b) => a + b, 0)).toBe(row.at(-1));
        for (const [column, total] of foot.entries())
          expect(body.reduce((sum, row) => sum + (row[column] ?? 0), 0)).toBe(total);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);

        await page.getByRole('combobox', { name: 'Colonnes', exact: true }).selectOption({ label: 'Étape' });
        await page.waitForURL('**/pivot/?colonnes-de=etape');
        await expect
          .poll(() => page.locator('.refusal').innerText())
          .toContain('Deux étapes ne s’additionnent jamais');
        const heads = page.locator('.pivot thead th');
        expect(await heads.allInnerTexts()).toEqual(['Opérateur', 'Engagé', 'Contractualisé', 'Décaissé']);
        expect((await readAmounts(page)).at(-1)?.[0]).toBe(foot.at(-1));

        await page.getByRole('combobox', { name: 'Cases', exact: true }).focus();
        await page.keyboard.press('End');
        await expect.poll(() => page.url()).toContain('mesure-de=part-total');
        await expect.poll(() => page.locator('.pivot tbody td').first().innerText()).toBe('s.o.');
        await page.goBack();
        await heads.nth(3).getByRole('button').focus();
        await page.keyboard.press('Enter');
        await expect.poll(() => page.url()).toContain('tri-lignes=paid');
        expect(await heads.nth(3).getAttribute('aria-sort')).toBe('descending');
        await page.goBack();
        await page.goBack();
        await expect.poll(() => heads.last().innerText()).toBe('Total');
        expect(await readAmounts(page)).toEqual(amounts);
        expect(requests.filter((path) => path.includes('/engine/'))).toEqual([]);
      },
    );
  });
});

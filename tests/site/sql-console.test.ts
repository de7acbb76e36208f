import { describe, expect, inject, it } from 'vitest';
import type { Page } from 'playwright-core';
import { readQueryHash, writeQueryHash } from '#lib/views/sql/query-link.ts';
import { builtHtml, visit } from './site.ts';

const PATH = '/demo/explorer/sql/';

async function run(page: Page, text: string): Promise<void> {
  await page.getByLabel('Requête SQL').fill(text);
  await page.getByRole('button', { name: /^Exécuter/ }).click();
}

describe('SQL console', () => {
  it('is read whole without JavaScript: what it is, its schema, its examples', async () => {
    const html = builtHtml(PATH);
    for (const text of ['territoire_siege_libelle', 'observations_libellees', 'GROUP BY ALL', '<noscript>'])
      expect(html).toContain(text);
    const shown = await visit(PATH, { javaScriptEnabled: false }, async (page) => ({
      editor: await page.getByLabel('Requête SQL').isVisible(),
      examples: await page.getByText('Combien est engagé, contractualisé, décaissé').isVisible(),
    }));
    expect(shown).toEqual({ editor: false, examples: true });
  });

  it('runs, completes, refuses and draws; texts stay texts, and nothing leaves', async () => {
    await visit(PATH, { viewport: { width: 1280, height: 900 } }, async (page) => {
      const requests: string[] = [];
      const errors: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      page.on('pageerror', (error) => errors.push(error.message));
      expect(await page.getByRole('button', { name: 'Exécuter (7,6\u00a0Mo, une fois)' }).count()).toBe(1);

      const area = page.getByLabel('Requête SQL');
      await area.fill('');
      await area.pressSequentially('SELECT count(*) AS n FROM depe');
      await page.keyboard.press('Control+ ');
      expect(await area.inputValue()).toBe('SELECT count(*) AS n FROM depenses');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('table').waitFor({ timeout: 30_000 });
      expect(await page.locator('main table tbody').innerText()).toMatch(/^\d[\d\u202f]*$/);

      await run(
        page,
        "SELECT '<img src=x onerror=alert(1)><b>gras</b>' AS nom, 12.5 AS n UNION ALL SELECT 'b', 3",
      );
      await expect.poll(() => page.locator('main svg[role=img]').count()).toBe(1);
      expect(await page.locator('main table b, main table img, main svg b, main svg img').count()).toBe(0);
      expect(await page.locator('main table tbody').innerText()).toContain('<img src=x onerror=alert(1)>');
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Télécharger en CSV' }).click();
      expect((await download).suggestedFilename()).toMatch(/^requete-demo-.*\.csv$/);

      await run(page, "SELECT *\nFROM read_csv('https://example.org/a.csv')");
      await page.getByText('La console ne lit ni fichier ni adresse').waitFor();
      expect(await page.locator('.outcome').innerText()).toContain('Ligne\u00a02, colonne\u00a06.');
      await run(page, 'FROM range(5000)');
      await page.getByText('Les 1\u202f000 premières lignes\u00a0: il y en a plus').first().waitFor();
      expect(await page.locator('main table tbody tr').count()).toBe(1000);

      const home = inject('siteAddress');
      expect(requests.filter((url) => !url.startsWith(home) && !url.startsWith('blob:'))).toEqual([]);
      expect(errors).toEqual([]);
    });
  });

  it('opens the question of a figure, and nothing stays over it', async () => {
    await visit('/demo/', {}, async (page) => {
      await page
        .getByRole('button', { name: /D’où vient/ })
        .first()
        .click();
      await page.locator('dialog details summary').first().click();
      await page.getByRole('link', { name: 'Ouvrir cette question dans la console SQL' }).first().click();
      await page.getByText('Cette requête vient d’un lien').waitFor();
      expect(await page.locator('dialog[open]').count()).toBe(0);
      await page.getByRole('button', { name: /^Exécuter/ }).click();
      await page.locator('main table').waitFor({ timeout: 30_000 });
      expect(await page.locator('main table tbody tr').count()).toBeGreaterThan(1);
    });
  });

  it('takes a query from a link without running it, and refuses a broken one', async () => {
    const query = { name: 'Mon compte', text: "SELECT 'l’été' AS a" };
    const hash = await writeQueryHash(query);
    await visit(`${PATH}${hash}`, { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await page.getByText('Cette requête vient d’un lien').waitFor();
      expect(await page.getByLabel('Requête SQL').inputValue()).toBe(query.text);
      expect(await page.getByLabel('Nom de la requête').inputValue()).toBe(query.name);
      expect(await page.locator('main table').count()).toBe(0);
      await page.getByLabel('Nom de la requête').fill('Autre nom');
      await page.getByRole('button', { name: 'Copier le lien vers cette requête' }).click();
      await page.getByText('Copié').waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(await readQueryHash(new URL(copied).hash)).toEqual({ ...query, name: 'Autre nom' });

      await page.evaluate(() => (location.hash = '#q=AAAA'));
      await page.getByText('illisible ou trop longue').waitFor();
      expect(await page.getByLabel('Requête SQL').inputValue()).toBe(query.text);
    });
  });
});

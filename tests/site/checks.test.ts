import { describe, expect, it } from 'vitest';
import { visit } from './site.ts';

describe('the invariants beside a chart', () => {
  it('open the broken ones in place, then lead to their lines and to the file that has them', async () => {
    const seen = await visit('/demo/lignes/ia-sante/', {}, async (page) => {
      const badge = page.locator('.margin details').first();
      const summary = await badge.locator('summary').innerText();
      await badge.locator('summary').click();
      await badge.locator('li').first().waitFor();
      const listed = await badge.locator('li').allInnerTexts();
      await badge.locator('li a').first().click();
      await page.waitForURL(/\/demo\/donnees\/#controle-/);
      const anchor = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
      const heading = await anchor.innerText();
      const line = page.locator('a[download]', { hasText: /, ligne\s\d+/ }).first();
      const href = (await line.getAttribute('href')) ?? '';
      const file = await page.request.get(new URL(href, page.url()).href);
      return { summary, listed, heading, href, status: file.status() };
    });
    expect(seen.summary.trim()).toMatch(/^\d+\scontrôles sur 15\s: voir les \d en défaut$/);
    expect(seen.listed.length).toBe(Number(/voir les (\d)/.exec(seen.summary)?.[1]));
    expect(seen.listed[0]).toMatch(/\d\scas en défaut sur \d+ \(.+\.csv:\d+/);
    expect(seen.listed[0]).toContain(seen.heading);
    expect(seen.href).toMatch(/\/deliveries\/.+\.csv$/);
    expect(seen.status).toBe(200);
  });

  it('lead to the page of the controls without a script', async () => {
    const href = await visit('/demo/regions/', { javaScriptEnabled: false }, async (page) => {
      const badge = page.locator('.margin details').first();
      await badge.locator('summary').click();
      return badge.locator('a').getAttribute('href');
    });
    expect(href).toMatch(/\/demo\/donnees\/#controles$/);
  });
});

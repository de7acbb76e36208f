import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { untilItAnswers, visit } from './site.ts';

const total = (page: Page) => page.locator('.total').innerText();
const option = (page: Page, list: RegExp, name: RegExp) =>
  page.getByRole('listbox', { name: list }).getByRole('option', { name });

/** Amounts as the charts print them: what is kept of a list, and the total over it. */
async function textOf(page: Page, list: RegExp, name: RegExp): Promise<string> {
  return ((await option(page, list, name).first().getAttribute('aria-label')) ?? '')
    .split(', ')
    .slice(1)
    .join(', ');
}

describe('explorer', () => {
  it('opens with its figures, and asks for nothing', async () => {
    const text = await visit('/demo/explorer/', { javaScriptEnabled: false }, async (page) => ({
      total: await total(page),
      drawings: await page.locator('main svg[role=img]').count(),
      tables: await page.locator('main table').count(),
    }));
    expect(text.total).toMatch(/^[\d,]+\u00a0M€ sont engagés\./);
    expect(text.drawings).toBe(8);
    expect(text.tables).toBe(6);
  });

  it('filters by mouse, is undone, redone, reloaded and gone back', async () => {
    await visit('/demo/explorer/', { viewport: { width: 1280, height: 900 } }, async (page) => {
      const requests: string[] = [];
      page.on('request', (request) => requests.push(new URL(request.url()).pathname));
      const whole = await total(page);
      const inRegion = await textOf(page, /^Par territoire/, /^Occitanie/);
      await option(page, /^Par territoire/, /^Occitanie/).click();
      await page.waitForURL('**/explorer/?territoire=76');
      await expect.poll(() => total(page)).toContain(inRegion);
      expect(await page.locator('.trail').innerText()).toContain('Occitanie');
      expect(requests.filter((path) => path.includes('/engine/'))).toEqual([]);

      const ofMeasure = await textOf(page, /^Par mesure/, /^IMPACT IA/);
      await option(page, /^Par mesure/, /^IMPACT IA/).click();
      expect(await total(page)).toContain(ofMeasure);

      const brush = await page.locator('svg.brush').boundingBox();
      if (!brush) throw new Error('no brush');
      await page.mouse.move(brush.x + brush.width * 0.4, brush.y + 60);
      await page.mouse.down();
      await page.mouse.move(brush.x + brush.width * 0.9, brush.y + 60, { steps: 6 });
      await page.mouse.up();
      await expect
        .poll(() => page.url())
        .toMatch(/mesure=impact-ia&territoire=76&depuis=20\d\d-\d\d&jusque=20\d\d-\d\d$/);
      const brushed = page.url();
      const kept = await total(page);

      await page.getByRole('button', { name: 'Annuler' }).click();
      await expect.poll(() => total(page)).toContain(ofMeasure);
      await page.getByRole('button', { name: 'Rétablir' }).click();
      await expect.poll(() => total(page)).toBe(kept);
      await page.reload();
      await expect.poll(() => total(page)).toBe(kept);
      expect(page.url()).toBe(brushed);
      await page.goBack();
      await page.goBack();
      await page.goBack();
      await expect.poll(() => total(page)).toBe(whole);
    });
  });

  it('is worked by keyboard alone', async () => {
    await visit('/demo/explorer/', {}, async (page) => {
      await untilItAnswers(page);
      await option(page, /^Étape/, /^Engagé/).focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.url()).toContain('?etape=contractualise');
      await expect.poll(() => total(page)).toContain('contractualisés');

      await option(page, /^Par opérateur/, /./)
        .first()
        .focus();
      await page.keyboard.press('End');
      await page.keyboard.press(' ');
      await expect.poll(() => page.url()).toMatch(/operateur=/);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.url()).not.toMatch(/operateur=/);

      await page.getByRole('slider', { name: 'Dernier mois gardé' }).focus();
      await page.keyboard.press('PageDown');
      await expect.poll(() => page.url()).toMatch(/jusque=20\d\d-\d\d$/);
      const month = await page
        .getByRole('slider', { name: 'Dernier mois gardé' })
        .getAttribute('aria-valuetext');
      expect(await page.locator('.trail').innerText()).toContain(`jusqu’à ${month}`);
    });
  });

  it('counts, searches and opens operations once the engine is asked for', async () => {
    await visit('/demo/explorer/?territoire=76', {}, async (page) => {
      await page.getByRole('button', { name: /^Chercher et voir les opérations \(7,6/ }).click();
      const rows = page.locator('.rows tbody tr:not(.room)');
      await rows.first().locator('button').waitFor({ timeout: 50_000 });
      const count = /^(\d+)\u00a0opérations/.exec(
        (await page.locator('.rows caption').innerText()) ?? '',
      )?.[1];
      expect(await page.locator('.rows table').getAttribute('aria-rowcount')).toBe(String(Number(count) + 1));

      const name = await rows.first().locator('button').innerText();
      await page.getByRole('searchbox').fill(name.toUpperCase());
      await expect.poll(() => page.locator('.found').innerText()).toContain(name);
      await page.getByRole('searchbox').fill('');

      await rows.first().locator('button').click();
      await expect.poll(() => page.getByRole('dialog').innerText()).toContain('chaque mouvement');
      expect(page.url()).toMatch(/&operation=/);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.url()).not.toMatch(/operation=/);

      const ofType = await textOf(page, /^Par type de bénéficiaire/, /./);
      await page
        .getByRole('listbox', { name: /^Par type de bénéficiaire/ })
        .getByRole('option')
        .first()
        .click();
      await expect.poll(() => total(page)).toContain(ofType);
    });
  });
});

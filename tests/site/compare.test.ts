import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visit } from './site.ts';

/** Presses Tab until what is focused is named so; the names met tell where the path went when it never is. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const met: string[] = [];
  for (let presses = 0; presses < 160; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
      return (label ?? element?.textContent ?? '').replace(/\s+/g, ' ').trim();
    });
    if (name.test(focused)) return;
    met.push(focused.slice(0, 40));
  }
  throw new Error(`never reached ${name.source}: ${met.join(' · ')}`);
}

const figure = '#comparaison';
const valuesOf = (page: Page) =>
  page
    .locator(`${figure} tbody tr`)
    .evaluateAll((rows) => rows.map((row) => row.querySelector('th')?.textContent?.trim() ?? ''));

describe('the comparison of territories', () => {
  it('is led from the keyboard alone: two regions, a rule, a denominator, the file', async () => {
    const seen = await visit('/demo/comparer/', { acceptDownloads: true }, async (page) => {
      await page.waitForLoadState('networkidle');
      const requests: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith('data:')) requests.push(request.url());
      });
      await tabTo(page, /^Changer de territoires/);
      await page.keyboard.press('Enter');
      await tabTo(page, /^Corse$/);
      await page.keyboard.press('Space');
      await tabTo(page, /^La Réunion$/);
      await page.keyboard.press('Space');
      await tabTo(page, /^Siège du coordinateur$/);
      await page.keyboard.press('ArrowRight');
      await tabTo(page, /^€ par habitant$/);
      await page.keyboard.press('ArrowRight');
      const territories = await valuesOf(page);
      const subtitle = await page.locator(`${figure} .figure-subtitle`).textContent();
      const rules = await page.locator(`${figure} path.rule`).count();
      await tabTo(page, /^CSV/);
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
      return {
        territories,
        subtitle,
        rules,
        csv: Buffer.concat(chunks).toString('utf8'),
        name: download.suggestedFilename(),
        search: decodeURIComponent(new URL(page.url()).search),
        requests,
      };
    });
    expect(seen.territories.slice(-3)).toEqual(['Corse', 'La Réunion', 'Médiane des 18 régions']);
    expect(seen.territories).toHaveLength(7);
    expect(seen.search).toMatch(/^\?territoires=53,(\d\d,){3}94,04&regle=lieu&rapporte=[a-z]+$/);
    expect(seen.subtitle).toContain('lieu d’exécution');
    expect(seen.rules).toBeGreaterThan(0);
    expect(seen.requests).toEqual([]);
    expect(seen.name).toBe('demo-2026-09-30-comparaison.csv');
    expect(seen.csv).toContain('Lieu d’exécution');
    expect(seen.csv).toContain('La Réunion');
    expect(seen.csv).toContain('fictif');
  });

  it('repaints in one frame, asks for nothing, starts no engine, and goes back', async () => {
    const seen = await visit('/demo/comparer/', {}, async (page) => {
      await page.waitForLoadState('networkidle');
      const before = await page.evaluate(() => performance.getEntriesByType('resource').length);
      const changed = await page.evaluate(async () => {
        const titles: boolean[] = [];
        const text = () => document.querySelector('#comparaison')?.textContent ?? '';
        const press = async (label: string) => {
          const own = text();
          [...document.querySelectorAll('label')].find((one) => one.textContent?.trim() === label)?.click();
          await new Promise((resolve) => requestAnimationFrame(resolve));
          titles.push(text() !== own);
        };
        for (const label of [
          'Décaissé',
          'Part de chaque partenaire',
          'M€',
          'Formation au numérique en santé',
          '% de la cible',
          'Corse',
        ])
          await press(label);
        return titles;
      });
      const after = await page.evaluate(() => performance.getEntriesByType('resource').length);
      const territories = await valuesOf(page);
      await page.goBack();
      await page.waitForFunction(() => !location.search.includes('94'));
      return { changed, requests: after - before, territories, back: await valuesOf(page) };
    });
    expect(seen.changed).toEqual([true, true, true, true, true, true]);
    expect(seen.requests).toBe(0);
    expect(seen.territories).toContain('Corse');
    expect(seen.back).not.toContain('Corse');
  });

  it('opens on the region that this browser keeps, and says so in what it is changed to', async () => {
    const seen = await visit('/demo/comparer/', {}, async (page) => {
      await page.evaluate(() => localStorage.setItem('ma-region', '04 La Réunion'));
      await page.reload({ waitUntil: 'networkidle' });
      const territories = await valuesOf(page);
      await page.getByText('Décaissé', { exact: true }).first().click();
      const search = decodeURIComponent(new URL(page.url()).search);
      return { territories, search };
    });
    expect(seen.territories[0]).toBe('La Réunion');
    expect(seen.search).toMatch(/^\?territoires=04(,\d\d){1,5}&etape=decaisse$/);
  });

  it('reads aloud in a sane order', async () => {
    const tree = await visit('/demo/comparer/?territoires=53,94,04', {}, async (page) => {
      await page.waitForFunction(() => !document.documentElement.dataset['veil']);
      await page.waitForFunction(() => document.querySelectorAll('#comparaison tbody tr').length === 4);
      return page.locator('main').ariaSnapshot();
    });
    // Names of versions change with every delivery that is built again.
    await expect(
      tree.replace(/\d{4}-\d\d-\d\d-[0-9a-f]{8}/g, 'version').replace(/data:text[^\n"]*/g, 'data:'),
    ).toMatchFileSnapshot('golden/compare.aria.yml');
  });

  it('on what is published, draws no target and compares France 2030 alone', async () => {
    const text = await visit('/public/comparer/', { javaScriptEnabled: false }, async (page) =>
      page.locator('main').innerText(),
    );
    expect(text).toContain('aucun montant engagé pour l’IA en santé n’est publié par région');
    expect(text).toContain('Ce périmètre n’est ni les 550\u00a0M€ ni les 119\u00a0M€');
    expect(text).toContain('117,84\u00a0€');
    expect(text).not.toContain('Cible');
  });
});

import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { latestVersion } from '#lib/contract/manifest.ts';
import { printSheet } from '../../scripts/sheets/print-sheet.ts';
import { readPdf, squeeze } from '../support/read-pdf.ts';
import { audit } from './audit.ts';
import { manifest, visit } from './site.ts';

const demo = manifest.datasets.find(({ id }) => id === 'demo');
const VERSION = demo ? latestVersion(demo).id : '';
const SIX =
  '?carnet=engage.ia-sante+etapes.formation+cumul.ia-sante+engage.ia-sante.84.siege+soignants-formes+jalon.fictif-referentiel&audition=Audition+du+3+mars';
/** The tallest drawings there are. */
const TALLEST = `?carnet=${['ia-sante', 'formation']
  .flatMap((line) => ['euros', 'habitant', 'repere'].map((basis) => `regions.engage.${line}.siege.${basis}`))
  .join('+')}`;

const sentences = (page: Page) => page.locator('.entries .sentence').allInnerTexts();
const ids = (page: Page) => new URL(page.url()).searchParams.get('carnet');

/** Finds a button by Tab alone, and presses it. */
async function pressByKeyboard(page: Page, name: RegExp): Promise<void> {
  const button = page.getByRole('button', { name }).first();
  await button.evaluate((node) => {
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button, summary, input, select')];
    all[all.indexOf(node as HTMLElement) - 1]?.focus();
  });
  for (let presses = 0; presses < 3; presses += 1) {
    await page.keyboard.press('Tab');
    if (await button.evaluate((node) => node === document.activeElement)) break;
  }
  expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
}

async function addFromThreePages(page: Page): Promise<string[]> {
  const said: string[] = [];
  for (const [path, name] of [
    ['/demo/', /Ajouter au carnet.*IA en santé, 264/],
    ['/demo/regions/84/', /Ajouter au carnet.*Auvergne-Rhône-Alpes, IA en santé/],
    ['/demo/silences/', /Ajouter au carnet/],
  ] as const) {
    await page.goto(path, { waitUntil: 'networkidle' });
    await pressByKeyboard(page, name);
    said.push(await page.getByText(/au carnet \(\d sur 6\)/).innerText());
  }
  return said;
}

describe('the carnet', () => {
  it('is filled by keyboard from three pages, and its address gives it to anybody', async () => {
    const own = await visit('/cookies/', {}, async (page) => {
      const said = await addFromThreePages(page);
      await page.getByRole('link', { name: 'Voir le carnet' }).click();
      await page.locator('.entries').waitFor();
      const opened = await sentences(page);
      await page.reload({ waitUntil: 'networkidle' });
      const reloaded = await sentences(page);
      await page
        .getByRole('button', { name: /^Retirer/ })
        .first()
        .click();
      const fewer = await sentences(page);
      await page.goBack();
      await page.waitForFunction(() => document.querySelectorAll('.entries .sentence').length === 3);
      return { said, opened, reloaded, fewer, back: await sentences(page), url: page.url(), ids: ids(page) };
    });
    expect(own.said).toEqual([
      'Ajouté au carnet (1 sur 6).',
      'Ajouté au carnet (2 sur 6).',
      'Ajouté au carnet (3 sur 6).',
    ]);
    expect(own.ids).toBe('engage.ia-sante engage.ia-sante.84.siege silence.fictif-bilan');
    expect(own.opened).toHaveLength(3);
    expect(own.opened[0]).toContain('264\u00a0M€ sont engagés pour l’IA en santé');
    expect(own.reloaded).toEqual(own.opened);
    expect(own.fewer).toEqual(own.opened.slice(1));
    expect(own.back).toEqual(own.opened);
    const shared = await visit(own.url, {}, async (page) => {
      await page.locator('.entries').waitFor();
      const kept = await page.evaluate(() => localStorage.getItem('carnet:demo'));
      return { sentences: await sentences(page), kept };
    });
    expect(shared).toEqual({ sentences: own.opened, kept: null });
  });

  it('refuses a seventh figure with a sentence, on the page of the figure and here', async () => {
    const said = await visit(`/demo/carnet/${SIX}`, {}, async (page) => {
      await page.locator('.entries').waitFor();
      await page.getByLabel('Chiffre national, jalon ou silence').selectOption('rythme.formation');
      await page.getByRole('button', { name: 'Ajouter le chiffre choisi' }).click();
      const here = await page.getByText(/^Carnet plein/).innerText();
      await page.evaluate((list) => localStorage.setItem('carnet:demo', list), ids(page) ?? '');
      await page.goto('/demo/lignes/formation/', { waitUntil: 'networkidle' });
      await page
        .getByRole('button', { name: /Ajouter au carnet/ })
        .first()
        .click();
      return [here, await page.getByText(/^Carnet plein/).innerText()];
    });
    const full = 'Carnet plein (6 sur 6)\u00a0: retirez-en un chiffre d’abord.';
    expect(said).toEqual([full, full]);
  });

  it('is put in order by keyboard, without losing the focus', async () => {
    const { order, focus } = await visit(`/demo/carnet/${SIX}`, {}, async (page) => {
      await page.locator('.entries').waitFor();
      await pressByKeyboard(page, /^Monter.*étapes de l’argent/);
      await page.waitForURL(/carnet=etapes/);
      await page.waitForTimeout(50);
      return {
        order: ids(page)?.split(' ').slice(0, 2),
        focus: await page.evaluate(() => document.activeElement?.textContent),
      };
    });
    expect(order).toEqual(['etapes.formation', 'engage.ia-sante']);
    expect(focus).toContain('Descendre');
    expect(focus).toContain('étapes de l’argent');
  });

  it('shows a shared carnet without taking the place of the kept one', async () => {
    const seen = await visit('/cookies/', {}, async (page) => {
      await page.evaluate(() => localStorage.setItem('carnet:demo', 'rythme.formation'));
      await page.goto(`/demo/carnet/${SIX}`, { waitUntil: 'networkidle' });
      const kept = await page.evaluate(() => localStorage.getItem('carnet:demo'));
      await page.getByRole('button', { name: 'Voir le mien' }).click();
      return { kept, ids: ids(page), count: (await sentences(page)).length };
    });
    expect(seen).toEqual({ kept: 'rythme.formation', ids: 'rythme.formation', count: 1 });
  });

  it('copies every sentence with its source, its version and the frozen address', async () => {
    const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
    const { copied, shown } = await visit(`/demo/carnet/${SIX}`, clipboard, async (page) => {
      await page.getByRole('button', { name: 'Copier toutes les phrases et leurs sources' }).click();
      await page.getByText('Copié', { exact: true }).first().waitFor();
      return {
        copied: await page.evaluate(() => navigator.clipboard.readText()),
        shown: await sentences(page),
      };
    });
    expect(shown).toHaveLength(6);
    for (const sentence of shown) expect(copied).toContain(sentence);
    expect(copied.match(/\[Données fictives\]/g)).toHaveLength(6);
    expect(copied).toContain(`/demo/v/${VERSION}/carnet/?carnet=engage.ia-sante+etapes.formation`);
    expect(copied.startsWith('Audition du 3 mars\n\n1. ')).toBe(true);
  });

  it.each([
    ['six figures', SIX],
    ['the six tallest', TALLEST],
  ])('prints %s on two pages at most, every word of them', async (_case, query) => {
    const { pages, shown, limits, frozen } = await visit(`/demo/carnet/${query}`, {}, async (page) => {
      await page.locator('.entries').waitFor();
      return {
        pages: await readPdf(await printSheet(page)),
        shown: await sentences(page),
        limits: await page.locator('.limits li').allInnerTexts(),
        frozen: await page.locator('.sheet-foot a').first().getAttribute('href'),
      };
    });
    const text = squeeze(pages.join(' '));
    expect(pages.length).toBeLessThanOrEqual(2);
    expect(shown).toHaveLength(6);
    expect(limits.length).toBeGreaterThan(3);
    for (const part of [...shown, ...limits]) expect(text).toContain(squeeze(part));
    for (const page of pages) {
      expect(page).toContain('Données fictives');
      expect(squeeze(page)).toContain(VERSION);
    }
    expect(text).not.toContain('Monter');
    const again = await visit(frozen ?? '', {}, async (page) => {
      await page.locator('.entries').waitFor();
      return sentences(page);
    });
    expect(again).toEqual(shown);
  });

  it('draws, where the site has a public address, a QR code of the frozen carnet at its date', async () => {
    const image = await visit('/cookies/', { bypassCSP: true }, async (page) => {
      // The shipped site has no public address yet: its publisher gives one.
      await page.route('**/demo/carnet/**', async (route) => {
        const response = await route.fetch();
        const html = (await response.text()).replaceAll('baseUrl:null', 'baseUrl:"https://suivi.exemple.fr"');
        await route.fulfill({ response, body: html });
      });
      await page.goto('/demo/carnet/?carnet=engage.ia-sante+soignants-formes&au=2026-03-31');
      const code = page.getByRole('img', { name: 'Code QR du lien figé de cette fiche' });
      await page.getByText('données au 31\u00a0mars 2026, version').first().waitFor();
      await code.waitFor();
      await code.evaluate((svg) => svg.setAttribute('style', 'width: 400px'));
      return PNG.sync.read(await code.screenshot());
    });
    const read = jsQR(new Uint8ClampedArray(image.data), image.width, image.height)?.data;
    expect(read).toBe(
      `https://suivi.exemple.fr/demo/v/${VERSION}/carnet/?au=2026-03-31&carnet=engage.ia-sante+soignants-formes`,
    );
  });

  it('says what it is without JavaScript', async () => {
    const text = await visit('/demo/carnet/', { javaScriptEnabled: false }, (page) =>
      page.locator('main').innerText(),
    );
    expect(text).toContain('Le carnet est vide');
    expect(text).toContain('Composer un carnet demande JavaScript.');
    expect(text).not.toContain('Ajouter un chiffre');
  });

  it.each(manifest.datasets.map(({ id }) => id))('opens the ready one of %s', async (id) => {
    const { count, unknown } = await visit(`/${id}/carnet/`, {}, async (page) => {
      await page.getByRole('link', { name: /Ouvrir un carnet tout prêt/ }).click();
      await page.locator('.entries').waitFor();
      return {
        count: (await sentences(page)).length,
        unknown: await page.getByText(/ne nomme aucun|n’est pas dans/).count(),
      };
    });
    expect(count).toBe(6);
    expect(unknown).toBe(0);
  });

  it('has nothing for axe to say, nor scrolls sideways', async () => {
    const faults = await visit(`/demo/carnet/${SIX}`, { bypassCSP: true }, async (page) => {
      await page.locator('.entries').waitFor();
      return audit(page);
    });
    expect(faults).toEqual([]);
  });
});

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { latestVersion } from '#lib/contract/manifest.ts';
import { openArchive } from '#lib/convert/bytes/open-archive.ts';
import { manifest, visit } from './site.ts';

const demo = manifest.datasets.find(({ id }) => id === 'demo');
if (!demo) throw new Error('the demonstration dataset is not built');
const version = latestVersion(demo);

/** Follows a link from the keyboard, and waits for its address, then for the title of the page found there. */
async function follow(page: Page, link: string, address: string, title: RegExp): Promise<string> {
  await page.locator(link).first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(`/${address}/\\?id=`));
  await page.locator('h1', { hasText: title }).waitFor();
  return (await page.locator('h1').textContent()) ?? '';
}

/** Where the focus is once the browser has settled: a page moves it after it has drawn itself. */
async function focused(page: Page): Promise<string> {
  const name = () => page.evaluate(() => document.activeElement?.tagName ?? '');
  await expect.poll(name).not.toBe('BODY');
  return name();
}
const pathOf = (page: Page) => new URL(page.url()).pathname + new URL(page.url()).search;

describe('operations and beneficiaries', () => {
  it('are walked from a region and back from the keyboard, in one version, without the engine', async () => {
    const root = `/demo/v/${version.id}`;
    const seen = await visit(`${root}/regions/53/`, {}, async (page) => {
      const requested: string[] = [];
      page.on('request', (request) => requested.push(new URL(request.url()).pathname));
      const table = '#operations-ia-sante + .table-region';
      const project = await page.locator(`${table} tbody th`).first().textContent();
      const amount = await page
        .locator(`${table} tbody tr`)
        .first()
        .locator('td.number')
        .first()
        .textContent();
      const operation = await follow(page, `${table} tbody th a`, 'operations', /^Projet fictif/);
      const operationPath = pathOf(page);
      const isFocused = await focused(page);
      const movements = await page.locator('#mouvements tbody tr').allTextContents();
      const beneficiary = await follow(
        page,
        '.told a[href*="beneficiaires"]',
        'beneficiaires',
        /^(?!Projet fictif).*fictif/,
      );
      const beneficiaryPath = pathOf(page);
      const totals = await page.locator('section[aria-labelledby="totaux"]').textContent();
      await page.goBack();
      await page.locator('h1', { hasText: operation }).waitFor();
      await page.goBack();
      await page.locator('h1', { hasText: /^Bretagne$/ }).waitFor();
      return {
        ...{ project, amount, operation, operationPath, isFocused, movements },
        ...{ beneficiary, beneficiaryPath, totals, requested },
      };
    });
    expect(seen.operation).toBe(seen.project?.trim());
    expect(seen.isFocused).toBe('H1');
    expect(seen.operationPath).toMatch(new RegExp(`^${root}/operations/\\?id=.+`));
    expect(seen.beneficiaryPath).toMatch(new RegExp(`^${root}/beneficiaires/\\?id=000\\d{6}$`));
    expect(seen.movements.join(' ')).toContain(seen.amount?.trim());
    expect(seen.movements.join(' ')).toMatch(/operateur-fictif-[abc]\.csv, ligne/);
    expect(seen.totals).toContain('IA en santé');
    expect(new Set(seen.requested.filter((path) => path.includes('/shards/'))).size).toBe(2);
    expect(seen.requested.some((path) => path.includes('/engine/'))).toBe(false);
  });

  it('say what is not there, and where to look', async () => {
    const text = await visit('/demo/operations/?id=inconnue', {}, async (page) => {
      await page.getByText('n’est pas dans la livraison').waitFor();
      return page.locator('main').textContent();
    });
    expect(text).toContain('inconnue n’est pas dans la livraison');
    expect(text).toMatch(/Chercher dans la livraison du/);
    const silent = await visit('/public/operations/', {}, (page) => page.locator('main').textContent());
    expect(silent).toContain('Aucun fichier livré ne nomme d’opération');
  });

  it('lead to the files of the regions without JavaScript', async () => {
    const { text, file } = await visit('/demo/operations/', { javaScriptEnabled: false }, async (page) => {
      const file = await page.locator('tbody a', { hasText: 'CSV' }).first().getAttribute('href');
      return {
        text: await page.locator('main').textContent(),
        file: new URL(file ?? '', page.url()).pathname,
      };
    });
    expect(text).toContain('Sans JavaScript');
    expect(file).toBe(`/api/v1/demo/${version.id}/regions/84-mouvements.csv`);
  });
});

describe('my region', () => {
  it('is kept on one press, in sight on every page, and forgotten on one press', async () => {
    const seen = await visit('/demo/regions/53/', {}, async (page) => {
      await page.getByRole('button', { name: 'Retenir comme ma région' }).press('Enter');
      const held = await page.evaluate(() => document.activeElement?.textContent?.trim());
      const kept = await page.evaluate(() => ({ ...localStorage }));
      const cookies = await page.context().cookies();
      await page.goto('/demo/jalons/');
      const short = page.getByRole('link', { name: /^Ma région/ });
      await short.waitFor();
      const label = await short.textContent();
      const href = await short.getAttribute('href');
      await page.goto('/cookies/');
      await page.getByRole('button', { name: 'Oublier ma région' }).press('Enter');
      await page.getByText('Aucune région n’est retenue').waitFor();
      const after = await page.evaluate(() => ({ ...localStorage }));
      return { held, kept, cookies, label, href, after };
    });
    expect(seen.held).toBe('Oublier ma région');
    expect(seen.kept).toMatchObject({ 'ma-region': '53 Bretagne' });
    expect(seen.cookies).toEqual([]);
    expect(seen.label).toBe('Ma région\u00a0: Bretagne');
    expect(seen.href).toBe('/demo/regions/53/');
    expect(seen.after).not.toHaveProperty('ma-region');
  });
});

describe('the files of the regions', () => {
  it('come in one archive on a press, each saying that its figures are invented', async () => {
    const { name, bytes } = await visit('/demo/regions/', { acceptDownloads: true }, async (page) => {
      const button = page.getByRole('button', { name: /Télécharger les 18 régions/ });
      const [download] = await Promise.all([page.waitForEvent('download'), button.press('Enter')]);
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
      return { name: download.suggestedFilename(), bytes: new Uint8Array(Buffer.concat(chunks)) };
    });
    expect(name).toBe(`demo-${version.date}-regions.zip`);
    const { entries } = await openArchive(bytes);
    expect(entries).toHaveLength(1 + 2 * 18);
    const texts = entries.map((entry) => ({ name: entry.name, text: new TextDecoder().decode(entry.bytes) }));
    for (const { name: file, text } of texts) expect(text, file).toContain('Données fictives');
    const movements =
      texts
        .find((file) => file.name === '53-mouvements.csv')
        ?.text.trimEnd()
        .split('\r\n') ?? [];
    expect(movements.length).toBeGreaterThan(50);
    expect(movements.at(-1)).toMatch(new RegExp(`;fictif;${version.id};${version.date}$`));
  });
});

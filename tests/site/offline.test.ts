import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SiteManifest } from '#lib/contract/manifest.ts';
import { createSiteServer, listenFrom } from '../../scripts/site/serve-site.ts';
import { untilItAnswers, visit } from './site.ts';

const KEEPS = { serviceWorkers: 'allow' } as const;
/** Files published since the site was built, by path. */
const published = new Map<string, string>();
const site = createSiteServer();
site.serveFolder('build');
const server = createServer((request, response) => {
  const body = published.get(request.url ?? '');
  if (body === undefined) return void site.server.emit('request', request, response);
  const type = request.url?.endsWith('.js') ? 'text/javascript' : 'application/json';
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(body);
});
let port = 0;
const at = (path: string) => `http://localhost:${port}${path}`;

async function cutNetwork(): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}

beforeAll(async () => {
  port = await listenFrom(server, 4400, 50);
});
beforeEach(async () => {
  published.clear();
  if (!server.listening) await listenFrom(server, port, 1);
});
afterAll(cutNetwork);

const figuresOf = (page: Page) => page.locator('main').innerText();
const foot = (page: Page) => page.locator('#pied');
const copiesOf = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const drawers = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return drawers.flat().map(({ url }) => new URL(url).pathname);
  });

/** Opens a page a second time: the first one starts the worker. */
async function openKept(page: Page): Promise<void> {
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.reload();
  await foot(page).getByText('Disponible hors ligne').waitFor();
  await untilItAnswers(page);
}

describe('with the network cut', () => {
  it('opens the pages that were opened, with the same figures, and says which the others are', async () => {
    await visit(at('/demo/'), KEEPS, async (page) => {
      await openKept(page);
      const figures = await figuresOf(page);
      expect((await copiesOf(page)).filter((path) => path.startsWith('/engine/'))).toEqual([]);
      await cutNetwork();
      await page.goto(at('/demo/?etape=engage'));
      await foot(page).getByText('Réseau coupé').waitFor();
      await untilItAnswers(page);
      expect(await figuresOf(page)).toBe(figures);
      expect(figures).toMatch(/\d\sM€/);
      await page.getByRole('navigation').getByRole('link', { name: 'Régions' }).first().click();
      await page.getByRole('heading', { name: 'Le réseau est coupé' }).waitFor();
      await page.locator('main a[href="/demo/"]').click();
      await untilItAnswers(page);
      expect(await figuresOf(page)).toBe(figures);
    });
  });

  it('starts the engine again once it was used, on the tables that it had', async () => {
    await visit(at('/demo/explorer/sql/'), KEEPS, async (page) => {
      await openKept(page);
      const total = async () => {
        await untilItAnswers(page);
        await page
          .getByLabel('Requête SQL')
          .fill('SELECT sum(montant_centimes) AS centimes, count(*) AS n FROM depenses');
        await page.getByRole('button', { name: /^Exécuter/ }).click();
        const rows = page.locator('main table tbody');
        await rows.waitFor();
        return rows.innerText();
      };
      const figures = await total();
      expect(figures).toMatch(/\d{2}/);
      await expect
        .poll(async () => (await copiesOf(page)).filter((path) => path.startsWith('/engine/')).length)
        .toBe(2);
      await cutNetwork();
      await page.reload();
      expect(await total()).toBe(figures);
    });
  });
});

describe('a tab left open', () => {
  it('announces a new delivery, keeps its figures, and opens the next page whole', async () => {
    await visit(at('/demo/'), KEEPS, async (page) => {
      await openKept(page);
      const figures = await figuresOf(page);
      const manifest = JSON.parse(readFileSync('build/data/manifest.json', 'utf8')) as SiteManifest;
      const datasets = manifest.datasets.map((dataset) => {
        const version = dataset.versions.at(-1);
        if (!version) throw new Error(`no version: ${dataset.id}`);
        return {
          ...dataset,
          versions: [...dataset.versions, { ...version, id: '2027-01-31-00000000', date: '2027-01-31' }],
        };
      });
      published.set('/_app/version.json', '{"version":"next"}');
      published.set('/data/manifest.json', JSON.stringify({ ...manifest, datasets }));
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      const news = page.getByText(/La livraison du 31\s?janvier 2027 vient d’être publiée/);
      await news.waitFor();
      const said = await page.getByRole('status').filter({ has: news }).innerText();
      expect((await figuresOf(page)).replace(said, '').trim()).toBe(figures.trim());
      await page.evaluate(() => document.documentElement.setAttribute('data-same-document', ''));
      await page.getByRole('navigation').getByRole('link', { name: 'Régions' }).first().click();
      await page.waitForURL('**/demo/regions/');
      await untilItAnswers(page);
      expect(await page.locator('[data-same-document]').count()).toBe(0);
    });
  });
});

it('withdraws where the switch was thrown: nothing kept, the network alone answers', async () => {
  await visit(at('/demo/'), KEEPS, async (page) => {
    await openKept(page);
    const figures = await figuresOf(page);
    published.set('/service-worker.js', readFileSync('deploy/service-worker/service-worker.js', 'utf8'));
    await page.reload();
    await expect.poll(() => copiesOf(page), { timeout: 20_000 }).toEqual([]);
    expect(await figuresOf(page)).toBe(figures);
    await page.reload();
    await untilItAnswers(page);
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
    expect(await figuresOf(page)).toBe(figures);
    expect(await foot(page).getByText('Disponible hors ligne').count()).toBe(0);
    expect(await copiesOf(page)).toEqual([]);
  });
});

it('weighs less than 3 kB', () => {
  expect(gzipSync(readFileSync('build/service-worker.js')).length).toBeLessThan(3000);
});

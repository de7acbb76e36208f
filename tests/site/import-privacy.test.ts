import { buffer } from 'node:stream/consumers';
import type { Download, Page, Request } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { visit } from './site.ts';

/** In a cell of every file dropped here: it must be nowhere but on the page. */
const SECRET = 'SECRET-7f3a91';
const HEADER = 'id_operation;nom_projet;ligne;etape;date;montant';
const FILE = `${HEADER}
A;${SECRET} un;ia-sante;engagé;2026-01-01;mille
B;${SECRET} deux;ia-sante;engagé;2026-01-02;20,00
`;
const NAME = `${SECRET}.csv`;

interface Traffic {
  readonly requests: Request[];
  readonly said: string[];
  readonly problems: string[];
}

/** All that the page, its workers and its console say from now on. Blobs are made in the page, and leave it no more. */
function listen(page: Page): Traffic {
  const traffic: Traffic = { requests: [], said: [], problems: [] };
  page.context().on('request', (request) => {
    if (!/^(blob|data):/.test(request.url())) traffic.requests.push(request);
  });
  page.on('websocket', (socket) => traffic.problems.push(`websocket ${socket.url()}`));
  page.on('console', (message) => traffic.said.push(message.text()));
  page.on('pageerror', (error) => traffic.problems.push(error.message));
  return traffic;
}

const addresses = ({ requests }: Traffic) =>
  requests.map((request) => `${request.method()} ${request.url()} ${request.postData() ?? ''}`.trim());

/** The page once its worker and its reference are there, all of its network asked. */
async function open(page: Page): Promise<void> {
  await page.getByText('Le programme de lecture est chargé').waitFor();
  await page.waitForLoadState('networkidle');
}

async function drop(page: Page, name = NAME, text = FILE): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

async function download(page: Page, button: RegExp): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all<[Promise<Download>, Promise<void>]>([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).first().click(),
  ]);
  return {
    name: file.suggestedFilename(),
    text: (await buffer(await file.createReadStream())).toString('utf8'),
  };
}

/** What this origin keeps, but for IndexedDB, which is where the delivery is kept on purpose. */
async function kept(page: Page): Promise<string> {
  return page.evaluate(async () =>
    JSON.stringify([
      location.href,
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      document.title,
      await caches.keys(),
      history.state,
    ]),
  );
}

describe('the import page, once loaded', () => {
  it('asks nothing of any server while files are dropped, corrected, downloaded and forgotten', async () => {
    const { traffic, rows, cleaned, report, corrected, store } = await visit(
      '/demo/importer/',
      {},
      async (page) => {
        await open(page);
        const traffic = listen(page);
        await page.context().setOffline(true);
        await drop(page);
        await page.getByRole('button', { name: 'Corriger' }).first().waitFor();
        const rows = await page.locator('.file .balance').allTextContents();
        await page.getByRole('button', { name: 'Corriger' }).first().click();
        await page.getByLabel(/nouveau texte de la cellule/).fill('1 000');
        await page.getByRole('button', { name: 'Appliquer' }).click();
        await page.getByText('1 correction').waitFor();
        await page.locator('.file .balance', { hasText: /2\sretenues/ }).waitFor();
        await page.getByRole('button', { name: /fichier nettoyé/ }).waitFor();
        const corrected = await page.locator('.file .balance').allTextContents();
        const cleaned = await download(page, /fichier nettoyé/);
        const report = await download(page, /Le rapport/);
        const tables = await download(page, /Les tables et leur manifeste/);
        expect(tables.name).toMatch(/^non-officiel.*\.zip$/);
        const store = await kept(page);
        await page.getByRole('button', { name: 'Oublier ces fichiers' }).click();
        await page.locator('.file').first().waitFor({ state: 'detached' });
        return { traffic, rows, cleaned, report, corrected, store };
      },
    );
    expect(addresses(traffic)).toEqual([]);
    expect(traffic.problems).toEqual([]);
    expect(traffic.said).toEqual([]);
    expect(store).not.toContain(SECRET);
    expect(rows.join()).toMatch(/^2\slignes lues = 1\sretenue \+ 1\sécartée/);
    expect(corrected.join()).toMatch(/^2\slignes lues = 2\sretenues/);
    expect(cleaned.text).toBe(`\ufeff${FILE.replace('mille', '1 000').replaceAll('\n', '\r\n')}`);
    expect(report.text).toContain('cell-corrected');
  });

  it('sends nothing on a reload either, and finds the files again in this browser', async () => {
    const { traffic, store, again } = await visit('/demo/importer/', {}, async (page) => {
      await open(page);
      await drop(page);
      await page.locator('.file').first().waitFor();
      const traffic = listen(page);
      await page.reload();
      await open(page);
      await page.locator('.file').first().waitFor();
      const again = await page.locator('.file h3').allTextContents();
      const store = await kept(page);
      await page.getByRole('button', { name: 'Oublier ces fichiers' }).click();
      await page.locator('.file').first().waitFor({ state: 'detached' });
      await page.reload();
      await open(page);
      return { traffic, store, again: [...again, `${await page.locator('.file').count()} left`] };
    });
    expect(again).toEqual([expect.stringContaining(NAME), '0 left']);
    expect(traffic.requests.length).toBeGreaterThan(3);
    for (const request of traffic.requests) {
      expect([request.method(), request.postData(), new URL(request.url()).origin]).toEqual([
        'GET',
        null,
        inject('siteAddress'),
      ]);
      expect(decodeURIComponent(request.url())).not.toContain(SECRET);
      expect(JSON.stringify(request.headers())).not.toContain(SECRET);
    }
    expect([...traffic.said, ...traffic.problems].join('\n')).not.toContain(SECRET);
    expect(store).not.toContain(SECRET);
  });

  it('would show a request, if there were one', async () => {
    const traffic = await visit('/demo/importer/', {}, async (page) => {
      await open(page);
      const traffic = listen(page);
      await page.evaluate(() => fetch('/data/reference.json?planted', { method: 'POST', body: 'planted' }));
      await page.evaluate(
        () =>
          new Promise((resolve) => {
            const text = `fetch('${location.origin}/favicon.svg?planted').then(() => postMessage(1), () => postMessage(0))`;
            const worker = new Worker(URL.createObjectURL(new Blob([text])));
            worker.onmessage = resolve;
          }),
      );
      return addresses(traffic);
    });
    expect(traffic).toEqual([
      `POST ${inject('siteAddress')}/data/reference.json?planted planted`,
      `GET ${inject('siteAddress')}/favicon.svg?planted`,
    ]);
  });

  it('cannot send to another origin: the policy of the page rules its worker too', async () => {
    const outcomes = await visit('/demo/importer/', {}, async (page) => {
      await open(page);
      return page.evaluate(async () => {
        const elsewhere = 'http://127.0.0.1:9/';
        const tryTo = (send: () => Promise<unknown>) =>
          send().then(
            () => 'sent',
            () => 'refused',
          );
        const fromPage = await tryTo(() => fetch(elsewhere, { method: 'POST', body: 'x' }));
        const text = `addEventListener('securitypolicyviolation', (event) => postMessage(event.effectiveDirective)); fetch('${elsewhere}').catch(() => undefined)`;
        const fromWorker = await new Promise((resolve) => {
          const worker = new Worker(URL.createObjectURL(new Blob([text])));
          worker.onmessage = ({ data }) => resolve(data);
          setTimeout(() => resolve('nothing'), 3000);
        });
        return [fromPage, fromWorker];
      });
    });
    expect(outcomes).toEqual(['refused', 'connect-src']);
  });
});

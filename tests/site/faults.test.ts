import type { BrowserContextOptions, Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { latestVersion } from '#lib/contract/manifest.ts';
import { manifest, untilItAnswers, visit } from './site.ts';

const demo = manifest.datasets.find(({ id }) => id === 'demo');
if (!demo) throw new Error('the demonstration dataset is not built');
const version = latestVersion(demo);
const movements = version.tables.find(({ name }) => name === 'movements')?.rows ?? Number.NaN;

type Injection = (route: Route) => Promise<void>;

async function change(route: Route, edit: (body: Buffer<ArrayBuffer>) => Buffer): Promise<void> {
  const response = await route.fetch();
  await route.fulfill({ response, body: edit(Buffer.from(await response.body())) });
}
const truncate: Injection = (route) => change(route, (body) => body.subarray(0, body.length >> 1));
const flip: Injection = (route) =>
  change(route, (body) => {
    body[body.length >> 1] = (body[body.length >> 1] ?? 0) ^ 1;
    return body;
  });
const withhold: Injection = (route) => route.fulfill({ status: 404, body: '<h1>Not found</h1>' });
const cut: Injection = (route) => route.abort('connectionreset');
/** Another file in its place: sound in itself, and not the one asked for. */
const swap =
  (pattern: RegExp, other: string): Injection =>
  async (route) =>
    route.fulfill({ response: await route.fetch({ url: route.request().url().replace(pattern, other) }) });
/** A manifest where nothing is known of the version, or where it lists other tables. */
const rewrite =
  (from: string, to: string): Injection =>
  (route) =>
    change(route, (body) => Buffer.from(body.toString().replaceAll(from, to)));
/** Nothing ever comes: the page’s own clock is moved past its patience. */
const hold: Injection = () => Promise.resolve();

const NETWORK = /n’ont pas pu être chargés\. Vérifiez la connexion/;
const ALTERED = /ne sont pas celles que le site annonce\s?: elles ne sont pas utilisées/;
const UNSERVED = /La version de cette page n’est pas, ou plus, servie/;

interface Fault {
  readonly name: string;
  readonly file: RegExp;
  readonly inject: Injection;
  readonly says: RegExp;
}

async function meet(page: Page, { file, inject }: Fault, ask: () => Promise<void>): Promise<void> {
  if (inject === hold) await page.clock.install();
  await page.route(file, inject);
  const asked = inject === hold ? page.waitForRequest(file) : null;
  await ask();
  await asked;
  if (inject === hold) await page.clock.fastForward(31_000);
}

/** The amount; the counts beside it are those of the default choice alone. */
const total = async (page: Page) => (await page.locator('.total').innerText()).split('\n')[0];

describe('explorer: the cells of a filter', () => {
  const cube = /cube_seat_committed\.arrows$/;
  it.each<Fault>([
    { name: 'truncated', file: cube, inject: truncate, says: ALTERED },
    { name: 'one byte changed', file: cube, inject: flip, says: ALTERED },
    { name: 'of another stage', file: cube, inject: swap(/committed/, 'paid'), says: ALTERED },
    { name: 'missing', file: cube, inject: withhold, says: NETWORK },
    { name: 'cut', file: cube, inject: cut, says: NETWORK },
    { name: 'standing still', file: cube, inject: hold, says: NETWORK },
  ])('$name', async (fault) => {
    await visit('/demo/explorer/', {}, async (page) => {
      page.setDefaultTimeout(20_000);
      await untilItAnswers(page);
      const whole = await total(page);
      await meet(page, fault, () =>
        page
          .getByRole('listbox', { name: /^Par territoire/ })
          .getByRole('option', { name: /^Occitanie/ })
          .click(),
      );
      const alert = page.getByRole('alert');
      await expect.poll(() => alert.innerText()).toMatch(fault.says);
      expect(await alert.innerText()).toContain('Les chiffres montrés sont ceux de la page, sans filtre.');
      expect(await total(page)).toBe(whole);
      await page.unroute(fault.file);
      await alert.getByRole('button', { name: 'Réessayer' }).click();
      await expect.poll(() => total(page)).not.toBe(whole);
      expect(await alert.count()).toBe(0);
    });
  });
});

describe('console: the engine and its tables', () => {
  const table = /\/movements\.arrows$/;
  const list = /\/data\/manifest\.json$/;
  const otherTable = version.tables.find(({ name }) => name === 'movements')?.sha256 ?? '';
  const run = (page: Page) => page.getByRole('button', { name: /^Exécuter/ }).click();

  it.each<Fault>([
    { name: 'table truncated', file: table, inject: truncate, says: ALTERED },
    { name: 'table of another name', file: table, inject: swap(/movements/, 'operations'), says: ALTERED },
    { name: 'table missing', file: table, inject: withhold, says: NETWORK },
    { name: 'table standing still', file: table, inject: hold, says: NETWORK },
    {
      name: 'manifest of another version',
      file: list,
      inject: rewrite(version.id, `${version.date}-00000000`),
      says: UNSERVED,
    },
    {
      name: 'manifest of other tables',
      file: list,
      inject: rewrite(otherTable, 'f'.repeat(64)),
      says: ALTERED,
    },
    { name: 'manifest truncated', file: list, inject: truncate, says: ALTERED },
    { name: 'engine truncated', file: /\.wasm\.gz$/, inject: truncate, says: ALTERED },
    { name: 'engine cut', file: /\.wasm\.gz$/, inject: cut, says: NETWORK },
    { name: 'worker missing', file: /\.worker\.js$/, inject: withhold, says: NETWORK },
  ])('$name', async (fault) => {
    await visit('/demo/explorer/sql/', {}, async (page) => {
      page.setDefaultTimeout(20_000);
      await untilItAnswers(page);
      await page.getByLabel('Requête SQL').fill('SELECT count(*) AS n FROM movements');
      await meet(page, fault, () => run(page));
      const outcome = page.locator('.outcome');
      // The engine weighs 7.6 MB, and what does not unpack is asked for twice.
      await expect.poll(() => outcome.innerText(), { timeout: 30_000 }).toMatch(fault.says);
      expect(await outcome.innerText()).toContain('Les chiffres des autres pages restent justes');
      expect(await page.locator('main table').count()).toBe(0);
      await page.unroute(fault.file);
      await run(page);
      await page.locator('main table').waitFor({ timeout: 20_000 });
      const counted = (await page.locator('main table tbody').innerText()).replace(/\s/g, '');
      expect(counted).toBe(String(movements));
    });
  });

  it('a worker that dies, then memory that lacks, then an answer', async () => {
    await visit('/demo/explorer/sql/', {}, async (page) => {
      page.setDefaultTimeout(20_000);
      await untilItAnswers(page);
      await page.evaluate(() => {
        const Native = Worker;
        globalThis.Worker = class extends Native {
          constructor(address: string | URL) {
            super(address);
            Object.assign(globalThis, { lastWorker: this });
          }
        };
      });
      const area = page.getByLabel('Requête SQL');
      const outcome = page.locator('.outcome');
      await area.fill(
        'SELECT count(*) AS n FROM range(1000000) a, range(1000000) b WHERE a.range * b.range % 7 = 3',
      );
      await run(page);
      await page.getByRole('button', { name: 'Annuler' }).waitFor();
      await page.waitForTimeout(1500);
      await page.evaluate(() =>
        (globalThis as unknown as { lastWorker: Worker }).lastWorker.dispatchEvent(
          new ErrorEvent('error', { message: 'RuntimeError: unreachable' }),
        ),
      );
      await expect.poll(() => outcome.innerText()).toContain('Le moteur de calcul s’est arrêté et redémarre');
      await area.fill("SELECT length(string_agg(repeat('x', 1000000), '')) AS n FROM range(4000)");
      await run(page);
      await expect.poll(() => outcome.innerText(), { timeout: 15_000 }).toContain('demande plus de mémoire');
      await area.fill('SELECT count(*) AS n FROM movements');
      await run(page);
      await page.locator('main table').waitFor({ timeout: 20_000 });
      expect((await page.locator('main table tbody').innerText()).replace(/\s/g, '')).toBe(String(movements));
    });
  });
});

it.each([
  ['without WebAssembly', () => Reflect.deleteProperty(globalThis, 'WebAssembly')],
  ['without its exceptions', () => Object.assign(WebAssembly, { validate: () => false })],
])('a browser %s keeps its figures, and is not told to retry', async (_, forbid) => {
  await visit('/demo/lignes/ia-sante/', {}, async (page) => {
    page.setDefaultTimeout(20_000);
    const figures = await page.locator('main table').first().innerText();
    await page.addInitScript(forbid);
    await page.goto('/demo/lignes/ia-sante/?mesure=impact-ia');
    await page.getByRole('button', { name: /^Appliquer les filtres/ }).click();
    const alert = page.getByRole('alert');
    await expect.poll(() => alert.innerText()).toContain('Ce navigateur ne sait pas faire tourner le moteur');
    expect(await alert.innerText()).toContain('restent ceux de la page, sans filtre');
    expect(await alert.getByRole('button').count()).toBe(0);
    expect(await page.locator('main table').first().innerText()).toBe(figures);
  });
});

it('« Recalculer » confirms nothing from what is not the published file, then confirms', async () => {
  await visit('/demo/', {}, async (page) => {
    page.setDefaultTimeout(20_000);
    await untilItAnswers(page);
    const ask = page.locator('#etapes-ia-sante').getByRole('button', { name: 'D’où vient ce chiffre ?' });
    const status = page.locator('dialog [role=status] .status');
    const list = /\/data\/manifest\.json$/;
    await page.waitForLoadState('networkidle');
    const figures = await page.locator('#etapes-ia-sante').innerText();
    await page.route(list, rewrite(version.id, `${version.date}-00000000`));
    await ask.click();
    const alert = page.locator('dialog').getByRole('alert');
    await expect
      .poll(() => alert.innerText())
      .toContain('Les chiffres de la page restent ceux de la livraison');
    await page.unroute(list);
    await alert.getByRole('button', { name: 'Réessayer' }).click();
    const again = page.getByRole('button', { name: /^Recalculer/ });
    for (const { file, inject, says } of [
      { file: /movements\.arrows$/, inject: truncate, says: 'que le manifeste annonce' },
      {
        file: /movements\.arrows$/,
        inject: withhold,
        says: 'Les chiffres de la page restent ceux de la livraison',
      },
      { file: /deliveries\/.*\.csv$/, inject: flip, says: 'que le manifeste annonce' },
      { file: /deliveries\/.*\.csv$/, inject: cut, says: 'Vérifiez la connexion' },
    ]) {
      await page.route(file, inject);
      await again.click();
      await expect.poll(() => status.innerText()).toContain(says);
      await page.unroute(file);
      await again.click();
      await expect.poll(() => status.innerText()).toContain('Identique, au centime');
    }
    await page.keyboard.press('Escape');
    expect(await page.locator('#etapes-ia-sante').innerText()).toBe(figures);
  });
});

it.each([
  ['one byte changed', flip],
  ['of another shard', swap(/[^/]+\.json$/, 'OTHER')],
  ['missing', withhold],
] as const)('an operation whose file is %s is not said unknown, nor shown', async (name, inject) => {
  const [first, second] = version.shards?.operations ?? [];
  if (!first || !second) throw new Error('no shard');
  const fill = name === 'of another shard' ? swap(/shards\/[^/]+$/, second.file) : inject;
  await visit('/demo/', {}, async (page) => {
    page.setDefaultTimeout(20_000);
    const answer = await page.request.get(`/data/demo/${version.id}/${first.file}`);
    const { rows } = (await answer.json()) as { rows: { id: string }[] };
    const file = new RegExp(`/${first.file.replaceAll('.', '\\.')}$`);
    await page.route(file, fill);
    await page.goto(`/demo/operations/?id=${rows[0]?.id}`);
    const notice = page.locator('.notice-warning');
    await expect.poll(() => notice.innerText()).toContain('rien n’en est montré');
    await page.unroute(file);
    await notice.getByRole('button', { name: 'Réessayer' }).click();
    await expect.poll(() => page.locator('h1').innerText()).not.toBe('Opérations');
    expect(await notice.count()).toBe(0);
  });
});

it('a series with one byte changed leaves the figures of the delivery, and says so', async () => {
  await visit('/demo/', {}, async (page) => {
    page.setDefaultTimeout(20_000);
    await page.route(/equite\/series\.json$/, flip);
    await page.goto('/demo/regions/equite/?au=2026-03-31');
    const words = page.getByText('ceux qui suivent sont de la livraison entière');
    await words.waitFor();
    expect(await page.getByRole('button', { name: 'Réessayer' }).count()).toBe(1);
    await page.unroute(/equite\/series\.json$/);
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await words.waitFor({ state: 'detached' });
  });
});

const QUOTA: BrowserContextOptions = { storageState: { cookies: [], origins: [] } };
it('a full storage and a wrong clock change no figure', async () => {
  await visit('/demo/', QUOTA, async (page) => {
    page.setDefaultTimeout(20_000);
    const figures = () => page.locator('main table').first().innerText();
    const before = await figures();
    await page.clock.setFixedTime('2043-05-06T12:00:00Z');
    await page.reload();
    await page.getByText('n’est pas arrivée').waitFor();
    expect(await figures()).toBe(before);
    await page.clock.setFixedTime('1999-01-01T12:00:00Z');
    await page.reload();
    expect(await figures()).toBe(before);
    expect(await page.getByText('n’est pas arrivée').count()).toBe(0);
    const other = await page.context().newPage();
    await other.goto('/demo/carnet/');
    await page
      .getByRole('button', { name: /^Ajouter au carnet/ })
      .first()
      .click();
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page
      .getByRole('button', { name: /^Ajouter au carnet/ })
      .last()
      .click();
    await page.getByText('Ce navigateur refuse de garder un carnet').waitFor();
    expect(await figures()).toBe(before);
    await other.close();
  });
});

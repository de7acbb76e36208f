import { beforeEach, describe, expect, it } from 'vitest';
import { keptSite, type KeptSite } from '../../support/kept-site.ts';

const file =
  (text: string, type = 'text/javascript') =>
  () =>
    new Response(text, { headers: { 'content-type': type, date: 'Tue, 24 Nov 2026 03:54:03 GMT' } });
const html = (text: string) => file(text, 'text/html; charset=utf-8');
const PAGE = html(
  '<title>Régions &amp; lignes</title><link href="../_app/immutable/assets/a.css"><script>import("../_app/immutable/entry/b.js")</script>119 M€',
);
const ASSETS = {
  '/suivi/_app/immutable/assets/a.css': file('a', 'text/css'),
  '/suivi/_app/immutable/entry/b.js': file('b'),
};
/** Of « abc »: printf abc | sha256sum. */
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const table = (name: string) => ({ name, file: `${name}.arrows`, sha256: ABC });
const MANIFEST = file(
  JSON.stringify({
    default: 'demo',
    reference: { file: 'reference.json', sha256: '00', bytes: 1 },
    datasets: [
      {
        id: 'demo',
        versions: [
          { id: '2026-06-30-aaaaaaaa', files: [], tables: [table('sources')] },
          { id: '2026-09-30-bbbbbbbb', files: [], tables: [table('sources')] },
        ],
      },
    ],
  }),
  'application/json',
);
const textOf = async (answer: Promise<Response | null>) => (await answer)?.text();
const namesOf = (site: KeptSite) => [...site.stored.keys()].map((name) => name.split(':').at(-1)).sort();

let site: KeptSite;
beforeEach(() => {
  site = keptSite();
});

describe('a page', () => {
  it('comes from the network, and from its copy when the network is cut, whatever its query', async () => {
    site.network = { '/suivi/demo/': PAGE, ...ASSETS };
    expect(await site.keep('/suivi/demo/')).toEqual({
      isKept: true,
      isCut: false,
      date: 'Tue, 24 Nov 2026 03:54:03 GMT',
    });
    site.network['/suivi/demo/'] = html('550 M€');
    expect(await textOf(site.ask('/suivi/demo/', 'navigate'))).toBe('550 M€');
    site.network = null;
    expect(await textOf(site.ask('/suivi/demo/?etape=paye', 'navigate'))).toContain('119 M€');
    expect(await textOf(site.ask('/suivi/_app/immutable/entry/b.js'))).toBe('b');
    expect(await site.keep('/suivi/demo/')).toEqual({
      isKept: true,
      isCut: true,
      date: 'Tue, 24 Nov 2026 03:54:03 GMT',
    });
  });

  it('is not said to be kept when a file that it names did not come', async () => {
    site.network = { '/suivi/demo/': PAGE, '/suivi/_app/immutable/entry/b.js': file('b') };
    expect(await site.keep('/suivi/demo/')).toEqual({ isKept: false, isCut: false, date: null });
  });

  it('is not said to be kept when storage is full, and comes all the same', async () => {
    site.isFull = true;
    site.network = { '/suivi/demo/': PAGE, ...ASSETS };
    expect(await site.keep('/suivi/demo/')).toEqual({ isKept: false, isCut: false, date: null });
    expect(await textOf(site.ask('/suivi/demo/', 'navigate'))).toContain('119 M€');
    expect(await textOf(site.ask('/suivi/_app/immutable/entry/b.js'))).toBe('b');
  });

  it('comes from the network, with its files, where the browser refuses all storage', async () => {
    site.isRefused = true;
    const DATA = '/suivi/data/demo/2026-06-30-aaaaaaaa/sources.arrows';
    site.network = {
      '/suivi/demo/': PAGE,
      '/suivi/data/manifest.json': MANIFEST,
      [DATA]: file('abc', 'application/octet-stream'),
      ...ASSETS,
    };
    await site.start(['/suivi/demo/']);
    expect(await textOf(site.ask('/suivi/demo/', 'navigate'))).toContain('119 M€');
    expect(await textOf(site.ask('/suivi/_app/immutable/entry/b.js'))).toBe('b');
    expect((await site.ask('/suivi/data/manifest.json'))?.status).toBe(200);
    expect(await textOf(site.ask(DATA))).toBe('abc');
    expect(await site.keep('/suivi/demo/')).toEqual({ isKept: false, isCut: false, date: null });
    site.network = null;
    expect((await site.ask('/suivi/demo/', 'navigate'))?.status).toBe(503);
  });

  it('whose manifest is not one has its data from the network', async () => {
    const DATA = '/suivi/data/demo/2026-06-30-aaaaaaaa/sources.arrows';
    site.network = {
      '/suivi/data/manifest.json': file('{', 'application/json'),
      [DATA]: file('abc', 'application/octet-stream'),
    };
    await site.ask('/suivi/data/manifest.json');
    expect(await textOf(site.ask(DATA))).toBe('abc');
  });

  it('that was not kept is answered, network cut, by the list of those that were', async () => {
    site.network = { '/suivi/demo/': PAGE, ...ASSETS };
    await site.keep('/suivi/demo/');
    site.network = null;
    const answer = await site.ask('/suivi/public/', 'navigate');
    expect(answer?.status).toBe(503);
    const text = await answer?.text();
    expect(text).toContain('Le réseau est coupé');
    expect(text).toContain('<a href="/suivi/demo/">Régions &amp; lignes</a>');
    expect(text).not.toContain('119');
  });

  it('that was open before the worker is kept when it starts, a frame of another site is not', async () => {
    site.network = { '/suivi/demo/': PAGE, '/suivi/embed/demo/': PAGE, ...ASSETS };
    await site.start(['/suivi/demo/?etape=paye', '/suivi/embed/demo/']);
    site.network = null;
    expect(await textOf(site.ask('/suivi/demo/', 'navigate'))).toContain('119 M€');
    expect(await site.ask('/suivi/embed/demo/', 'navigate')).toBeNull();
  });

  it('is one of sixty at most', async () => {
    const pages = Array.from({ length: 62 }, (_, index) => `/suivi/p${index}/`);
    site.network = Object.fromEntries(pages.map((path) => [path, html('<title>x</title>')]));
    for (const path of pages) await site.keep(path);
    site.network = null;
    const statusOf = async (path: string) => (await site.ask(path, 'navigate'))?.status;
    expect([
      await statusOf('/suivi/p1/'),
      await statusOf('/suivi/p2/'),
      await statusOf('/suivi/p61/'),
    ]).toEqual([503, 200, 200]);
  });
});

describe('a file', () => {
  const ENGINE = '/suivi/engine/duckdb-eh-1.32.0.wasm.gz';

  it('of the engine is kept once used, never before, and asked again past its copy', async () => {
    site.network = { '/suivi/demo/': PAGE, [ENGINE]: file('wasm', 'application/gzip'), ...ASSETS };
    await site.start(['/suivi/demo/']);
    expect(site.fetched).not.toContain(ENGINE);
    expect(namesOf(site)).toEqual(['assets', 'pages']);
    await site.ask(ENGINE);
    await site.ask(ENGINE);
    expect(site.fetched.filter((path) => path === ENGINE)).toHaveLength(1);
    site.network[ENGINE] = file('mended', 'application/gzip');
    expect(await textOf(site.ask(ENGINE, undefined, 'reload'))).toBe('mended');
    expect(await textOf(site.ask(ENGINE))).toBe('mended');
  });

  it('published in two versions is fetched once, under its digest', async () => {
    const [june, september] = ['2026-06-30-aaaaaaaa', '2026-09-30-bbbbbbbb'].map(
      (version) => `/suivi/data/demo/${version}/sources.arrows`,
    );
    site.network = {
      '/suivi/data/manifest.json': MANIFEST,
      [String(june)]: file('abc', 'application/octet-stream'),
    };
    await site.ask('/suivi/data/manifest.json');
    expect(await textOf(site.ask(String(june)))).toBe('abc');
    site.network = null;
    expect(await textOf(site.ask(String(september)))).toBe('abc');
    expect([...(site.stored.get('suivi-ia-sante:/suivi/:1:data')?.keys() ?? [])]).toEqual([
      `https://exemple.fr/suivi/data/${ABC}`,
    ]);
  });

  it('whose bytes are not the published ones is not kept', async () => {
    const path = '/suivi/data/demo/2026-06-30-aaaaaaaa/sources.arrows';
    site.network = { '/suivi/data/manifest.json': MANIFEST, [path]: file('abd', 'application/octet-stream') };
    await site.ask('/suivi/data/manifest.json');
    expect(await textOf(site.ask(path))).toBe('abd');
    site.network[path] = file('abc', 'application/octet-stream');
    expect(await textOf(site.ask(path))).toBe('abc');
  });

  it('answered by a page in its place is not kept', async () => {
    const path = '/suivi/_app/immutable/entry/b.js';
    site.network = { [path]: html('<h1>Introuvable</h1>') };
    await site.ask(path);
    site.network[path] = file('b');
    expect(await textOf(site.ask(path))).toBe('b');
  });

  it('that says the manifest is asked of the network first', async () => {
    site.network = { '/suivi/data/manifest.json': file('old', 'application/json') };
    await site.ask('/suivi/data/manifest.json');
    site.network['/suivi/data/manifest.json'] = file('new', 'application/json');
    expect(await textOf(site.ask('/suivi/data/manifest.json'))).toBe('new');
    site.network = null;
    expect(await textOf(site.ask('/suivi/data/manifest.json'))).toBe('new');
  });

  it.each(['/suivi/_app/version.json', '/suivi/api/v1/datasets.json', '/suivi/service-worker.js', '/autre/'])(
    '%s is left to the network',
    async (path) => {
      expect(await site.ask(path)).toBeNull();
    },
  );
});

it('forgets what an earlier format kept, and nothing of another site', async () => {
  for (const name of ['suivi-ia-sante:/suivi/:0:pages', 'suivi-ia-sante:/:0:pages', 'autre'])
    site.stored.set(name, new Map());
  await site.start();
  expect([...site.stored.keys()]).toEqual(['suivi-ia-sante:/:0:pages', 'autre']);
});

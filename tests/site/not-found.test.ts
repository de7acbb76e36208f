import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { createSiteServer, listenFrom } from '../../scripts/site/serve-site.ts';
import { manifest, visit } from './site.ts';

const demo = manifest.datasets.find(({ id }) => id === 'demo');
const [first, second] = demo?.versions ?? [];

it('answers an unknown address in French, with every version listed', async () => {
  const { heading, items } = await visit('/nulle/part/ailleurs/', {}, async (page) => ({
    heading: await page.locator('h1').textContent(),
    items: await page.locator('li').count(),
  }));
  expect(heading).toBe('Page introuvable');
  expect(items).toBe(manifest.datasets.reduce((sum, { versions }) => sum + versions.length, 0));
});

it('leads a bare date to the last version delivered on or before it, on the same page', async () => {
  const { heading, href } = await visit(
    `/demo/v/${second?.date.slice(0, 8)}01/regions/84/`,
    {},
    async (page) => ({
      heading: await page.locator('h1').textContent(),
      href: await page.locator('#proposition a').getAttribute('href'),
    }),
  );
  expect(heading).toBe('Version introuvable');
  expect(href).toBe(`/demo/v/${first?.id}/regions/84/`);
});

it('leads a version of another digest to the one of its date', async () => {
  const href = await visit(`/demo/v/${second?.date}-00000000/`, {}, (page) =>
    page.locator('#proposition a').getAttribute('href'),
  );
  expect(href).toBe(`/demo/v/${second?.id}/`);
});

it('lists the versions without JavaScript', async () => {
  const items = await visit('/nulle/part/', { javaScriptEnabled: false }, (page) =>
    page.locator('li a').count(),
  );
  expect(items).toBeGreaterThan(3);
});

it('leads home from an address that names no dataset, on a site served under a path', async () => {
  const { server: site, serveFolder } = createSiteServer();
  serveFolder('build');
  const host = createServer((request, response) => {
    if (!request.url?.startsWith('/un/chemin/')) return response.writeHead(404).end();
    request.url = request.url.slice('/un/chemin'.length);
    return site.emit('request', request, response);
  });
  const port = await listenFrom(host, 4400, 50);
  const home = `http://localhost:${port}/un/chemin/`;
  try {
    const address = await visit(`${home}nulle/part/`, {}, async (page) => {
      await page.locator(`a[data-path=""][href="/un/chemin/"]`).click();
      await page.locator('main').waitFor();
      return page.url();
    });
    expect(address).toBe(home);
  } finally {
    host.closeAllConnections();
    host.close();
  }
});

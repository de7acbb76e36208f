import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, inject, it } from 'vitest';
import { latestVersion } from '#lib/contract/manifest.ts';
import { writeSnippet } from '#lib/views/embed/write-snippet.ts';
import { allPages, builtHtml, manifest, visit } from './site.ts';

const demo = manifest.datasets.find(({ id }) => id === 'demo')!;
const FIGURE = '/embed/demo/etapes.ia-sante/';

/** A page of another origin that holds what it is given. */
async function host<Result>(body: string, look: (address: string) => Promise<Result>): Promise<Result> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="fr"><title>Hôte</title><body>${body}</body></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await look(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

it('gives each figure one live address, and one for each version, which keeps its figures', () => {
  const figures = allPages.filter((page) => page.startsWith('/embed/demo/') && !page.includes('/v/'));
  expect(figures).toContain(FIGURE);
  expect(figures.length).toBeGreaterThan(10);
  for (const { id } of demo.versions) expect(allPages).toContain(`/embed/demo/v/${id}/etapes.ia-sante/`);
  const main = (page: string) =>
    /<h1[\s\S]*<\/article>/.exec(builtHtml(page))?.[0].replace(/href="[^"]*"/g, '');
  expect(main(`/embed/demo/v/${latestVersion(demo).id}/etapes.ia-sante/`)?.replace(' (figée)', '')).toBe(
    main(FIGURE),
  );
});

it('says alone, in its frame, that it is fictitious, of what version, from where', async () => {
  const words = await visit(FIGURE, { javaScriptEnabled: false }, (page) => page.locator('body').innerText());
  expect(words).toContain('Données fictives');
  expect(words).toContain(`version ${latestVersion(demo).id}`);
  expect(words).toContain('Ce n’est pas un site officiel de l’État');
  expect(words).toContain('264');
  expect(words).not.toContain('Vue d’ensemble');
});

it('gets from its host the height that it needs, and no other frame can ask for one', async () => {
  const snippet = writeSnippet({ address: `${inject('siteAddress')}${FIGURE}`, title: 'Étapes' });
  const forged = `<iframe id="forged" srcdoc="<script>parent.postMessage({type:'suivi-ia-sante:hauteur',height:4000},'*')</script>"></iframe>`;
  await host(`${snippet}${forged}`, (address) =>
    visit(address, { viewport: { width: 400, height: 900 } }, async (page) => {
      const frame = page.locator('iframe').first();
      await page.waitForFunction(() => document.querySelector('iframe')?.height !== '520');
      const height = Number(await frame.getAttribute('height'));
      const inside = await page
        .frameLocator('iframe >> nth=0')
        .locator('body')
        .evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
      expect(height).toBe(inside);
      expect(height).not.toBe(4000);
      expect(await page.frameLocator('iframe >> nth=0').getByText('Mettre cette figure').count()).toBe(0);
    }),
  );
});

it('gives the lines to paste when it is opened alone, once the site has an address', async () => {
  const words = await visit(FIGURE, {}, async (page) => {
    await page.getByRole('heading', { name: 'Mettre cette figure dans une page' }).waitFor();
    return page.locator('section').innerText();
  });
  expect(words).toContain('que son éditeur n’a pas encore déclarée');
});

it('shows the region that its address asks for, of the version that it is kept to, and no other', async () => {
  const version = demo.versions[0]!.id;
  const figure = `/embed/demo/v/${version}/region/engage.formation/`;
  const read = (search: string) =>
    visit(`${figure}${search}`, {}, async (page) => {
      await page.waitForLoadState('networkidle');
      return page.locator('article').innerText();
    });
  const [own, unknown] = [await read('?region=53'), await read('?region=99')];
  expect(own).toContain('Bretagne');
  expect(own).toContain(`version ${version} (figée)`);
  expect(own).not.toContain('Normandie');
  expect(unknown).toContain('L’adresse ne nomme aucune des 18 régions');
  expect(unknown).toContain('Normandie');
  const still = await visit(figure, { javaScriptEnabled: false }, (page) =>
    page.locator('article li').count(),
  );
  expect(still).toBe(18);
});

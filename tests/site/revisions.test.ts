import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtHtml, manifest, visit } from './site.ts';

const demo = manifest.datasets.find(({ id }) => id === 'demo');
const versions = demo?.versions ?? [];

/** What the browser’s own XML reader makes of a feed; « parsererror » where it is not well formed. */
function readFeed(dataset: string) {
  const xml = readFileSync(`build/${dataset}/revisions.xml`, 'utf8');
  return visit(`/${dataset}/revisions/`, {}, (page) =>
    page.evaluate((text) => {
      const root = new DOMParser().parseFromString(text, 'application/xml').documentElement;
      const one = (node: Element, name: string) =>
        [...node.children]
          .filter((child) => child.localName === name)
          .map((child) => child.textContent ?? '');
      return {
        name: `${root.namespaceURI} ${root.localName}`,
        ids: one(root, 'id'),
        titles: one(root, 'title'),
        updated: one(root, 'updated'),
        authors: [...root.querySelectorAll('author > name')].map((node) => node.textContent),
        entries: [...root.children]
          .filter((child) => child.localName === 'entry')
          .map((entry) => ({
            ids: one(entry, 'id'),
            titles: one(entry, 'title'),
            updated: one(entry, 'updated'),
            links: [...entry.querySelectorAll('link')].map((link) => link.getAttribute('href') ?? ''),
          })),
      };
    }, xml),
  );
}

describe('the journal of revisions', () => {
  it('is whole without JavaScript: every line of every version, and no filter', async () => {
    const rows = await visit('/demo/revisions/', { javaScriptEnabled: false }, async (page) => [
      await page.locator('tbody tr').count(),
      await page.locator('form').isVisible(),
    ]);
    const lines = versions.map(({ tables }) => tables.find(({ name }) => name === 'revisions')?.rows ?? 0);
    expect(lines.filter((count) => count > 0)).toHaveLength(2);
    expect(rows).toEqual([lines.reduce((sum, count) => sum + count, 0), false]);
  });

  it('shows each kind of revision, and the reasons that were given', () => {
    const html = builtHtml('/demo/revisions/');
    for (const kind of ['Ajout', 'Correction', 'Retrait', 'Bascule cumul/flux', 'Cible déplacée'])
      expect(html).toContain(kind);
    expect(html).toContain('cinq tiers-lieux de plus sont attendus');
    expect(html).toContain('motif non communiqué');
  });

  it('narrows by its lists and by its address, and says how many are left', async () => {
    const seen = await visit('/demo/revisions/?nature=target-moved&au=2026-03-31', {}, async (page) => {
      const status = page.locator('form [role=status]');
      await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
      const first = [await page.locator('tbody tr').count(), await status.textContent()];
      await page.locator('select[name=nature]').selectOption('cumul-flux-flip');
      await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 9);
      return [...first, await page.evaluate(() => location.search)];
    });
    expect(seen[0]).toBe(1);
    expect(seen[1]).toMatch(/^1\srévision sur \d+$/);
    expect(seen[2]).toBe('?nature=cumul-flux-flip&au=2026-03-31');
  });

  it('is marked on the figures that it revises, and nowhere where nothing is', () => {
    expect(builtHtml('/demo/')).toMatch(
      /\/demo\/v\/2026-09-30-[0-9a-f]{8}\/revisions\/\?objet=ia-sante"[^>]*>révisé</,
    );
    const first = versions[0]?.id ?? '';
    expect(builtHtml(`/demo/v/${first}/`)).not.toContain('>révisé<');
    expect(builtHtml('/public/')).not.toContain('>révisé<');
  });
});

describe.each(['demo', 'public'])('the feed of %s', (dataset) => {
  it('holds what RFC 4287 asks, once each, and one entry per version, the last one first', async () => {
    const feed = await readFeed(dataset);
    const all = manifest.datasets.find(({ id }) => id === dataset)?.versions ?? [];
    expect(feed.name).toBe('http://www.w3.org/2005/Atom feed');
    expect(feed.titles).toHaveLength(1);
    expect(feed.updated).toEqual([`${all.at(-1)?.date}T00:00:00Z`]);
    expect(feed.authors).toHaveLength(1);
    expect(feed.entries.map(({ updated }) => updated)).toEqual(
      all.toReversed().map(({ date }) => [`${date}T00:00:00Z`]),
    );
    const ids = [...feed.ids, ...feed.entries.flatMap((entry) => entry.ids)];
    expect(new Set(ids).size).toBe(all.length + 1);
    for (const id of ids) expect(id).toMatch(/^tag:[a-z0-9.-]+,\d{4}-\d{2}-\d{2}:/);
    for (const { titles, links } of feed.entries) {
      expect(titles).toHaveLength(1);
      expect(links).toHaveLength(1);
      expect(builtHtml(`/${dataset}/${links[0]?.replace('./', '') ?? ''}`)).toContain('Révisions');
    }
  });

  it('is announced by the journal', () => {
    expect(builtHtml(`/${dataset}/revisions/`)).toMatch(
      new RegExp(
        `<link rel="alternate" type="application/atom\\+xml" href="[^"]*/${dataset}/revisions\\.xml"`,
      ),
    );
  });
});

describe('what came since the last visit', () => {
  const notice = 'Depuis votre dernière visite';

  it('is nothing on a first visit, and is told until it is dismissed', async () => {
    const oldest = versions[0]?.id ?? '';
    const seen = await visit('/demo/', {}, async (page) => {
      const told = async () => {
        await page.reload({ waitUntil: 'networkidle' });
        return page.getByText(notice).count();
      };
      const first = await told();
      const kept = await page.evaluate(() => localStorage.getItem('derniere-version:demo'));
      await page.evaluate((id) => localStorage.setItem('derniere-version:demo', id), oldest);
      const back = [await told(), await told()];
      await page.getByRole('button', { name: 'J’ai vu' }).click();
      const dismissed = await page.getByText(notice).count();
      return { first, kept, back, dismissed, after: await told(), cookies: await page.context().cookies() };
    });
    expect(seen).toEqual({
      first: 0,
      kept: versions.at(-1)?.id,
      back: [1, 1],
      dismissed: 0,
      after: 0,
      cookies: [],
    });
  });
});

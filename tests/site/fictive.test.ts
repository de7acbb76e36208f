import { describe, expect, it } from 'vitest';
import { allPages, builtHtml, manifest, visit } from './site.ts';

const pagesOf = (dataset: string) => allPages.filter((page) => page.startsWith(`/${dataset}/`));
const text = (html: string) => html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<[^>]+>/g, ' ');

describe.each(manifest.datasets)('dataset $id, of nature $nature', ({ id, nature }) => {
  it.each(pagesOf(id))('%s tells its nature', (page) => {
    const words = text(builtHtml(page));
    const marks = words.match(/Données fictives/g)?.length ?? 0;
    if (nature === 'fictif') expect(marks).toBeGreaterThan(0);
    else expect(marks).toBe(0);
  });
});

it('speaks of the dataset, on a page that reads the files of its reader', () => {
  const words = text(builtHtml('/demo/importer/')).replace(/\s+/g, ' ');
  expect(words).toContain('aucun montant du jeu « Démonstration » n’est réel');
  expect(words).not.toContain('de cette page n’est réel');
});

it('keeps the mark on paper', async () => {
  const seen = await visit('/demo/regions/', {}, async (page) => {
    await page.emulateMedia({ media: 'print' });
    return page.getByText('Données fictives').first().isVisible();
  });
  expect(seen).toBe(true);
});

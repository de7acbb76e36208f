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

/** Every file that a page writes itself: its name, and its text. */
function downloadsOf(page: string): { name: string; text: string }[] {
  const links = builtHtml(page).match(/<a\b[^>]*\bhref="data:[^>]*>/g) ?? [];
  return links.map((link) => ({
    name: /\bdownload="([^"]*)"/.exec(link)?.[1] ?? '',
    text: decodeURIComponent(/\bhref="data:[^,]*,([^"]*)"/.exec(link)?.[1] ?? ''),
  }));
}

it('is said by every file that a page of the demonstration writes, in its text or, where a format forbids it, in its name', () => {
  const files = pagesOf('demo').flatMap(downloadsOf);
  expect(files.length).toBeGreaterThan(50);
  const isMarked = ({ name, text }: { name: string; text: string }) =>
    name.startsWith('fictif-') || /Données fictives/.test(text);
  expect(
    files.filter((file) => !isMarked(file) && !file.name.startsWith('modele-')).map(({ name }) => name),
  ).toEqual([]);
  expect(files.some(({ name }) => name.startsWith('fictif-pilote-'))).toBe(true);
});

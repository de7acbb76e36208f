import { expect, it } from 'vitest';
import { offlinePage, titleOf } from '#lib/views/offline/offline-page.ts';

it('lists the pages kept by their titles, by their paths when they have none', () => {
  const page = offlinePage([
    { path: '/demo/', title: 'Vue d’ensemble' },
    { path: '/"><script>', title: '' },
  ]);
  expect(page).toContain('<a href="/demo/">Vue d’ensemble</a>');
  expect(page).toContain('<a href="/&quot;&gt;&lt;script&gt;">/&quot;&gt;&lt;script&gt;</a>');
  expect(page).toContain('<html lang="fr">');
});

it('says that nothing is kept when nothing is', () => {
  expect(offlinePage([])).toContain('Ce navigateur n’a gardé aucune page du site.');
});

it('reads the title of a page as it is spelt there', () => {
  expect(titleOf('<head><title> Lignes &amp; parts </title></head>')).toBe('Lignes &amp; parts');
  expect(titleOf('<h1>Sans titre</h1>')).toBe('');
});

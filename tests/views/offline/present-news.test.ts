import { expect, it } from 'vitest';
import { presentNews } from '#lib/views/offline/present-news.ts';

const JUNE = { id: '2026-06-30-aaaaaaaa', date: '2026-06-30' };

it('says nothing while the latest version is the one that the tab opened with', () => {
  expect(presentNews(JUNE, { ...JUNE })).toBeNull();
});

it('announces a later delivery, and that the figures on show are not of it', () => {
  expect(presentNews(JUNE, { id: '2026-09-30-bbbbbbbb', date: '2026-09-30' })).toBe(
    'La livraison du 30\u00a0septembre 2026 vient d’être publiée. Cette page garde les chiffres qu’elle montrait, livrés le 30\u00a0juin 2026.',
  );
});

it('tells a delivery published again from a new one', () => {
  expect(presentNews(JUNE, { ...JUNE, id: '2026-06-30-cccccccc' })).toBe(
    'La livraison du 30\u00a0juin 2026 a été republiée, corrigée. Cette page garde les chiffres qu’elle montrait.',
  );
});

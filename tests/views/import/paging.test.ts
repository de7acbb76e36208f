import { expect, it } from 'vitest';
import { pageOf } from '#lib/views/import/paging.ts';

const items = Array.from({ length: 120 }, (_, index) => index + 1);

it.each([
  [0, 1, 50, '1 à 50 sur 120'],
  [1, 51, 100, '51 à 100 sur 120'],
  [2, 101, 120, '101 à 120 sur 120'],
  [9, 101, 120, '101 à 120 sur 120'],
])('gives page %i of a long list', (asked, first, last, text) => {
  const page = pageOf(items, asked);
  expect([page.items[0], page.items.at(-1), page.text]).toEqual([first, last, text]);
  expect(page.pageCount).toBe(3);
});

it('has one page of nothing', () => {
  expect(pageOf([], 0)).toEqual({ items: [], page: 0, pageCount: 1, text: '0 à 0 sur 0' });
});

import { describe, expect, it } from 'vitest';
import { agree, agreeAmount, listWords, quote } from '#lib/views/words/agree.ts';

it.each([
  [0, 'est'],
  [1, 'est'],
  [1.99, 'est'],
  [-1, 'est'],
  [2, 'sont'],
  [1_000_000, 'sont'],
])('%d takes « %s »', (count, form) => {
  expect(agree(count, 'est', 'sont')).toBe(form);
});

describe('an amount agrees as it is printed', () => {
  it.each([
    ['0 €', 0, 'est'],
    ['1 €', 100, 'est'],
    ['2 €', 200, 'sont'],
    ['1 k€', 100_000, 'est'],
    ['999 k€', 99_900_000, 'sont'],
    ['1,9 M€', 190_000_000, 'est'],
    ['2 M€, rounded from 1,96', 196_000_000, 'sont'],
    ['550 M€', 55_000_000_000, 'sont'],
    ['1,2 Md€', 120_000_000_000, 'est'],
    ['−3 M€', -300_000_000, 'sont'],
  ])('%s', (_printed, cents, form) => {
    expect(agreeAmount(cents, 'est', 'sont')).toBe(form);
  });
});

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a et b'],
  [['a', 'b', 'c'], 'a, b et c'],
])('%j as words', (words, text) => {
  expect(listWords(words)).toBe(text);
});

it('gives inner quotes to a quote inside a quote', () => {
  expect(quote('définition de « formé »')).toBe('«\u00a0définition de “formé”\u00a0»');
});

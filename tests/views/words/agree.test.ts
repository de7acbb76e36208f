import { describe, expect, it } from 'vitest';
import { agree, agreePrinted, listWords, quote } from '#lib/views/words/agree.ts';

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
    ['0\u00a0€', 'est'],
    ['1\u00a0€', 'est'],
    ['2\u00a0€', 'sont'],
    ['1\u00a0k€', 'est'],
    ['999\u00a0k€', 'sont'],
    ['1,9\u00a0M€', 'est'],
    ['2,0\u00a0M€', 'sont'],
    ['1\u202f234,50\u00a0€', 'sont'],
    ['\u22121,5\u00a0M€', 'est'],
    ['\u22123\u00a0M€', 'sont'],
  ])('%s', (printed, form) => {
    expect(agreePrinted(printed, 'est', 'sont')).toBe(form);
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

import { describe, expect, it } from 'vitest';
import { foldText, searchLines } from '#lib/domain/text-search.ts';

const LINES = [
  'hopital fictif de bretagne 00000000100017\tHôpital fictif de Bretagne\t00000000100017',
  'universite fictive bretagne\tUniversité fictive, Bretagne\t',
  'laboratoire\tHôpital caché\t7',
].join('\n');
const shown = (words: string[], limit = 9) =>
  searchLines(LINES, words, limit).map((line) => line.split('\t')[1]);

describe('foldText', () => {
  it.each([
    ['  Hôpital   d’Évreux ', "hopital d'evreux"],
    ['ŒUVRE', 'œuvre'],
    ['', ''],
  ])('« %s » is searched as « %s »', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});

describe('searchLines', () => {
  it('wants every word, in any order', () => {
    expect(shown(['bretagne'])).toEqual(['Hôpital fictif de Bretagne', 'Université fictive, Bretagne']);
    expect(shown(['bretagne', 'hopital'])).toEqual(['Hôpital fictif de Bretagne']);
    expect(shown(['0017'])).toEqual(['Hôpital fictif de Bretagne']);
  });

  it('reads neither what is shown nor the id', () => {
    expect(shown(['cache'])).toEqual([]);
    expect(shown(['Université'])).toEqual([]);
  });

  it('stops at the limit, and finds nothing for no word', () => {
    expect(shown(['bretagne'], 1)).toEqual(['Hôpital fictif de Bretagne']);
    expect(shown([])).toEqual([]);
    expect(searchLines('', ['a'], 3)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { addToList, readList } from '#lib/views/carnet/carnet-list.ts';

it.each([
  ['', []],
  [null, []],
  ['engage.ia-sante', ['engage.ia-sante']],
  ['engage.ia-sante etapes.formation', ['engage.ia-sante', 'etapes.formation']],
  ['a+b,c  a', ['a', 'b', 'c']],
])('reads %j', (text, ids) => {
  expect(readList(text)).toEqual(ids);
});

describe('adding to a carnet', () => {
  it('counts what it holds', () => {
    expect(addToList(['a', 'b'], 'c')).toEqual({
      ids: ['a', 'b', 'c'],
      message: 'Ajouté au carnet (3 sur 6).',
    });
  });

  it('holds each figure once', () => {
    expect(addToList(['a', 'b'], 'a')).toEqual({ ids: ['a', 'b'], message: 'Déjà au carnet (2 sur 6).' });
  });

  it('refuses a seventh with a sentence', () => {
    const six = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(addToList(six, 'g')).toEqual({
      ids: six,
      message: 'Carnet plein (6 sur 6)\u00a0: retirez-en un chiffre d’abord.',
    });
  });
});

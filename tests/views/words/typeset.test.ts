import { describe, expect, it } from 'vitest';
import { typeset } from '#lib/views/words/typeset.ts';

describe('typeset', () => {
  it.each([
    ['Engagé : 12', 'Engagé\u00a0: 12'],
    ['prévu ; tenu', 'prévu\u202f; tenu'],
    ['« formé »', '«\u00a0formé\u00a0»'],
    ['84,6 % de 550 M€', '84,6\u00a0% de 550\u00a0M€'],
    ['rien à changer, ici.', 'rien à changer, ici.'],
  ])('sets « %s »', (text, set) => {
    expect(typeset(text)).toBe(set);
  });
});

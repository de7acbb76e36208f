import { describe, expect, it } from 'vitest';
import { isPerson, keysOfPerson, NOBODY, wordsOfName } from '#lib/convert/people/find-people.ts';
import { NAME_MASK } from '#lib/convert/people/masks.ts';

const KNOWN = new Set(['dupont jean', '00000000100016']);

describe('isPerson', () => {
  it.each([
    ['Personne physique', 'DUPONT Jean', true],
    ['personnes physiques', '', true],
    ['Entreprise individuelle', 'Cabinet', true],
    ['EI', 'Cabinet', true],
    ['1000', 'DUPONT', true],
    ['', 'DUPONT Jean EI', true],
    ['', 'EI DUPONT Jean', true],
    ['', 'DUPONT (EI)', true],
    ['PME', 'DUPONT Jean EI', false],
    ['PME', 'DUPONT, entrepreneur individuel', true],
    ['', 'DUPONT micro-entrepreneur', true],
    ['', 'M. Bricolage', false],
    ['', 'Fondation Mme de Sévigné', false],
    ['', 'Mme Dupont', false],
    ['', 'Collège EIFFEL', false],
    ['EP', 'Établissement public', false],
    ['5710', 'Société', false],
    ['Associations', 'Personnes physiques solidaires', false],
  ])('says of the type « %s » and the name « %s »: %s', (type, name, is) => {
    expect(isPerson({ type, names: [name], ids: [] }, NOBODY)).toBe(is);
  });

  it.each([
    ['', 'Jeanne Dupont', '', false],
    ['', 'M. DUPONT Jean', '', true],
    ['', 'Jean Dupont', '', true],
    ['', 'Cabinet', '000 000 001 00016', true],
    ['PME', 'DUPONT Jean', '', false],
    ['NaN', 'DUPONT Jean', '', true],
  ])('knows again a person named elsewhere: « %s », « %s », « %s »: %s', (type, name, id, is) => {
    expect(isPerson({ type, names: [name], ids: [id] }, KNOWN)).toBe(is);
  });
});

describe('keysOfPerson', () => {
  it('keeps the name without its title and the digits of the number', () => {
    const person = { type: 'EI', names: ['Mme Zoé MARTIN EI'], ids: ['00000000100016.0'] };
    expect(keysOfPerson(person)).toEqual(['martin zoe', '00000000100016']);
  });

  it('takes nothing from a masked row', () => {
    expect(keysOfPerson({ type: 'EI', names: [NAME_MASK, 'NC'], ids: ['masqué'] })).toEqual([]);
  });
});

it('gives the words by which a text could tell a name', () => {
  expect(wordsOfName('Dr Zoé LE-MARTIN EI')).toEqual(['zoe', 'martin']);
  expect(wordsOfName(NAME_MASK)).toEqual([]);
});

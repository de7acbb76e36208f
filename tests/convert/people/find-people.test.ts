import { describe, expect, it } from 'vitest';
import { findPerson, keysOfPerson, NOBODY, wordsOfName } from '#lib/convert/people/find-people.ts';
import { NAME_MASK } from '#lib/convert/people/masks.ts';

const KNOWN = new Set(['dupont jean', '00000000100016']);

describe('findPerson', () => {
  it.each([
    ['Personne physique', 'DUPONT Jean', 'told'],
    ['personnes physiques', '', 'told'],
    ['Entreprise individuelle', 'Cabinet', 'told'],
    ['EI', 'Cabinet', 'told'],
    ['1000', 'DUPONT', 'told'],
    ['', 'DUPONT Jean EI', 'told'],
    ['', 'EI DUPONT Jean', 'told'],
    ['', 'DUPONT (EI)', 'told'],
    ['PME', 'DUPONT Jean EI', null],
    ['PME', 'DUPONT, entrepreneur individuel', 'told'],
    ['', 'DUPONT micro-entrepreneur', 'told'],
    ['', 'M. Bricolage', 'presumed'],
    ['', 'Fondation Mme de Sévigné', null],
    ['', 'Mme Dupont', 'presumed'],
    ['Société', 'Mme Dupont', null],
    ['', 'Collège EIFFEL', null],
    ['EP', 'Établissement public', null],
    ['5710', 'Société', null],
    ['Associations', 'Personnes physiques solidaires', null],
  ])('says of the type « %s » and the name « %s »: %s', (type, name, is) => {
    expect(findPerson({ type, names: [name], ids: [] }, NOBODY)).toBe(is);
  });

  it.each([
    ['', 'Jeanne Dupont', '', null],
    ['', 'M. DUPONT Jean', '', 'presumed'],
    ['', 'Jean Dupont', '', 'told'],
    ['', 'Cabinet', '000 000 001 00016', 'told'],
    ['PME', 'DUPONT Jean', '', null],
    ['NaN', 'DUPONT Jean', '', 'told'],
  ])('knows again a person named elsewhere: « %s », « %s », « %s »: %s', (type, name, id, is) => {
    expect(findPerson({ type, names: [name], ids: [id] }, KNOWN)).toBe(is);
  });
});

describe('keysOfPerson', () => {
  it('keeps the name without its title and the digits of the number', () => {
    const person = { type: 'EI', names: ['Mme Zoé MARTIN EI'], ids: ['00000000100016.0'] };
    expect(keysOfPerson(person)).toEqual(['martin zoe', '00000000100016']);
  });

  it('takes a presumed person for known elsewhere by two words, never by a trade name of one', () => {
    const named = (name: string) => ({ type: '', names: [name], ids: ['00000000100016'] });
    expect(keysOfPerson(named('Mme Zoé Martin'), 'presumed')).toEqual(['martin zoe', '00000000100016']);
    expect(keysOfPerson(named('M. Bricolage'), 'presumed')).toEqual([]);
  });

  it('takes nothing from a masked row', () => {
    expect(keysOfPerson({ type: 'EI', names: [NAME_MASK, 'NC'], ids: ['masqué'] })).toEqual([]);
  });
});

it('gives the words by which a text could tell a name', () => {
  expect(wordsOfName('Dr Zoé LE-MARTIN EI')).toEqual(['zoe', 'martin']);
  expect(wordsOfName(NAME_MASK)).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { isPresumed } from '#lib/convert/people/presume-person.ts';

const presumed = (name: string, id = '', type = '') => isPresumed({ type, names: [name], ids: [id] });

describe('isPresumed', () => {
  it.each([
    'Mme Dupont',
    'M. Jean Martin',
    'M.Jean Martin',
    'MME DUPONT ZOE',
    'Mlle Zoé Martin',
    'Mr Martin',
    'Monsieur Martin',
    'MADAME DUPONT',
    'M. et Mme Martin',
    'MM. Dupont et Martin',
    'M MARTIN JEAN',
    'Dr Martin',
    'Docteur Martin',
    // Trade names that nothing tells from people: masked, and said.
    'M. Bricolage',
    'Mme Figaro',
  ])('takes « %s » for a person', (name) => {
    expect(presumed(name)).toBe(true);
  });

  it.each([
    'M. Bricolage SAS',
    'SARL Mme Figaro',
    'Mme Figaro (société par actions)',
    'Monsieur Meuble S.A.R.L.',
    'M. 6',
    'M COMME MUTUELLE',
    'M Bricolage',
    'DR CNRS',
    'DR INSERM PARIS',
    'Fondation Mme de Sévigné',
    'Lycée Madame de Staël',
    'Madame de Staël (lycée)',
    'Mme',
    'Prairie',
    'Mmes',
    'Dupont',
    '',
  ])('leaves « %s »', (name) => {
    expect(presumed(name)).toBe(false);
  });

  it.each([
    ['W751234567', ''],
    ['130 025 265 00013', ''],
    ['213105554', ''],
    ['', 'Entreprise'],
    ['', 'Association'],
  ])('leaves a name whose number is « %s » or whose type is « %s »', (id, type) => {
    expect(presumed('Mme Dupont', id, type)).toBe(false);
  });

  it('holds on to a name whose number could be that of a sole trader', () => {
    expect(presumed('Mme Dupont', '000 000 001 00016')).toBe(true);
  });
});

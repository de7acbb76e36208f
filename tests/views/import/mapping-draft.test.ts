import { describe, expect, it } from 'vitest';
import { OBSERVATIONS_LAYOUT, SPENDING_LAYOUT } from '#lib/contract/layouts.ts';
import type { LayoutContract } from '#lib/contract/layout-contract.ts';
import { parseFileMapping, type MappedLayout } from '#lib/contract/file-mapping.ts';
import { draftOf, lacksOf, openFields, toMapping, withRole } from '#lib/views/import/mapping-draft.ts';
import { MAPPING_TARGETS } from '#lib/views/import/mapping-target.ts';

const HEADERS = ['Année', 'Structure', 'Versé', 'Projet'];
const GUESSES = [{ role: 'date' }, { role: 'beneficiaire' }, { role: 'montant' }, { role: null }];

it('starts from the guesses, and has a label for every role', () => {
  expect(draftOf(GUESSES).roles).toEqual(['date', 'beneficiaire', 'montant', '']);
  const rolesOf = (layout: MappedLayout) => Object.keys(MAPPING_TARGETS[layout].roles).toSorted();
  const headersOf = ({ columns }: LayoutContract) => columns.map(({ header }) => header).toSorted();
  expect(rolesOf('spending')).toEqual(headersOf(SPENDING_LAYOUT));
  expect(rolesOf('observations')).toEqual(headersOf(OBSERVATIONS_LAYOUT));
});

it('gives a role to one column only', () => {
  expect(withRole(draftOf(GUESSES), 3, 'montant').roles).toEqual(['date', 'beneficiaire', '', 'montant']);
  expect(withRole(draftOf(GUESSES), 0, '').roles).toEqual(['', 'beneficiaire', 'montant', '']);
});

describe('what a draft lacks', () => {
  it('is said until it can be read', () => {
    expect(lacksOf(draftOf(GUESSES))).toEqual([
      'l’étape',
      'l’identifiant de l’opération, ou bien l’opérateur et le projet',
    ]);
    expect(lacksOf({ layout: 'spending', roles: [], constants: {}, unit: '' })).toEqual([
      'quelle colonne porte le montant',
      'la date',
      'l’étape',
      'l’identifiant de l’opération, ou bien l’opérateur et le projet',
    ]);
  });

  it('is asked only where no column says it', () => {
    expect(openFields(draftOf(GUESSES)).map(({ role }) => role)).toEqual([
      'etape',
      'ligne',
      'operateur',
      'nom_projet',
    ]);
  });
});

it('becomes a mapping that the conversion accepts', () => {
  const draft = {
    ...withRole(draftOf(GUESSES), 3, 'nom_projet'),
    constants: { etape: 'décaissé', operateur: 'Opérateur fictif X', date: 'laissée', ligne: '' },
    unit: 'k€' as const,
  };
  expect(lacksOf(draft)).toEqual([]);
  const mapping = toMapping(HEADERS, draft);
  expect(mapping).toEqual({
    columns: { date: 'Année', beneficiaire: 'Structure', montant: 'Versé', nom_projet: 'Projet' },
    constants: { etape: 'décaissé', operateur: 'Opérateur fictif X' },
    unit: 'k€',
  });
  expect(parseFileMapping(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
});

describe('a file of observations', () => {
  const headers = ['Territoire', 'Mois', 'Effectif', 'Commentaire'];
  const guesses = [
    { role: 'territoire_siege' },
    { role: 'date' },
    { role: 'montant' },
    { role: 'procedure' },
  ];
  const draft = draftOf(guesses, 'observations');

  it('starts from what the guesses mean of values, and says what it lacks', () => {
    expect(draft.roles).toEqual(['zone', 'date', 'valeur', '']);
    expect(lacksOf(draft)).toEqual(['l’indicateur', 'le type de valeur (initiale, actuelle ou cible)']);
    expect(openFields(draft).map(({ role }) => role)).toEqual(['indicateur', 'type_valeur', 'compte_comme']);
    expect(lacksOf(withRole(draft, 2, 'profession'))[0]).toBe('quelle colonne porte la valeur');
  });

  it('becomes a mapping that the conversion accepts', () => {
    const told = { ...draft, constants: { indicateur: 'soignants-formes', type_valeur: 'va' } };
    expect(lacksOf(told)).toEqual([]);
    const mapping = toMapping(headers, told);
    expect(mapping).toEqual({
      layout: 'observations',
      columns: { zone: 'Territoire', date: 'Mois', valeur: 'Effectif' },
      constants: { indicateur: 'soignants-formes', type_valeur: 'va' },
    });
    expect(parseFileMapping(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
  });
});

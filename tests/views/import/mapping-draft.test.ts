import { describe, expect, it } from 'vitest';
import { SPENDING_LAYOUT } from '#lib/contract/layouts.ts';
import { parseFileMapping } from '#lib/contract/file-mapping.ts';
import {
  draftOf,
  lacksOf,
  openFields,
  ROLE_LABELS,
  toMapping,
  withRole,
} from '#lib/views/import/mapping-draft.ts';

const HEADERS = ['Année', 'Structure', 'Versé', 'Projet'];
const GUESSES = [{ role: 'date' }, { role: 'beneficiaire' }, { role: 'montant' }, { role: null }];

it('starts from the guesses, and has a label for every role', () => {
  expect(draftOf(GUESSES).roles).toEqual(['date', 'beneficiaire', 'montant', '']);
  expect(Object.keys(ROLE_LABELS).toSorted()).toEqual(
    SPENDING_LAYOUT.columns.map(({ header }) => header).toSorted(),
  );
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
    expect(lacksOf({ roles: [], constants: {}, unit: '' })).toEqual([
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

import { describe, expect, it } from 'vitest';
import { parseFileMapping } from '#lib/contract/file-mapping.ts';

const COLUMNS = { date: 'Jour', montant: 'Somme', operateur: 'Qui' };
const CONSTANTS = { etape: 'engagé', nom_projet: 'Projet fictif' };

describe('parseFileMapping', () => {
  it('reads columns and constants', () => {
    expect(parseFileMapping({ columns: COLUMNS, constants: CONSTANTS })).toEqual({
      columns: { date: 'Jour', montant: 'Somme', operateur: 'Qui' },
      constants: { etape: 'engagé', nom_projet: 'Projet fictif' },
    });
  });

  it('reads the unit of the amounts', () => {
    expect(parseFileMapping({ columns: COLUMNS, constants: CONSTANTS, unit: 'k€' }).unit).toBe('k€');
  });

  it('reads values of an indicator too', () => {
    const mapping = {
      layout: 'observations',
      columns: { zone: 'Territoire', date: 'Mois', valeur: 'Effectif' },
      constants: { indicateur: 'soignants-formes', type_valeur: 'va' },
    };
    expect(parseFileMapping(mapping)).toEqual(mapping);
  });

  it.each([
    [{ layout: 'pilote' }, '« layout » doit être spending ou observations'],
    [
      { layout: 'observations', columns: { montant: 'M' } },
      '« montant » n’est pas une colonne des observations',
    ],
    [
      {
        layout: 'observations',
        columns: { zone: 'Z', date: 'D' },
        constants: { indicateur: 'i', type_valeur: 'va', valeur: '5' },
      },
      '« valeur » est une colonne, jamais une constante',
    ],
    [
      { layout: 'observations', columns: { zone: 'Z', valeur: 'V' }, constants: { indicateur: 'i' } },
      'il manque « date », en colonne ou en constante',
    ],
    [{ layout: 'observations', unit: 'k€' }, '« unit » est l’unité des montants'],
    [null, 'la correspondance n’est pas un objet JSON'],
    [{ colonnes: COLUMNS }, '« colonnes » n’est ni layout, ni columns, ni constants, ni unit'],
    [{ columns: COLUMNS, constants: CONSTANTS, unit: 'dollars' }, '« unit » doit être k€ ou M€'],
    [{ columns: { date: 3 } }, '« columns » n’est pas une table de textes'],
    [{ columns: ['date'] }, '« columns » n’est pas une table de textes'],
    [{ columns: { couleur: 'Couleur' } }, '« couleur » n’est pas une colonne des dépenses'],
    [{ columns: COLUMNS, constants: { ...CONSTANTS, date: '2026' } }, '« date » est donné deux fois'],
    [{ columns: { ...COLUMNS, procedure: 'Qui' }, constants: CONSTANTS }, '« Qui » est donné deux fois'],
    [{ columns: COLUMNS }, 'il manque « etape », en colonne ou en constante'],
    [
      { columns: { date: 'Jour' }, constants: { etape: 'engagé', montant: '5' } },
      '« montant » est une colonne, jamais une constante',
    ],
  ])('refuses %j', (json, message) => {
    expect(() => parseFileMapping(json)).toThrow(message);
  });
});

import { describe, expect, it } from 'vitest';
import { guessColumns, NEEDED_ROLES } from '#lib/convert/layouts/guess-columns.ts';
import { GEOGRAPHY } from '../../support/small-geography.ts';

/** The guess for one column of these cells. */
function guess(header: string, cells: readonly string[]) {
  const [first] = guessColumns(
    [header],
    cells.map((cell) => [cell]),
    GEOGRAPHY,
  );
  return [first?.role, first?.reason];
}

const times = (count: number, cell: string) => Array<string>(count).fill(cell);

describe('guessColumns', () => {
  it('counts the cells that read, in the sentence', () => {
    expect(guess('Total TTC', [...times(18, '1 234,50 €'), 'à voir', 'à voir'])).toEqual([
      'montant',
      '18 cellules sur 20 se lisent comme des montants.',
    ]);
    expect(guess('Montant HT', ['12'])).toEqual([
      'montant',
      'L’en-tête le dit, et 1 cellule sur 1 se lit comme des montants.',
    ]);
  });

  it('leaves missing cells out of the count', () => {
    expect(guess('Quand', ['2026-01-01', '', 'n.c.', '31/12/2026'])).toEqual([
      'date',
      '2 cellules sur 2 se lisent comme des dates.',
    ]);
  });

  it.each([
    ['a header that says so, and cells that do not read', 'montant', ['oui', 'non']],
    ['fewer than eight cells of ten', 'x', [...times(7, '1,50 €'), ...times(3, 'abc')]],
    ['counts and years, which would read as amounts', 'effectif', ['12', '2026', '7']],
    ['numbers that would read as codes of regions', 'nombre', ['11', '84']],
    ['a day that is not in the calendar', 'x', ['31/02/2026', '30/02/2026']],
    ['a wrong key', 'x', ['12345678901234', '12345678901235']],
    ['nothing', 'x', []],
  ])('guesses nothing from %s', (_, header, cells) => {
    expect(guess(header, cells)).toEqual([null, 'Ni l’en-tête ni les cellules ne disent ce que c’est.']);
  });

  it.each([
    [
      'Code région',
      ['11', '84'],
      'territoire_siege',
      'L’en-tête le dit, et 2 cellules sur 2 se lisent comme des régions.',
    ],
    [
      'Lieu',
      ['Pays de la Loire', 'Île-de-France'],
      'territoire_siege',
      '2 cellules sur 2 se lisent comme des régions.',
    ],
    ['Bénéficiaire', ['Un', 'Deux'], 'beneficiaire', 'L’en-tête le dit.'],
    ['Financeur', ['Un'], 'operateur', 'L’en-tête le dit.'],
    ['Intitulé du projet', ['Un'], 'nom_projet', 'L’en-tête le dit.'],
    [
      'Étape',
      ['engagé', 'payé'],
      'etape',
      'L’en-tête le dit, et 2 cellules sur 2 se lisent comme des étapes (engagé, contractualisé, décaissé).',
    ],
    ['Identifiant', ['35600000000048'], 'siret', '1 cellule sur 1 se lit comme des SIRET (clé juste).'],
  ])('« %s » with %j is %s', (header, cells, role, reason) => {
    expect(guess(header, cells)).toEqual([role, reason]);
  });

  it('gives a role to one column, where header and cells agree', () => {
    const rows = [
      ['2026-01-01', '10,00', '2026-02-01', '12,00'],
      ['2026-01-02', '20,00', '2026-02-02', '22,00'],
    ];
    const guesses = guessColumns(['créé', 'x', 'Date de décision', 'Montant'], rows, GEOGRAPHY);
    expect(guesses.map(({ header, role }) => [header, role])).toEqual([
      ['créé', null],
      ['x', null],
      ['Date de décision', 'date'],
      ['Montant', 'montant'],
    ]);
  });

  it('takes a year for the date where no column holds days', () => {
    expect(guess('Année', ['2025', '2026'])).toEqual(['date', 'L’en-tête le dit.']);
    const both = guessColumns(['Exercice', 'Date'], [['2025', '2025-06-30']], GEOGRAPHY);
    expect(both.map(({ role }) => role)).toEqual([null, 'date']);
  });

  it('knows departments, and says that they are not read', () => {
    expect(guess('Département', ['44', '75'])).toEqual([
      null,
      'L’en-tête le dit, et 2 cellules sur 2 se lisent comme des départements. Ils ne sont pas lus\u00a0: il faut la région.',
    ]);
  });

  it('says what a mapping must give', () => {
    expect(NEEDED_ROLES).toEqual(['etape', 'date', 'montant']);
  });
});

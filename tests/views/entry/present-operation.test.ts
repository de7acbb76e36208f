import { describe, expect, it } from 'vitest';
import { textOf } from '#lib/views/figure/table-view.ts';
import { presentOperation } from '#lib/views/entry/present-operation.ts';
import { ENTRY_FACTS, OPERATIONS } from '../../support/entry-case.ts';

const [a, b, c] = OPERATIONS.map((entry) => presentOperation(entry, ENTRY_FACTS));
const cellsOf = (rows: readonly { cells: readonly Parameters<typeof textOf>[0][] }[] | undefined) =>
  rows?.map(({ cells }) => cells.map(textOf));

describe('presentOperation', () => {
  it('says each stage apart: zero where it is covered, n.c. where nobody delivered it', () => {
    expect(a?.finding).toBe(
      'Au 30\u00a0juin 2026\u00a0: 10\u00a0€ engagés, contractualisé n.c. et 2,50\u00a0€ décaissés.',
    );
    expect(b?.finding).toContain('4\u00a0€ engagés, contractualisé n.c. et 0\u00a0€ décaissé.');
  });

  it('lists the movements with the balance of their own stage, and where each was read', () => {
    expect(cellsOf(b?.movements.rows)).toEqual([
      [
        '1er\u00a0avril 2026',
        'Engagé',
        'Annulation',
        '−1,01',
        '−1,01',
        'Subvention',
        'Consolidé',
        'a.csv, ligne\u00a04',
      ],
      [
        '1er\u00a0mai 2026',
        'Engagé',
        'Attribution',
        '5,01',
        '4,00',
        'Subvention',
        'Consolidé',
        'a.csv, ligne\u00a03',
      ],
    ]);
  });

  it('draws one curve a stage with movements, held until the date of the data', () => {
    const march = 2026 * 12 + 2;
    expect(a?.curve?.series).toEqual([
      {
        stage: 'committed',
        label: 'Engagé',
        points: [
          { month: march, cents: 1000 },
          { month: march + 3, cents: 1000 },
        ],
      },
      { stage: 'paid', label: 'Décaissé', points: [{ month: march + 3, cents: 250 }] },
    ]);
  });

  it('places the money under each rule, rules that agree on one line', () => {
    expect(cellsOf(a?.territories.rows)).toEqual([
      [
        'Bretagne',
        'Siège du coordinateur, Lieu d’exécution, Part de chaque partenaire',
        '10,00',
        'n.c.',
        '2,50',
      ],
    ]);
    expect(b?.territories.rows.map(({ cells, href }) => [textOf(cells[0]), href])).toEqual([
      ['Île-de-France', '/demo/regions/11/'],
      ['76', '/demo/regions/76/'],
      ['Bretagne', '/demo/regions/53/'],
      ['Collectivités hors des 18 régions', null],
    ]);
  });

  it('leads to who holds a SIRET, and to nobody behind a mask', () => {
    const who = (view: typeof a) => view?.told.find(({ label }) => label === 'Bénéficiaire');
    expect(who(a)?.href).toBe('/demo/beneficiaires/?id=000000018');
    expect(who(c)).toMatchObject({ text: 'Personne physique (nom masqué)', href: null });
    expect(c?.told.find(({ label }) => label === 'SIRET')?.text).toBe('n.c.');
    expect(a?.partners.map(({ href, label }) => [href, label])).toEqual([
      ['/demo/operations/?id=b', 'Partenaire'],
      ['/demo/operations/?id=c', 'Coordinateur'],
    ]);
  });
});

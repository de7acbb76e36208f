import { describe, expect, it } from 'vitest';
import { describeEntries, presentEntryList } from '#lib/views/entry/entry-list.ts';
import { textOf } from '#lib/views/figure/table-view.ts';

describe('the way to the entries', () => {
  it('counts the operations of each line by the seat of their coordinator, and leads to their list', () => {
    const table = presentEntryList(
      [
        { line: 'formation', region: '53', operations: 4 },
        { line: 'ia-sante', region: '84', operations: 50 },
      ],
      [
        { code: '84', name: 'Auvergne-Rhône-Alpes' },
        { code: '53', name: 'Bretagne' },
        { code: '94', name: 'Corse' },
      ],
      { base: '', dataset: 'demo', version: null },
      (code) => `/${code}.csv`,
    );
    expect(table.columns.map(({ label }) => label)).toEqual([
      'Région',
      'IA en santé',
      'Formation au numérique en santé',
      'Mouvements',
    ]);
    expect(table.rows.map(({ href, cells }) => [href, ...cells.map(textOf)])).toEqual([
      ['/demo/regions/84/#operations-ia-sante', 'Auvergne-Rhône-Alpes', '50', '0', 'CSV'],
      ['/demo/regions/53/#operations-formation', 'Bretagne', '0', '4', 'CSV'],
      ['/demo/regions/94/', 'Corse', '0', '0', 'CSV'],
    ]);
  });

  it('says how many there are, or that nobody published them', () => {
    expect(describeEntries('beneficiaires', 1)).toBe('1\u00a0bénéficiaire dans cette livraison.');
    expect(describeEntries('operations', 720)).toBe('720\u00a0opérations dans cette livraison.');
    expect(describeEntries('operations', 0)).toMatch(/^Aucun fichier livré ne nomme d’opération/);
  });
});

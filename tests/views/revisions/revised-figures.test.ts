import { describe, expect, it } from 'vitest';
import { markRevised } from '#lib/views/revisions/mark-table.ts';
import { revisedIn, revisedNationally } from '#lib/views/revisions/revised-figures.ts';
import { movedTarget, revisionRow } from '../../support/revision-row.ts';

describe('revised figures', () => {
  it('are one for one changed cell, in the country and in its region', () => {
    expect(revisedNationally([revisionRow()])).toEqual(['ia-sante/committed']);
    expect(revisedIn('R53', [revisionRow()])).toEqual(['ia-sante/committed', 'op-1/committed']);
    expect(revisedIn('R84', [revisionRow()])).toEqual([]);
  });

  it('are the indicator where a value of the country moves, and nothing in the country where one of a region does', () => {
    expect(revisedNationally([movedTarget()])).toEqual(['tiers-lieux']);
    expect(revisedNationally([{ ...movedTarget(), zoneId: 'R53' }])).toEqual([]);
    expect(revisedIn('R53', [{ ...movedTarget(), zoneId: 'R53' }])).toEqual(['tiers-lieux']);
  });

  it('are those of both regions, and none of the country, when an operation changes seats', () => {
    const moved = revisionRow({ table: 'operations', field: 'seat', stage: null, before: '84', after: '53' });
    const stages = ['ia-sante/committed', 'ia-sante/contracted', 'ia-sante/paid'];
    expect([revisedIn('R53', [moved]), revisedIn('R84', [moved])]).toEqual([stages, stages]);
    expect(revisedNationally([moved])).toEqual([]);
  });
});

describe('markRevised', () => {
  it('marks the figures asked for, never a name nor an absence', () => {
    const table = {
      caption: 'Étapes',
      columns: ['stage', 'amount', 'rate'].map((key) => ({ key, label: key, isNumeric: key !== 'stage' })),
      rows: [
        { key: 'committed', href: null, cells: ['Engagé', { text: '1', value: 1 }, { text: '2', value: 2 }] },
        { key: 'paid', href: null, cells: ['Décaissé', { text: 'n.c.', value: null }, '3'] },
      ],
    };
    const marked = markRevised(table, (_, column) => column !== 'rate', '/journal/');
    expect(marked.rows.map(({ cells }) => cells)).toEqual([
      ['Engagé', { text: '1', value: 1, revisedHref: '/journal/' }, { text: '2', value: 2 }],
      ['Décaissé', { text: 'n.c.', value: null }, '3'],
    ]);
  });
});

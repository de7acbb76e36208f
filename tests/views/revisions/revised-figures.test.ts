import { describe, expect, it } from 'vitest';
import { markRevised } from '#lib/views/revisions/mark-table.ts';
import type { LineInRegion } from '#lib/views/region/present-region.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';
import { narrow } from '#lib/views/revisions/filter-journal.ts';
import { markLine } from '#lib/views/revisions/mark-region.ts';
import { revisedIn, revisedNationally, zonesOf } from '#lib/views/revisions/revised-figures.ts';
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

describe('shares of partners that are revised', () => {
  const shares = revisionRow({
    table: 'operations',
    field: 'partner_shares',
    stage: null,
    zoneId: 'R11',
    before: '11:4000|53:3500|76:2500',
    after: '11:4400|53:3500|com:2100',
  });

  it('revise the territories whose share moved, under that rule alone', () => {
    const ofPartners = ['committed', 'contracted', 'paid'].map((stage) => `ia-sante/${stage}/partners`);
    expect(revisedIn('R11', [shares])).toEqual(ofPartners);
    expect(revisedIn('R76', [shares])).toEqual(ofPartners);
    expect(revisedIn('R53', [shares])).toEqual([]);
    expect(revisedNationally([shares])).toEqual([]);
    expect(zonesOf(shares)).toEqual(['R11', 'R11', 'R76', 'com']);
  });

  it('are found in the journal of each of them', () => {
    const kept = (zone: string) => narrow([shares], { zone }).length;
    expect(['R11', 'R76', 'com', 'R53'].map(kept)).toEqual([1, 1, 1, 0]);
  });

  it('mark the rule of the partners and not that of the seat', () => {
    const rules: TableView = {
      caption: 'Règles',
      columns: ['rule', 'committed'].map((key) => ({ key, label: key, isNumeric: key !== 'rule' })),
      rows: ['seat', 'place', 'partners'].map((key) => ({
        key,
        href: null,
        cells: [key, { text: '1', value: 1 }],
      })),
    };
    const line = { line: 'ia-sante', table: { ...rules, rows: [] }, rules } as unknown as LineInRegion;
    const marked = markLine(line, { revised: revisedIn('R76', [shares]), href: '/journal/' });
    expect(marked.rules.rows.map(({ cells }) => cells[1])).toEqual([
      { text: '1', value: 1 },
      { text: '1', value: 1 },
      { text: '1', value: 1, revisedHref: '/journal/' },
    ]);
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

import { describe, expect, it } from 'vitest';
import { tableOfRegions, tableOfRules } from '#lib/views/region/regions-table.ts';
import { textOf } from '#lib/views/figure/table-view.ts';
import { AMOUNTS, REGIONAL_CASE, REGIONS } from '../../support/regional-case.ts';

const scope = { base: '', dataset: 'demo', version: null };

describe('table of the regions', () => {
  const table = tableOfRegions(REGIONAL_CASE, {
    basis: 'amount',
    line: 'formation',
    scope,
    caption: 'Régions',
  });
  const cellsOf = (key: string) => table.rows.find((row) => row.key === key)?.cells.map(textOf);

  it('has the 18 regions by rank, the three residuals, then the national figure', () => {
    expect(table.rows).toHaveLength(22);
    expect(table.rows[0]?.key).toBe('93');
    expect(table.rows.slice(18).map(({ key }) => key)).toEqual([
      'com',
      'non-regionalised',
      'unknown',
      'national',
    ]);
  });

  it('gives every value of a region', () => {
    expect(cellsOf('01')).toEqual([
      'Région 01',
      '100,00',
      '0,10',
      '1\u202f000,00',
      '10\u00a0%',
      '7',
      '8',
      '40',
      '50',
      '80\u00a0%',
    ]);
    expect(cellsOf('94')?.[5]).toBe('3 (petit effectif)');
  });

  it('has no inhabitants for what is in no region', () => {
    expect(cellsOf('non-regionalised')?.slice(0, 3)).toEqual(['Non régionalisé', '450,00', 's.o.']);
    expect(cellsOf('national')?.[1]).toBe('17\u202f600,00');
  });

  it('leaves out the repère when no envelope is known', () => {
    const bare = tableOfRegions(
      { ...REGIONAL_CASE, envelope: null, projects: null, operations: null },
      { basis: 'amount', line: null, scope, caption: '' },
    );
    expect(bare.columns.map(({ key }) => key)).toEqual(['territory', 'amount', 'unit']);
  });
});

describe('table of the stages and rules', () => {
  it('has nine columns, one per stage and rule, and n.c. where a stage was not delivered', () => {
    const table = tableOfRules((_, stage) => (stage === 'paid' ? null : AMOUNTS), {
      regions: REGIONS,
      scope,
      caption: '',
    });
    expect(table.columns.map(({ label }) => label).slice(1, 4)).toEqual([
      'Engagé, siège',
      'Engagé, lieu',
      'Engagé, partenaires',
    ]);
    expect(table.columns).toHaveLength(10);
    expect(table.rows).toHaveLength(22);
    expect(table.rows[0]?.cells.map(textOf).slice(6)).toEqual(['100,00', 'n.c.', 'n.c.', 'n.c.']);
  });
});

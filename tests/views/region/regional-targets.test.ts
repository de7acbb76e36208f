import { describe, expect, it } from 'vitest';
import { cents } from '#lib/domain/money.ts';
import { presentRegion } from '#lib/views/region/present-region.ts';
import { presentRegionGaps } from '#lib/views/region/region-gaps.ts';
import type { RegionalTarget } from '#lib/views/region/regional-rows.ts';
import { toRegionalAmounts } from '#lib/views/region/regional-rows.ts';
import { tableOfRegions } from '#lib/views/region/regions-table.ts';
import { textOf } from '#lib/views/figure/table-view.ts';
import { ROWS_CASE } from '../../support/regional-rows-case.ts';

const TARGET: RegionalTarget = {
  line: 'ia-sante',
  stage: 'committed',
  regionCode: '02',
  date: '2030-12-31' as RegionalTarget['date'],
  cents: cents(900_00),
  source: 'Source fictive',
  knownOn: null,
};
const rows = { ...ROWS_CASE, targets: [TARGET] };
const spaced = (text: string | undefined) => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');

describe('the official targets in the table of the regions', () => {
  const tableOf = (targets: readonly RegionalTarget[], stage: 'committed' | 'paid' = 'committed') => {
    const input = toRegionalAmounts({ ...ROWS_CASE, targets }, { line: 'ia-sante', stage, rule: 'seat' });
    const scope = { base: '', dataset: 'demo', version: null };
    return tableOfRegions(input, { basis: 'amount', line: 'ia-sante', scope, caption: '' });
  };

  it('have a column of their own, n.c. elsewhere, s.o. beside the regions', () => {
    const table = tableOf([TARGET]);
    const at = table.columns.findIndex(({ key }) => key === 'money-target');
    expect(table.columns[at]?.label).toBe('Cible officielle, en euros');
    const told = new Map(table.rows.map(({ key, cells }) => [key, textOf(cells[at] ?? '')]));
    expect([told.get('02'), told.get('03'), told.get('com')]).toEqual(['900,00', 'n.c.', 's.o.']);
  });

  it('have none at another stage, or where nothing is published', () => {
    for (const table of [tableOf([TARGET], 'paid'), tableOf([])])
      expect(table.columns.map(({ key }) => key)).not.toContain('money-target');
  });
});

describe('an official target of a region', () => {
  const [line] = presentRegion(rows, '02', '2026-09-30').lines;

  it('is the mark of its stage; the repère stays that of the others', () => {
    expect(line?.bullets.map(({ reference }) => [reference?.kind, spaced(reference?.label)])).toEqual([
      ['target', 'cible : 900 € au 31 décembre 2030'],
      ['benchmark', 'repère : 1 k€'],
      ['benchmark', 'repère : 1 k€'],
    ]);
  });

  it('is said with its date and its source, and has its column', () => {
    expect(spaced(line?.targets)).toBe(
      'IA en santé, engagé : la cible de la région est de 900 € au 31 décembre 2030. Source : « Source fictive ».',
    );
    expect(line?.table.columns.at(-1)?.label).toBe('Cible officielle, en euros');
    expect(line?.table.rows.map(({ cells }) => textOf(cells.at(-1) ?? ''))).toEqual([
      '900,00',
      'n.c.',
      'n.c.',
    ]);
    expect(
      presentRegionGaps(rows, '02', []).filter((gap) => gap.includes('cible régionale en euros')),
    ).toHaveLength(1);
  });

  it('is named nowhere in a region that has none', () => {
    const other = presentRegion(rows, '03', '2026-09-30').lines[0];
    expect(other?.targets).toBe('');
    expect(other?.table.columns.some(({ label }) => label.includes('Cible'))).toBe(false);
    expect(other?.bullets.map(({ reference }) => reference?.kind)).toEqual([
      'benchmark',
      'benchmark',
      'benchmark',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { cents } from '#lib/domain/money.ts';
import { presentRegion } from '#lib/views/region/present-region.ts';
import { presentRegionGaps } from '#lib/views/region/region-gaps.ts';
import type { RegionalTarget } from '#lib/views/region/regional-rows.ts';
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

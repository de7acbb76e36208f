import { describe, expect, it } from 'vitest';
import { presentFrance2030Plate, presentPlate, readingOf } from '#lib/views/region/present-plate.ts';
import { textOf } from '#lib/views/figure/table-view.ts';
import { cents } from '#lib/domain/money.ts';
import { REGIONAL_CASE } from '../../support/regional-case.ts';

const scope = { base: '', dataset: 'demo', version: null };
const choice = {
  line: 'ia-sante',
  stage: 'committed',
  rule: 'seat',
  basis: 'amount',
  asOf: '2026-09-30',
  filters: '',
  scope,
} as const;

describe('plate of one line', () => {
  it('draws amounts as dots and a ratio as a map', () => {
    const plate = presentPlate(REGIONAL_CASE, choice);
    expect(plate.values.unit).toBe('M€');
    expect(plate.ratios.unit).toBe('€ par habitant');
    expect(readingOf(plate, '93')).toBe('Région 17\u00a0: 1,7\u00a0k€, 1,70\u00a0€ par habitant.');
  });

  it('says under which filters its finding holds', () => {
    const { title, subtitle } = presentPlate(REGIONAL_CASE, { ...choice, filters: 'mesure «\u00a0X\u00a0»' });
    expect(title.startsWith('Sous ces filtres, au 30\u00a0septembre 2026, trois régions')).toBe(true);
    expect(subtitle.endsWith('filtres\u00a0: mesure «\u00a0X\u00a0»')).toBe(true);
  });

  it('says who should publish what is not there', () => {
    const plate = presentPlate({ ...REGIONAL_CASE, amounts: null }, choice);
    expect(plate.isPublished).toBe(false);
    expect(plate.source).toBe('Aucun fichier livré');
    expect(plate.balance.map(({ amount }) => amount)).toEqual(['n.c.', 'n.c.', 'n.c.', 'n.c.', 'n.c.']);
  });
});

describe('plate of France 2030', () => {
  it('keeps the rounded national value and its rest apart from the sum of the regions', () => {
    const plate = presentFrance2030Plate(
      {
        amounts: { ...REGIONAL_CASE, projects: null, operations: null, envelope: null },
        date: '2023-08-01',
        sourceId: null,
        regionalCents: cents(17_100_00),
        national: { cents: cents(20_000_00), qualifier: 'environ' },
      },
      { basis: 'benchmark', source: { text: 'DITP', href: null }, scope },
    );
    expect(plate.values.line).toBeNull();
    expect(plate.dataDate).toBe('2023-08-01');
    expect(plate.balance).toEqual([
      { key: 'regions', label: 'Les 18 régions', amount: '17\u202f100\u00a0€', share: '85,5\u00a0%' },
      {
        key: 'non-regionalised',
        label: 'Non régionalisé',
        amount: 'environ 2,9\u00a0k€',
        share: '14,5\u00a0%',
      },
      { key: 'national', label: 'Total national publié', amount: 'environ 20\u00a0k€', share: '100\u00a0%' },
    ]);
    expect(plate.table.rows.at(-1)?.cells.map(textOf)).toEqual([
      'Total national publié',
      'environ 20\u00a0k€',
      's.o.',
    ]);
    expect(plate.title).toBe(
      'Région 18 et Région 17 réunissent 20,5\u00a0% des montants régionalisés de France\u00a02030',
    );
  });
});

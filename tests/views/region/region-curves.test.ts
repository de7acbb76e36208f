import { describe, expect, it } from 'vitest';
import { cents } from '#lib/domain/money.ts';
import type { RegionalSeries } from '#lib/views/region/regional-series.ts';
import { textOf } from '#lib/views/figure/table-view.ts';
import { presentRegionCurves } from '#lib/views/region/region-curves.ts';
import type { RegionalRows } from '#lib/views/region/regional-rows.ts';
import { ROWS_CASE } from '../../support/regional-rows-case.ts';

const JANUARY = 2026 * 12;
const SEVEN = ['01', '02', '03'] as const;
const money = (territory: '01' | '02' | '03', months: number[], amounts: number[]) => ({
  line: 'ia-sante' as const,
  territory,
  rule: 'seat' as const,
  stage: 'committed' as const,
  months,
  values: amounts.map(cents),
});
const SERIES: RegionalSeries = {
  money: [
    money('01', [JANUARY, JANUARY + 2], [10_000, 50_000]),
    money('02', [JANUARY + 1], [20_000]),
    money('03', [], []),
  ],
  starts: [],
  projectStarts: [],
  headlines: [],
  people: [],
  sources: [],
};
const ROWS: RegionalRows = {
  ...ROWS_CASE,
  regions: ROWS_CASE.regions
    .filter(({ regionCode }) => SEVEN.some((code) => code === regionCode))
    .map((region) => ({ ...region, population: 100 })),
};
const asked = { code: '01' as const, line: 'ia-sante' as const, toMonth: JANUARY + 3 };

describe('the curve of a region among the others', () => {
  const figure = presentRegionCurves(ROWS, SERIES, asked);

  it('is its balance by inhabitant at the end of each month, zero before the first', () => {
    expect(figure?.view.own.values).toEqual([1, 1, 6, 6]);
    expect(figure?.view.others.map(({ code, values }) => [code, values])).toEqual(
      expect.arrayContaining([
        ['02', [0, 2, 2, 2]],
        ['03', [0, 0, 0, 0]],
      ]),
    );
    expect(figure?.view.median).toEqual([0, 1, 2, 2]);
    expect([figure?.view.ownText, figure?.view.medianText]).toEqual(['6,00\u00a0€', '2,00\u00a0€']);
  });

  it('says since when it has been on its side of the median', () => {
    expect(figure?.title).toMatch(
      /engagé par habitant\u00a0: plus que la médiane des régions depuis mars 2026$/,
    );
    expect(presentRegionCurves(ROWS, SERIES, { ...asked, code: '03' })?.title).toMatch(
      /moins que la médiane des régions depuis févr\. 2026$/,
    );
  });

  it('has a table of what is read, and a file of every region', () => {
    expect(figure?.table.rows.map(({ cells }) => cells.map(textOf))).toEqual([
      ['janv. 2026', '1,00', '0,00', '0,00', '1,00'],
      ['févr. 2026', '1,00', '1,00', '0,00', '2,00'],
      ['mars 2026', '6,00', '2,00', '0,00', '6,00'],
      ['avr. 2026', '6,00', '2,00', '0,00', '6,00'],
    ]);
    expect(figure?.full.columns).toHaveLength(4);
  });

  it('is read by quarter when it is long', () => {
    const long = presentRegionCurves(ROWS, SERIES, { ...asked, toMonth: JANUARY + 30 });
    expect(long?.table.columns[0]?.label).toBe('Fin de trimestre');
    expect(long?.table.rows.map(({ cells }) => textOf(cells[0])).slice(-3)).toEqual([
      'mars 2028',
      'juin 2028',
      'juil. 2028',
    ]);
    expect(long?.full.rows).toHaveLength(31);
  });

  it('is none without amounts, without populations, or before the first movement', () => {
    const silent = { ...ROWS.cents.seat.committed, 'ia-sante': null };
    const none: RegionalRows = {
      ...ROWS,
      cents: { ...ROWS.cents, seat: { ...ROWS.cents.seat, committed: silent } },
    };
    expect(presentRegionCurves(none, SERIES, asked)).toBeNull();
    const unknown = { ...ROWS, regions: ROWS.regions.map((one) => ({ ...one, population: null })) };
    expect(presentRegionCurves(unknown, SERIES, asked)).toBeNull();
    expect(presentRegionCurves(ROWS, SERIES, { ...asked, toMonth: JANUARY - 1 })).toBeNull();
  });
});

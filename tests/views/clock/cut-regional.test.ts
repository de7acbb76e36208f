import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { cents } from '#lib/domain/money.ts';
import { TERRITORIES } from '#lib/domain/territory.ts';
import type { OperationMonthRow } from '#lib/queries/operation-months.ts';
import type { TerritoryOperationRow } from '#lib/queries/operations-of.ts';
import { operationsUntil, regionalUntil, regionPageUntil } from '#lib/views/clock/cut-regional.ts';
import { presentRegion } from '#lib/views/region/present-region.ts';
import { ROWS_CASE } from '../../support/regional-rows-case.ts';
import { SERIES_CASE } from '../../support/regional-series-case.ts';

const day = (text: string) => text as IsoDate;
const at = (values: readonly (number | null)[] | null, territory: (typeof TERRITORIES)[number]) =>
  values?.[TERRITORIES.indexOf(territory)];
const february = regionalUntil(ROWS_CASE, SERIES_CASE, day('2026-02-28'));

describe('regionalUntil', () => {
  it('keeps the movements of whole months, and nothing of the month that is not over', () => {
    const committed = (date: string, territory: '01' | '84' | 'unknown') =>
      at(regionalUntil(ROWS_CASE, SERIES_CASE, day(date)).cents.seat.committed['ia-sante'], territory);
    expect(committed('2025-12-31', '01')).toBe(0);
    expect(committed('2026-01-30', '01')).toBe(0);
    expect(committed('2026-01-31', '01')).toBe(50_00);
    expect(committed('2026-02-28', '84')).toBe(800_00);
    expect(committed('2026-03-31', '84')).toBe(1600_00);
    expect(committed('2026-03-31', 'unknown')).toBe(2100_00);
  });

  it('leaves unpublished what no file covers, and null what the page does not carry', () => {
    expect(february.cents.seat.paid.formation).toBeNull();
    expect(at(february.cents.seat.paid['ia-sante'], '84')).toBe(200_00);
    expect(at(february.cents.place.committed['ia-sante'], '84')).toBe(800_00);
    expect(at(february.cents.place.committed['ia-sante'], '01')).toBeNull();
    expect(at(february.operations.place['ia-sante'], '01')).toBeNull();
  });

  it('counts the operations and projects that had started: too few then for a rank', () => {
    expect(at(february.operations.seat['ia-sante'], '84')).toBe(4);
    expect(at(february.projects.seat['ia-sante'], '84')).toBe(3);
    expect(at(february.projects.place['ia-sante'], '84')).toBeNull();
    const rankOn = (date: string) =>
      presentRegion(regionalUntil(ROWS_CASE, SERIES_CASE, day(date)), '84', date).lines[0]?.rank;
    expect(rankOn('2026-02-28')).toContain('moins de cinq projets');
    expect(rankOn('2026-03-31')).toMatch(/^3e sur 18 régions classées/);
  });

  it('has the envelope from the day it was announced, and the people of each date', () => {
    const january = regionalUntil(ROWS_CASE, SERIES_CASE, day('2026-01-31'));
    expect(january.envelopes).toEqual({ 'ia-sante': null, formation: null });
    expect(february.envelopes).toEqual({ 'ia-sante': 18_000_00, formation: null });
    expect(january.people).toEqual([
      ['01', { trained: 10, trainedAsOf: '2026-01-31', target: 50, targetDate: '2030-12-31' }],
    ]);
    const march = regionalUntil(ROWS_CASE, SERIES_CASE, day('2026-03-31'));
    expect(march.people[0]?.[1].trained).toBe(40);
    expect(regionalUntil(ROWS_CASE, SERIES_CASE, day('2025-12-31')).people).toEqual([]);
  });
});

describe('operationsUntil', () => {
  const operation = (operationKey: string) =>
    ({
      operationKey,
      line: 'ia-sante',
      committedCents: cents(900),
      contractedCents: cents(900),
      paidCents: null,
    }) as TerritoryOperationRow;
  const moved = (operationKey: string, stage: 'committed' | 'contracted', month: number, amount: number) =>
    ({ operationKey, stage, month: 2026 * 12 + month - 1, cents: cents(amount) }) as OperationMonthRow;
  const months = [
    moved('a', 'committed', 1, 1000),
    moved('a', 'committed', 3, -100),
    moved('a', 'contracted', 3, 900),
    moved('b', 'committed', 3, 900),
  ];
  const told = (date: string) =>
    operationsUntil([operation('a'), operation('b')], months, day(date)).map((row) => [
      row.operationKey,
      row.committedCents,
      row.contractedCents,
    ]);

  it('has the balance of each operation then, and not those that had not moved', () => {
    expect(told('2025-12-31')).toEqual([]);
    expect(told('2026-02-28')).toEqual([['a', 1000, null]]);
    expect(told('2026-03-31')).toEqual([
      ['a', 900, 900],
      ['b', 900, null],
    ]);
  });

  it('cuts the whole page of a region at one date, and keeps the rest of it', () => {
    const page = regionPageUntil(
      {
        code: '84',
        rows: ROWS_CASE,
        series: SERIES_CASE,
        operations: [operation('a'), operation('b')],
        months,
        france2030: { observations: [{ kind: 'va', date: day('2026-03-01'), sourceId: 's1' } as never] },
      },
      day('2026-02-28'),
    );
    expect(page.code).toBe('84');
    expect(page.rows).toEqual(february);
    expect(page.operations).toHaveLength(1);
    expect(page.france2030.observations).toEqual([]);
  });
});

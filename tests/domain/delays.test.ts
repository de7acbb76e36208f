import { describe, expect, it } from 'vitest';
import { DELAY_SPANS, measureDelays, stuckAt, UNCOUNTED, type OperationLife } from '#lib/domain/delays.ts';
import type { Stage } from '#lib/domain/stage.ts';
import { day } from '../support/records.ts';

const ALL: ReadonlySet<Stage> = new Set<Stage>(['committed', 'contracted', 'paid']);

/** A life by its four dates, « » for what did not happen. */
function life(dates: string, told: Partial<OperationLife> = {}): OperationLife {
  const [announced = '', awarded = '', contracted = '', paid = ''] = dates.split(',');
  const at = (text: string) => (text === '' ? null : day(text));
  return {
    announcedOn: at(announced),
    announcedPrecision: 'day',
    awardedOn: at(awarded),
    contractedOn: at(contracted),
    paidOn: at(paid),
    isCancelled: false,
    delivered: ALL,
    ...told,
  };
}

/** Median, number counted, then what is not counted and why. */
function told(lives: readonly OperationLife[]) {
  return measureDelays(lives).map(({ span, medianDays, countedCount, uncounted }) => [
    span.id,
    medianDays,
    countedCount,
    Object.fromEntries(
      UNCOUNTED.flatMap((reason) => (uncounted[reason] ? [[reason, uncounted[reason]]] : [])),
    ),
  ]);
}

describe('delays', () => {
  it('counts real days, over a leap day and over a year', () => {
    expect(told([life('2024-02-01,2024-03-01,2025-03-01,2025-03-11')])).toEqual([
      ['announced-awarded', 29, 1, {}],
      ['awarded-contracted', 365, 1, {}],
      ['contracted-paid', 10, 1, {}],
      ['announced-paid', 404, 1, {}],
    ]);
  });

  it('takes the middle of the two middle operations when their number is even', () => {
    const lives = ['2025-01-11', '2025-01-31', '2025-02-10', '2025-06-30'].map((awarded) =>
      life(`2025-01-01,${awarded},,`),
    );
    // 10, 30, 40 and 180 days.
    expect(told(lives)[0]).toEqual(['announced-awarded', 35, 4, {}]);
  });

  it('says of each operation that is not counted why it is not', () => {
    const lives = [
      life('2025-01-01,2025-02-01,2025-03-03,2025-03-13'),
      life('2025-01-01,2025-02-01,,'),
      life('2025-01-01,2025-02-01,,', { isCancelled: true }),
      life('2025-01-01,2025-02-01,2025-01-15,'),
      life(',2025-02-01,2025-04-02,', { delivered: new Set<Stage>(['committed', 'contracted']) }),
    ];
    expect(told(lives)).toEqual([
      ['announced-awarded', 31, 4, { 'not-published': 1 }],
      // 30 and 60 days.
      ['awarded-contracted', 45, 2, { cancelled: 1, 'not-reached': 1, reversed: 1 }],
      ['contracted-paid', 10, 1, { 'not-published': 1, cancelled: 1, 'not-started': 1, 'not-reached': 1 }],
      ['announced-paid', 71, 1, { 'not-published': 1, cancelled: 1, 'not-reached': 2 }],
    ]);
  });

  it('counts every operation once in each span, counted or not', () => {
    const lives = [
      life(',,,'),
      life('2025-01-01,,,'),
      life(',2025-01-01,,'),
      life('2025-01-02,2025-01-01,,'),
    ];
    for (const { countedCount, uncounted } of measureDelays(lives))
      expect(countedCount + UNCOUNTED.reduce((sum, reason) => sum + uncounted[reason], 0)).toBe(4);
  });

  it('says nothing of no operation', () => {
    expect(told([])).toEqual(DELAY_SPANS.map(({ id }) => [id, null, 0, {}]));
  });

  it.each([
    ['2025-03-10', 0, true],
    ['2025-04-10', 10, true],
    ['2025-02-28', null, false],
  ])('counts an announcement of March 2025 from the 31st, to %s: %s', (awarded, days, isAtLeast) => {
    const [delay] = measureDelays([life(`2025-03-31,${awarded},,`, { announcedPrecision: 'month' })]);
    expect([delay?.medianDays, delay?.isAtLeast]).toEqual([days, isAtLeast]);
  });
});

describe('stuck operations', () => {
  it.each([
    ['2025-09-29', 'committed', 366],
    ['2025-09-30', null, null],
    ['2025-10-01', null, null],
  ])('awarded on %s and never signed, seen on 30 September 2026: %s', (awarded, stage, days) => {
    const stuck = stuckAt(life(`,${awarded},,`), day('2026-09-30'));
    expect([stuck?.stage ?? null, stuck?.days ?? null]).toEqual([stage, days]);
  });

  it.each([
    ['2025-02-28', null],
    ['2025-03-01', 'committed'],
  ])('counts twelve months from 29 February 2024 to its last day: %s is %s', (asOf, stage) => {
    expect(stuckAt(life(',2024-02-29,,'), day(asOf))?.stage ?? null).toBe(stage);
  });

  it('counts from the agreement once there is one', () => {
    const signed = life(',2024-01-15,2025-06-02,');
    expect(stuckAt(signed, day('2026-06-02'))).toBeNull();
    expect(stuckAt(signed, day('2026-06-03'))).toEqual({
      stage: 'contracted',
      since: '2025-06-02',
      days: 366,
    });
  });

  it.each([
    ['paid', life(',2024-01-15,2024-06-02,2024-07-01')],
    ['cancelled', life(',2024-01-15,,', { isCancelled: true })],
    [
      'of an operator that delivers no agreement',
      life(',2024-01-15,,', { delivered: new Set<Stage>(['committed']) }),
    ],
    ['never awarded', life('2024-01-15,,,')],
  ])('leaves out what is %s', (_state, operation) => {
    expect(stuckAt(operation, day('2026-09-30'))).toBeNull();
  });
});

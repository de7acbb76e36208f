import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastDayOfMonth } from '#lib/domain/calendar.ts';
import { cumulate, decumulate, slideWindow, type DatedValue } from '#lib/domain/nature.ts';

/** Values at the end of successive quarters from March 2025. */
function quarters(...values: number[]): DatedValue[] {
  return values.map((value, index) => ({ date: lastDayOfMonth(2025 * 12 + 2 + index * 3), value }));
}

const series = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 })).map((values) => quarters(...values));

describe('natures', () => {
  it('takes a cumul apart into what each period added', () => {
    expect(decumulate(quarters(4_200, 11_900, 18_300))).toEqual(quarters(4_200, 7_700, 6_400));
    expect(decumulate(quarters(10, 7))).toEqual(quarters(10, -3));
    expect(decumulate([])).toEqual([]);
  });

  it('adds a flux up', () => {
    expect(cumulate(quarters(4_200, 7_700, 6_400))).toEqual(quarters(4_200, 11_900, 18_300));
  });

  it('gives back what it was given, either way round', () => {
    fc.assert(
      fc.property(series, (values) => {
        expect(cumulate(decumulate(values))).toEqual(values);
        expect(decumulate(cumulate(values))).toEqual(values);
      }),
    );
  });

  it('sums a sliding window only where it is whole', () => {
    const flux = quarters(1, 2, 3, 4, 5);
    expect(slideWindow(flux, 4, 3)).toEqual([
      { date: '2025-12-31', value: 10 },
      { date: '2026-03-31', value: 14 },
    ]);
    const holed = flux.filter(({ value }) => value !== 2);
    expect(slideWindow(holed, 4, 3)).toEqual([]);
    expect(slideWindow(holed, 3, 3)).toEqual([{ date: '2026-03-31', value: 12 }]);
    expect(slideWindow(quarters(1, 2), 4, 3)).toEqual([]);
  });

  it('ends a window of n periods with the growth of the cumul over n periods', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 6 }), (cumul, periods) => {
        const windows = slideWindow(decumulate(cumul), periods, 3);
        const growths = cumul
          .slice(periods - 1)
          .map(({ date, value }, index) => ({ date, value: value - (cumul[index - 1]?.value ?? 0) }));
        expect(windows).toEqual(growths);
      }),
    );
  });
});

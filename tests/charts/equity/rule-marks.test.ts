import { describe, expect, it } from 'vitest';
import { layoutRuleMarks } from '#lib/charts/equity/rule-marks.ts';
import { cents } from '#lib/domain/money.ts';
import type { SeatRow } from '#lib/views/equity/present-seat-effect.ts';

const row = (key: SeatRow['key'], seat: number, place: number, told: Partial<SeatRow> = {}): SeatRow => ({
  key,
  name: 'Provence-Alpes-Côte d’Azur',
  cents: { seat: cents(seat), place: cents(place), partners: cents(0) },
  effect: cents(seat - place),
  text: '+12,4\u00a0M€',
  isRegion: true,
  isSmall: false,
  ...told,
});
const ROWS = [
  row('11', 2_000_000_00, 1_000_000_00),
  row('93', 500_000_00, 1_500_000_00),
  row('unknown', 0, -500_000_00, { isRegion: false }),
];

describe('marks of the three rules', () => {
  it('share one scale that holds zero, below it too', () => {
    const { rows, zeroX, left, right } = layoutRuleMarks(ROWS, 720);
    const [first, second, last] = rows;
    expect(first?.x.seat).toBeCloseTo(right, 1);
    expect(last?.x.place).toBeCloseTo(left, 1);
    expect(first?.x.partners).toBeCloseTo(zeroX, 1);
    expect((second?.x.place ?? 0) - zeroX).toBeCloseTo(0.75 * (right - zeroX), 1);
  });

  it('set what is in no region apart', () => {
    const [, second, last] = layoutRuleMarks(ROWS, 720).rows;
    expect((last?.top ?? 0) - ((second?.top ?? 0) + (second?.height ?? 0))).toBe(12);
  });

  it.each([280, 519, 520, 1200])(
    'stay in a frame of %i px, under their names where it is narrow',
    (width) => {
      const { rows, left, right } = layoutRuleMarks(ROWS, width);
      expect(left).toBeGreaterThan(0);
      expect(right).toBeLessThan(width);
      expect(right - left).toBeGreaterThan(150);
      expect((rows[0]?.markY ?? 0) > (rows[0]?.textY ?? 0)).toBe(width < 520);
    },
  );
});

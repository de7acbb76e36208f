import { describe, expect, it } from 'vitest';
import type { DatedValue } from '#lib/domain/nature.ts';
import { sayReachYear } from '#lib/views/training/reach-year.ts';
import { day } from '../../support/records.ts';

const ENDS = [
  '2025-03-31',
  '2025-06-30',
  '2025-09-30',
  '2025-12-31',
  '2026-03-31',
  '2026-06-30',
  '2026-09-30',
];
const series = (...values: number[]): DatedValue[] =>
  values.map((value, index) => ({ date: day(ENDS[index] ?? '2026-12-31'), value }));
const say = (values: readonly DatedValue[], value: number | null, nature: 'cumul' | 'flux' = 'cumul') =>
  sayReachYear(nature, values, { value, date: day('2030-12-31') }).replace(/[\u00a0\u202f]/g, ' ');

describe('year in which the number announced is reached', () => {
  it('is a range between the fastest and the slowest of the paces seen', () => {
    // Paces over four quarters: (50 − 10) ÷ 4 = 10, (60 − 20) ÷ 4 = 10, (110 − 30) ÷ 4 = 20 a quarter; 400 remain.
    const text = say(series(10, 20, 30, 40, 50, 60, 110), 510);
    // 20 quarters after September 2026 is September 2031, 40 is September 2036.
    expect(text).toMatch(/^510 personnes seraient atteintes entre 2031 et 2036\. Méthode : /);
    expect(text).toContain('ce n’est pas une probabilité');
  });

  it('needs six quarters observed one after the other', () => {
    expect(say(series(10, 20, 30, 40, 50), 510)).toBe(
      'Pas d’année pour 510 personnes : 5 trimestres constatés, il en faut 6.',
    );
    expect(say(series(10, 20, 30, 40, 50, 60), 510)).toMatch(/atteintes en 2037\./);
    const holed = series(10, 20, 30, 40, 50, 60, 110).filter(({ value }) => value !== 20);
    expect(say(holed, 510)).toContain('5 trimestres constatés');
  });

  it('is not said of a number reached, of no number, of no value, nor of a flux', () => {
    expect(say(series(10, 20, 30), 30)).toBe('30 personnes : nombre déjà atteint au 30 septembre 2025.');
    expect(say(series(10), null)).toBe('Pas d’année : aucun nombre à atteindre n’est annoncé.');
    expect(say([], 510)).toBe('Pas d’année pour 510 personnes : aucune valeur datée n’est publiée.');
    expect(say(series(10, 20, 30, 40, 50, 60, 70), 510, 'flux')).toContain('ne sont pas un cumul');
    expect(say(series(10, 20, 30, 40, 50, 45, 70), 510)).toContain('ne sont pas un cumul');
    expect(say(series(10, 10, 10, 10, 10, 10, 10), 510)).toContain('à aucun des rythmes constatés');
  });
});

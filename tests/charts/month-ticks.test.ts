import { describe, expect, it } from 'vitest';
import { monthTicks } from '#lib/charts/month-ticks.ts';

const JANUARY_2024 = 2024 * 12;
const labels = (months: number, width: number) =>
  monthTicks(JANUARY_2024 + 1, JANUARY_2024 + 1 + months, width).map(({ label }) => label);

describe('monthTicks', () => {
  it('names quarters where a short span has the room, half-years where it has less', () => {
    expect(labels(12, 600)).toEqual(['avr. 2024', 'juil. 2024', 'oct. 2024', 'janv. 2025']);
    expect(labels(12, 200)).toEqual(['juil. 2024', 'janv. 2025']);
  });

  it('names years, then one in two, when the span grows', () => {
    expect(labels(60, 600)).toEqual(['2025', '2026', '2027', '2028', '2029']);
    expect(labels(60, 150)).toEqual(['2026', '2028']);
  });

  it('places a tick on the first month of its period', () => {
    expect(monthTicks(JANUARY_2024, JANUARY_2024 + 60, 600)[1]).toEqual({ month: 24300, label: '2025' });
  });
});

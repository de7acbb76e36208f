import { describe, expect, it } from 'vitest';
import { TERRITORIES } from '#lib/domain/territory.ts';
import { decodeBalances, encodeMoves, endsOf, toPeriods } from '#lib/views/compare/moves.ts';

// 24300 is January 2025.
describe('the periods of a series', () => {
  it('are months, up to two years of them', () => {
    expect(toPeriods(24300, 24323)).toEqual({ from: 24300, to: 24323, step: 1 });
    expect(endsOf({ from: 24300, to: 24302, step: 1 })).toEqual([24300, 24301, 24302]);
  });

  it('are quarters of the calendar beyond, the last of them cut at the date of the data', () => {
    const periods = toPeriods(24301, 24325);
    expect(periods).toEqual({ from: 24300, to: 24325, step: 3 });
    expect(endsOf(periods)).toEqual([24302, 24305, 24308, 24311, 24314, 24317, 24320, 24323, 24325]);
  });
});

describe('the moves of the territories', () => {
  const periods = { from: 24300, to: 24303, step: 1 } as const;
  const encoded = encodeMoves(
    [
      { territory: '01', month: 24300, value: 150 },
      { territory: '01', month: 24302, value: -50 },
      { territory: 'unknown', month: 24303, value: 7 },
    ],
    periods,
  );

  it('are written as what each period adds, nothing for zero', () => {
    expect(encoded).toHaveLength(21);
    expect(encoded?.[0]).toBe('150  -50 ');
    expect(encoded?.[TERRITORIES.indexOf('unknown')]).toBe('   7');
    expect(encoded?.[TERRITORIES.indexOf('53')]).toBe('   ');
  });

  it('read back as balances, zero where nothing moved', () => {
    expect(decodeBalances('150  -50 ')).toEqual([150, 150, 100, 100]);
    expect(decodeBalances('   ')).toEqual([0, 0, 0, 0]);
  });

  it('add the months of a quarter', () => {
    const moves = [24300, 24301, 24302, 24303].map((month) => ({
      territory: '53' as const,
      month,
      value: 1,
    }));
    const quarters = encodeMoves(moves, { from: 24300, to: 24303, step: 3 });
    expect(quarters?.[TERRITORIES.indexOf('53')]).toBe('3 1');
  });

  it('are not those of a line that nobody delivers', () => {
    expect(encodeMoves([], periods)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { cents } from '#lib/domain/money.ts';
import { TERRITORIES } from '#lib/domain/territory.ts';
import { toMap } from '#lib/views/figure/by-territory.ts';
import { centsOfLine } from '#lib/views/region/regional-rows.ts';

const rows = TERRITORIES.map((territory, index) => ({
  line: 'formation' as const,
  territory,
  cents: cents(index),
  grossCents: cents(index),
}));

describe('rows of the regional pages', () => {
  it('keep one line, in the order of the territories', () => {
    const shuffled = rows.toReversed();
    expect(centsOfLine(shuffled, 'formation')?.slice(0, 3)).toEqual([0, 1, 2]);
    expect(toMap(centsOfLine(shuffled, 'formation'))?.get('unknown')).toBe(20);
  });

  it('are null for a line that no delivered file covers', () => {
    expect(centsOfLine(rows, 'ia-sante')).toBeNull();
    expect(toMap(null)).toBeNull();
  });

  it('refuse an answer that lacks a territory', () => {
    expect(() => centsOfLine(rows.slice(1), 'formation')).toThrow('no row for territory 01');
  });
});

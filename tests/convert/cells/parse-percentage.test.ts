import { describe, expect, it } from 'vitest';
import { parsePercentage, takeShare } from '#lib/convert/cells/parse-percentage.ts';
import { cents } from '#lib/domain/money.ts';

describe('parsePercentage', () => {
  it.each([
    ['0.8', 100_00, 80_00, false],
    ['0,45', 100_00, 45_00, false],
    ['1', 100_00, 100_00, false],
    ['1.00', 100_00, 100_00, false],
    ['97.38', 100_00, 97_38, true],
    ['100', 100_00, 100_00, true],
    ['50 %', 100_00, 50_00, false],
    ['1 %', 100_00, 1_00, false],
    ['0.5', 10_01, 5_01, false],
    ['0.5', -10_01, -5_01, false],
    ['0.333333333333', 1, 0, false],
  ])('takes %s of %d cents', (text, whole, part, isRescaled) => {
    const share = parsePercentage(text);
    expect(share?.isRescaled).toBe(isRescaled);
    expect(share && takeShare(cents(whole), share)).toBe(part);
  });

  it.each(['', '0', '0.00', '-5', '120', '100.01', 'tout', '0.5.1', '1e-1'])('refuses « %s »', (text) => {
    expect(parsePercentage(text)).toBeNull();
  });
});

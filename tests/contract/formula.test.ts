import { describe, expect, it } from 'vitest';
import { disarm, isFormula, readDisarmed } from '#lib/contract/formula.ts';

describe('isFormula', () => {
  it.each([
    '=1+1',
    '=HYPERLINK("http://exemple.fr";"clic")',
    '＝1+1',
    '  =1+1',
    '\t=1',
    '\n=1',
    'ligne\n=1'.slice(5),
    '@SUM(A1)',
    '＠SUM(A1)',
    '+1+cmd|calc',
    '-1+cmd|calc',
    '-A1',
    '+33 1',
    '-1+2',
    '+',
  ])('says that « %s » is one', (cell) => {
    expect(isFormula(cell)).toBe(true);
    expect(disarm(cell)).toBe(`'${cell}`);
    expect(readDisarmed(disarm(cell))).toBe(cell);
  });

  it.each([
    '-12,30',
    '-1.234.567',
    '-,5',
    '-1 234,50 €',
    '+5',
    '−12',
    '-12 M€',
    '-',
    '--',
    '12,30-',
    'a=b',
    '',
    '-0.5 %',
  ])('says that « %s » is none', (cell) => {
    expect(isFormula(cell)).toBe(false);
    expect(disarm(cell)).toBe(cell);
  });

  it('leaves the apostrophe of other cells', () => {
    expect(readDisarmed("'été")).toBe("'été");
    expect(readDisarmed("'-12,30")).toBe("'-12,30");
  });
});

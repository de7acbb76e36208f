import { describe, expect, it } from 'vitest';
import { toDenominators } from '#lib/domain/denominator.ts';
import { DEFAULT_EQUITY, formatEquity, parseEquity } from '#lib/state/equity/equity-address.ts';

const known = toDenominators(
  ['habitant', 'etudiants'].map((denominatorId) => ({
    denominatorId,
    regionCode: '84' as const,
    label: denominatorId,
    unit: denominatorId,
    value: 1,
    date: null,
    sourceId: null,
    fragile: null,
  })),
);

describe('the address of the page of equity', () => {
  it.each([
    ['', DEFAULT_EQUITY],
    [
      '?ligne=formation&etape=decaisse&regle=lieu&rapporte=etudiants',
      { line: 'formation', stage: 'paid', rule: 'place', denominator: 'etudiants' },
    ],
    ['?ligne=ondam&etape=paye&regle=autre&rapporte=inconnu', DEFAULT_EQUITY],
  ] as const)('reads « %s »', (search, choice) => {
    expect(parseEquity(search, known)).toEqual(choice);
  });

  it('writes what it reads, nothing for the default, and keeps the date of the data', () => {
    const search = '?ligne=formation&etape=decaisse&regle=lieu&rapporte=etudiants';
    expect(formatEquity(parseEquity(search, known))).toBe(search);
    expect(formatEquity(DEFAULT_EQUITY)).toBe('');
    expect(formatEquity(DEFAULT_EQUITY, '?au=2026-03-31&etape=decaisse')).toBe('?au=2026-03-31');
  });
});

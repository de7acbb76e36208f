import { describe, expect, it } from 'vitest';
import {
  formatComparison,
  parseComparison,
  type KnownComparison,
} from '#lib/state/compare/compare-address.ts';
import { defaultChoice } from '#lib/views/compare/compare-choice.ts';

const fallback = defaultChoice(['53', '52', '24', '28']);
const known: KnownComparison = {
  fallback,
  bases: ['habitant', 'professionnels', 'repere', 'cible', 'euros'],
  completeWith: (code) => [code, '11'],
};

describe('the address of a comparison', () => {
  it.each([
    ['', fallback],
    ['?territoires=84,01', { ...fallback, territories: ['84', '01'] }],
    ['?territoires=01,84,01', { ...fallback, territories: ['01', '84'] }],
    ['?territoires=84', { ...fallback, territories: ['84', '11'] }],
    ['?territoires=1,976,FR', fallback],
    ['?territoires=01,02,03,04,06,11,24', { ...fallback, territories: ['01', '02', '03', '04', '06', '11'] }],
    [
      '?ligne=formation&etape=decaisse&regle=lieu',
      { ...fallback, line: 'formation', stage: 'paid', rule: 'place' },
    ],
    ['?rapporte=professionnels', { ...fallback, basis: 'professionnels' }],
    ['?rapporte=%3Cscript%3E&ligne=ondam&etape=x&regle=y&lecture=z', fallback],
    ['?proximite=rural,autre', { ...fallback, components: ['rural'] }],
    ['?proximite=', fallback],
    ['?lecture=b', { ...fallback, reading: 'B' }],
  ])('%s is read against closed lists', (search, expected) => {
    expect(parseComparison(search, known)).toEqual(expected);
  });

  it.each([
    [{}, '', ''],
    [{ territories: ['84', '01'] }, '', '?territoires=84,01'],
    [{ rule: 'partners', basis: 'euros' }, '', '?regle=partenaires&rapporte=euros'],
    [{ line: 'formation' }, '?au=2026-06-30&territoires=11,84', '?ligne=formation&au=2026-06-30'],
    [{}, '?au=2026-06-30', '?au=2026-06-30'],
    [{ components: ['population'] }, '', '?proximite=population'],
  ] as const)('of the change %j after %s is %s', (change, before, search) => {
    expect(formatComparison({ ...fallback, ...change }, fallback, before)).toBe(search);
  });

  it('says again what it was read from', () => {
    for (const search of [
      '?territoires=06,94,11&ligne=formation&etape=contractualise&regle=lieu&rapporte=cible',
    ])
      expect(formatComparison(parseComparison(search, known), fallback)).toBe(search);
  });
});

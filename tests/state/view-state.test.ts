import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { READING_IDS } from '#lib/contract/fact-terms.ts';
import { RULES } from '#lib/domain/rule.ts';
import { AID_TYPES, STAGES } from '#lib/domain/stage.ts';
import {
  carryQuery,
  DEFAULT_VIEW,
  formatDataDate,
  formatMonthWord,
  formatViewState,
  hasFilters,
  parseDataDate,
  parseMonth,
  parseViewState,
} from '#lib/state/view-state.ts';
import { BASES } from '#lib/views/figure/basis.ts';

const KNOWN = {
  measures: ['impact-ia', 'dmn', 'cma'],
  operators: ['Opérateur fictif A', 'Opérateur fictif B & fils'],
  denominators: ['professionnels', 'etudiants'],
};
const parse = (query: string) => parseViewState(query, KNOWN);

describe('state in the address', () => {
  it('reads every parameter', () => {
    expect(
      parse(
        'etape=decaisse&regle=partenaires&rapporte=repere&lecture=b&mesure=dmn&mesure=cma&operateur=Op%C3%A9rateur+fictif+A&aide=avance&depuis=2025-01&jusque=2026-09',
      ),
    ).toEqual({
      stage: 'paid',
      rule: 'partners',
      basis: 'benchmark',
      denominator: 'habitant',
      reading: 'B',
      filters: {
        measures: ['dmn', 'cma'],
        operators: ['Opérateur fictif A'],
        aidTypes: ['repayable-advance'],
        fromMonth: 24300,
        toMonth: 24320,
      },
    });
  });

  it('drops what no closed list holds', () => {
    expect(
      parse(
        'etape=paid&regle=%27%3BDROP&rapporte=&lecture=D&mesure=inconnue&operateur=X&aide=grant&depuis=2025-13',
      ),
    ).toEqual(DEFAULT_VIEW);
    expect(parse('depuis=2026-09&jusque=2025-01')).toEqual(DEFAULT_VIEW);
  });

  it('writes nothing for the defaults and keeps reserved parameters', () => {
    expect(formatViewState(DEFAULT_VIEW)).toBe('');
    expect(formatViewState(DEFAULT_VIEW, '?au=2026-03-31&etape=decaisse&x=1')).toBe('?au=2026-03-31');
  });

  it('writes words, not identifiers', () => {
    const state = {
      ...DEFAULT_VIEW,
      stage: 'contracted',
      rule: 'place',
      basis: 'target',
      reading: 'C',
    } as const;
    expect(formatViewState(state)).toBe('?etape=contractualise&regle=lieu&rapporte=cible&lecture=c');
  });

  it('divides by any denominator of the delivery, and keeps it as the key of the repère', () => {
    expect(parse('rapporte=etudiants')).toEqual({ ...DEFAULT_VIEW, basis: 'unit', denominator: 'etudiants' });
    expect(parse('rapporte=habitant&cle=etudiants')).toEqual({ ...DEFAULT_VIEW, basis: 'unit' });
    expect(parse('rapporte=repere&cle=etudiants')).toEqual({
      ...DEFAULT_VIEW,
      basis: 'benchmark',
      denominator: 'etudiants',
    });
    expect(parse('rapporte=lits&cle=lits')).toEqual(DEFAULT_VIEW);
    expect(formatViewState({ ...DEFAULT_VIEW, basis: 'unit', denominator: 'etudiants' })).toBe(
      '?rapporte=etudiants',
    );
    expect(formatViewState({ ...DEFAULT_VIEW, denominator: 'etudiants' })).toBe('?cle=etudiants');
    expect(formatViewState({ ...DEFAULT_VIEW, basis: 'unit' })).toBe('?rapporte=habitant');
  });

  it('comes back unchanged from the address', () => {
    const month = fc.option(fc.integer({ min: 2000 * 12, max: 2100 * 12 - 1 }), { nil: null });
    const states = fc.record({
      stage: fc.constantFrom(...STAGES),
      rule: fc.constantFrom(...RULES),
      basis: fc.constantFrom(...BASES),
      denominator: fc.constantFrom('habitant', ...KNOWN.denominators),
      reading: fc.constantFrom(...READING_IDS),
      filters: fc
        .record({
          measures: fc.subarray(KNOWN.measures),
          operators: fc.subarray(KNOWN.operators),
          aidTypes: fc.subarray([...AID_TYPES]),
          fromMonth: month,
          toMonth: month,
        })
        .filter(({ fromMonth, toMonth }) => fromMonth === null || toMonth === null || fromMonth <= toMonth),
    });
    fc.assert(
      fc.property(states, (state) => {
        expect(parse(formatViewState(state))).toEqual(state);
      }),
    );
  });
});

describe('months', () => {
  it('reads and writes a month of this century', () => {
    expect(parseMonth('2026-09')).toBe(24320);
    expect(formatMonthWord(24311)).toBe('2025-12');
    expect(['2025-00', '1999-12', '2025-1', '', null].map(parseMonth)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('free filters', () => {
  it('are set by any of them', () => {
    expect(hasFilters(DEFAULT_VIEW.filters)).toBe(false);
    expect(hasFilters(parse('mesure=dmn').filters)).toBe(true);
    expect(hasFilters(parse('jusque=2026-01').filters)).toBe(true);
    expect(hasFilters(parse('etape=decaisse').filters)).toBe(false);
  });
});

describe('the date of the data', () => {
  it('is a real day or nothing', () => {
    expect(['?au=2026-03-31', '?au=2026-02-30', '?au=hier', ''].map(parseDataDate)).toEqual([
      '2026-03-31',
      null,
      null,
      null,
    ]);
  });

  it('changes alone in the address', () => {
    expect(formatDataDate('2026-03-31' as IsoDate, '?lecture=b')).toBe('?lecture=b&au=2026-03-31');
    expect(formatDataDate(null, '?au=2026-03-31&lecture=b')).toBe('?lecture=b');
    expect(formatDataDate(null, '?au=2026-03-31')).toBe('');
  });

  it('goes with the reading from page to page, unless the link says another', () => {
    expect(carryQuery('?au=2026-03-31&lecture=b&etape=decaisse', '')).toBe('?au=2026-03-31&lecture=b');
    expect(carryQuery('?au=2026-03-31', '?au=2026-06-30')).toBe('?au=2026-06-30');
    expect(carryQuery('', '')).toBe('');
  });
});

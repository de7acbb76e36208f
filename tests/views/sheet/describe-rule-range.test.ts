import { describe, expect, it } from 'vitest';
import { describeRuleRange } from '#lib/views/sheet/describe-rule-range.ts';
import { ROWS_CASE } from '../../support/regional-rows-case.ts';

const NOTHING = {
  ...ROWS_CASE,
  cents: {
    seat: { ...ROWS_CASE.cents.seat, committed: { 'ia-sante': null, formation: null } },
    place: { ...ROWS_CASE.cents.place, committed: { 'ia-sante': null, formation: null } },
    partners: { ...ROWS_CASE.cents.partners, committed: { 'ia-sante': null, formation: null } },
  },
};

describe('describeRuleRange', () => {
  it('gives the least and the most, each with its rule, and the ranks', () => {
    expect(describeRuleRange(ROWS_CASE, '01', 'ia-sante')).toBe(
      'Selon la règle d’attribution, de 100\u00a0€ (siège du coordinateur) à 110\u00a0€ engagés (lieu d’exécution), au 17e rang par habitant.',
    );
  });

  it('gives one amount where all three print the same', () => {
    expect(describeRuleRange(ROWS_CASE, '84', 'ia-sante')).toBe(
      'Sous les trois règles d’attribution, 1,6\u00a0k€ engagé, au 2e rang par habitant.',
    );
  });

  it('says nothing where no amount is published', () => {
    expect(describeRuleRange(NOTHING, '84', 'ia-sante')).toBe('');
  });

  it('has no rank for fewer than five operations', () => {
    expect(describeRuleRange(ROWS_CASE, '94', 'ia-sante')).not.toContain('rang');
  });
});

import { describe, expect, it } from 'vitest';
import { nationalOf, ownCentsIn, ownTerritories } from '#lib/views/own/own-answers.ts';
import { OWN_CASE } from '../../support/own-case.ts';

const IN_AI = { line: 'ia-sante', rule: 'seat' } as const;

describe('own cents in a territory', () => {
  it('are those of its operations', () => {
    expect(ownCentsIn(OWN_CASE, { ...IN_AI, stage: 'committed' }, '53')).toBe(1_250_00);
  });

  it('are zero where an operation is held that has not reached the stage', () => {
    expect(ownCentsIn(OWN_CASE, { ...IN_AI, stage: 'contracted' }, '53')).toBe(0);
  });

  it('are absent, and not zero, where no operation is held, or no file of the stage or of the line', () => {
    expect(ownCentsIn(OWN_CASE, { ...IN_AI, stage: 'committed' }, '11')).toBeNull();
    expect(ownCentsIn(OWN_CASE, { ...IN_AI, stage: 'paid' }, '53')).toBeNull();
    expect(ownCentsIn(OWN_CASE, { line: 'formation', rule: 'seat', stage: 'committed' }, '53')).toBeNull();
  });
});

it('holds two territories of one line, none of the other', () => {
  expect(ownTerritories(OWN_CASE, IN_AI)).toEqual(['53', '84']);
  expect(ownTerritories(OWN_CASE, { line: 'formation', rule: 'seat' })).toEqual([]);
});

it('gives the national cents of one line at one stage, null without a row', () => {
  expect(nationalOf(OWN_CASE.totals, { line: 'ia-sante', stage: 'committed' })).toBe(4_250_50);
  expect(nationalOf(OWN_CASE.totals, { line: 'ia-sante', stage: 'paid' })).toBeNull();
  expect(nationalOf(OWN_CASE.totals, { line: 'formation', stage: 'committed' })).toBeNull();
});

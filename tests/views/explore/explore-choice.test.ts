import { describe, expect, it } from 'vitest';
import {
  choiceUntil,
  DEFAULT_CHOICE,
  keepPeriod,
  keepsAll,
  toggleValue,
  withoutStep,
} from '#lib/views/explore/explore-choice.ts';
import { occitanie } from '../../support/explore-case.ts';

describe('toggleValue', () => {
  it('keeps a value, then lets go of it', () => {
    const once = toggleValue(DEFAULT_CHOICE, 'measure', 'mesure-a');
    const both = toggleValue(once, 'measure', 'mesure-b');
    expect(both.filters.kept.measure).toEqual(['mesure-a', 'mesure-b']);
    expect(toggleValue(both, 'measure', 'mesure-a').filters.kept.measure).toEqual(['mesure-b']);
    expect(both.filters.kept.operator).toEqual([]);
  });
});

describe('choiceUntil', () => {
  it('ends the period kept with the data, and nothing else', () => {
    const months = (toMonth: number | null, until: number | null) =>
      choiceUntil(keepPeriod(occitanie, 24_300, toMonth), until).filters;
    expect(months(null, 24_315)).toMatchObject({ fromMonth: 24_300, toMonth: 24_315 });
    expect(months(24_310, 24_315).toMonth).toBe(24_310);
    expect(months(24_320, 24_315).toMonth).toBe(24_315);
    expect(months(null, null).toMonth).toBeNull();
    expect(choiceUntil(occitanie, 24_315).filters.kept).toEqual(occitanie.filters.kept);
  });
});

describe('withoutStep', () => {
  it('takes one filter away, or all of them', () => {
    expect(withoutStep(occitanie, 'period').filters).toMatchObject({ fromMonth: null, toMonth: null });
    expect(withoutStep(occitanie, 'period').filters.kept.territory).toEqual(['76']);
    expect(keepsAll(withoutStep(occitanie, 'territory').filters)).toBe(false);
    expect(keepsAll(withoutStep(occitanie, null).filters)).toBe(true);
  });

  it('never takes the stage away', () => {
    expect(withoutStep(occitanie, 'stage')).toEqual(occitanie);
  });
});

import { describe, expect, it } from 'vitest';
import { describeFilters, describePeriod, toTrail } from '#lib/views/explore/describe-filters.ts';
import { DEFAULT_CHOICE, keepValues } from '#lib/views/explore/explore-choice.ts';
import { exploreValues, occitanie } from '../../support/explore-case.ts';

describe('describeFilters', () => {
  it('names line, stage and rule when nothing is left out', () => {
    expect(describeFilters(DEFAULT_CHOICE, exploreValues)).toBe('IA en santé · engagé · siège');
  });

  it('names a region and a period', () => {
    expect(describeFilters(occitanie, exploreValues)).toBe(
      'IA en santé · engagé · siège · Occitanie · avril 2025 à juin 2026',
    );
  });

  it('names three values, counts more', () => {
    const three = keepValues(DEFAULT_CHOICE, 'territory', ['76', '53', '11']);
    const four = keepValues(DEFAULT_CHOICE, 'territory', ['76', '53', '11', '84']);
    expect(describeFilters(three, exploreValues)).toContain('· Occitanie ou Bretagne ou Île-de-France');
    expect(describeFilters(four, exploreValues)).toContain('· 4\u00a0territoires');
  });
});

describe('toTrail', () => {
  it('lets go of filters, never of line, stage and rule', () => {
    expect(toTrail(occitanie, exploreValues).map(({ key, isFilter }) => [key, isFilter])).toEqual([
      ['line', false],
      ['stage', false],
      ['rule', false],
      ['territory', true],
      ['period', true],
    ]);
  });
});

describe('describePeriod', () => {
  it.each([
    [null, null, ''],
    [24303, null, 'depuis avril 2025'],
    [null, 24317, 'jusqu’à juin 2026'],
    [24303, 24303, 'avril 2025'],
    [24303, 24317, 'avril 2025 à juin 2026'],
    [24317, 24303, 'depuis juin 2026, après la date des données'],
  ])('from %s to %s is « %s »', (from, to, words) => {
    expect(describePeriod(from, to)).toBe(words);
  });
});

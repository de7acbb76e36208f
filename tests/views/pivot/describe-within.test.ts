import { describe, expect, it } from 'vitest';
import { describeWithin } from '#lib/views/pivot/describe-within.ts';
import { DEFAULT_PIVOT } from '#lib/views/pivot/pivot-choice.ts';
import { exploreValues, occitanie } from '../../support/explore-case.ts';

const say = (choice: Partial<typeof DEFAULT_PIVOT>) =>
  describeWithin({ ...DEFAULT_PIVOT, ...choice }, exploreValues);

describe('describeWithin', () => {
  it('says line, stage, rule and filters, but not what the columns compare', () => {
    expect(say({})).toBe('IA en santé · engagé · siège');
    expect(say({ columns: 'line' })).toBe('engagé · siège');
    expect(say({ columns: 'stage' })).toBe('IA en santé · siège');
    expect(say({ columns: 'rule', within: occitanie })).toBe(
      'IA en santé · engagé · Occitanie · avril 2025 à juin 2026',
    );
  });

  it('keeps a filter on a value that the columns split', () => {
    expect(say({ columns: 'territory', within: occitanie })).toContain('Occitanie');
  });
});

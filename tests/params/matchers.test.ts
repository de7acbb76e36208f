import { describe, expect, it } from 'vitest';
import { match as isDataset } from '../../src/params/dataset.ts';
import { match as isVersion } from '../../src/params/version.ts';

describe('addresses', () => {
  it.each<[segment: string, answer: boolean]>([
    ['demo', true],
    ['public', true],
    ['ars-bretagne', true],
    ['v', false],
    ['api', false],
    ['embed', false],
    ['accessibilite', false],
    ['donnees-personnelles', false],
    ['Demo', false],
    ['a_b', false],
    ['a--b', false],
    ['', false],
  ])('« %s » names a dataset: %s', (segment, answer) => {
    expect(isDataset(segment)).toBe(answer);
  });

  it.each<[rest: string, answer: boolean]>([
    ['', true],
    ['v/2026-09-30-1a2b3c4d', true],
    ['2026-09-30-1a2b3c4d', false],
    ['v/2026-09-30', false],
    ['v/2026-09-30-1A2B3C4D', false],
    ['v/2026-09-30-1a2b3c4d/regions', false],
  ])('« %s » names a version: %s', (rest, answer) => {
    expect(isVersion(rest)).toBe(answer);
  });
});

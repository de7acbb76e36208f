import { expect, it } from 'vitest';
import { ecoGrade, ecoScore } from '../../scripts/bench/first-figure/eco-index.ts';

it.each([
  ['a light page', { elements: 350, requests: 12, kilobytes: 200 }, 80.5, 'A'],
  ['a page of many elements', { elements: 600, requests: 25, kilobytes: 400 }, 67.2, 'C'],
  ['nothing at all', { elements: 0, requests: 0, kilobytes: 0 }, 100, 'A'],
  ['more than any page known', { elements: 600_000, requests: 5000, kilobytes: 300_000 }, 0, 'G'],
])('scores %s', (_, weight, score, grade) => {
  expect(ecoScore(weight)).toBeCloseTo(score, 1);
  expect(ecoGrade(ecoScore(weight))).toBe(grade);
});

it('gives each letter from its least score on', () => {
  expect([80, 79.9, 70, 55, 40, 25, 10, 9.9].map(ecoGrade)).toEqual(['A', 'B', 'B', 'C', 'D', 'E', 'F', 'G']);
});

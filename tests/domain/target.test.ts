import { describe, expect, it } from 'vitest';
import { meetsTarget } from '#lib/domain/target.ts';

describe('target', () => {
  it.each([
    ['at_least', 35, [35], true],
    ['at_least', 34, [35], false],
    ['at_most', 90, [90], true],
    ['at_most', 91, [90], false],
    ['exactly', 18, [18], true],
    ['exactly', 19, [18], false],
    ['between', 40, [60, 40], true],
    ['between', 39.9, [40, 60], false],
    ['between', 61, [40, 60], false],
    ['at_least', 35, [35, 35], true],
    ['between', 40, [40], null],
    ['at_least', 37, [30, 35], null],
    ['to_define', 37, [30], null],
    ['at_least', null, [30], null],
    ['at_least', 37, [], null],
  ] as const)('%s: %s against %j is %s', (type, value, targets, met) => {
    expect(meetsTarget(type, value, targets)).toBe(met);
  });
});

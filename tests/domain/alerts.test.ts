import { describe, expect, it } from 'vitest';
import {
  DUE_DAYS,
  FALLEN_SHARE,
  fallsOf,
  isRaised,
  LATE_DAYS,
  onePerCause,
  STUCK_SHARE,
  stuckShare,
  type Found,
} from '#lib/domain/alerts.ts';

describe('isRaised', () => {
  it.each([
    ['60 days late is not past sixty', [60], false],
    ['61 days late is', [61], true],
    ['40 days late after 61: still raised', [61, 40], true],
    ['40 days late after 20: not raised', [20, 40], false],
    ['30 days late after 61: cleared', [61, 30], false],
    ['40 days late after it was cleared: not raised', [61, 30, 40], false],
    ['a missing reading changes nothing', [61, null, 40], true],
    ['a last reading that is missing raises nothing', [61, null], false],
    ['no reading', [], false],
  ])('%s', (_name, readings, expected) => {
    expect(isRaised(readings, LATE_DAYS)).toBe(expected);
  });

  it('is cleared of a value that is due as soon as it comes', () => {
    expect(isRaised([31, 12], DUE_DAYS)).toBe(true);
    expect(isRaised([31, 0], DUE_DAYS)).toBe(false);
  });
});

describe('stuckShare', () => {
  it('says nothing of four operations, and a share of five', () => {
    expect(stuckShare({ stuck: 4, underWay: 4 })).toBeNull();
    expect(stuckShare({ stuck: 0, underWay: 0 })).toBeNull();
    expect(stuckShare({ stuck: 2, underWay: 5 })).toBe(0.4);
  });

  it('raises 2 of 9 and not 2 of 10', () => {
    expect(isRaised([stuckShare({ stuck: 2, underWay: 9 })], STUCK_SHARE)).toBe(true);
    expect(isRaised([stuckShare({ stuck: 2, underWay: 10 })], STUCK_SHARE)).toBe(false);
  });
});

describe('fallsOf', () => {
  it('reads the loss on the best of four values', () => {
    expect(fallsOf([100, 200, 160, 180, 150], 'up', 100)).toEqual([null, null, null, 0.1, 0.25]);
  });

  it('mirrors what must fall', () => {
    expect(fallsOf([50, 40, 45, 60], 'down', 0)).toEqual([null, null, null, 0.5]);
  });

  it('says nothing of counts under a hundred', () => {
    expect(fallsOf([99, 90, 80, 10], 'up', 100)).toEqual([null, null, null, null]);
    expect(fallsOf([100, 90, 80, 10], 'up', 100)).toEqual([null, null, null, 0.9]);
  });

  it('raises a loss of a quarter and not one of a tenth', () => {
    expect(isRaised([null, 0.1], FALLEN_SHARE)).toBe(false);
    expect(isRaised([null, 0.1, 0.25, 0.08], FALLEN_SHARE)).toBe(true);
    expect(isRaised([null, 0.1, 0.25, 0.05], FALLEN_SHARE)).toBe(false);
  });
});

describe('onePerCause', () => {
  const found = (rule: Found<string>['rule'], cause: string): Found<string> => ({
    rule,
    cause,
    detail: rule,
  });

  it('keeps one alert per cause, by the first rule, and names the others', () => {
    expect(
      onePerCause([
        found('falling-trend', 'indicator:formes'),
        found('path-gap', 'line:formation'),
        found('value-due', 'indicator:formes'),
        found('value-due', 'indicator:formes'),
      ]),
    ).toEqual([
      { rule: 'value-due', cause: 'indicator:formes', detail: 'value-due', also: ['falling-trend'] },
      { rule: 'path-gap', cause: 'line:formation', detail: 'path-gap', also: [] },
    ]);
  });
});

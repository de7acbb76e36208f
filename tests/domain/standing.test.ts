import { describe, expect, it } from 'vitest';
import { standingOf } from '#lib/domain/standing.ts';
import type { Path } from '#lib/domain/trajectory.ts';
import { day } from '../support/records.ts';

/** Ten a day, through the leap day of 2028. */
const path: Path = {
  rule: 'points',
  points: [
    { date: day('2028-01-01'), value: 0 },
    { date: day('2028-12-31'), value: 3650 },
  ],
};

describe('standingOf', () => {
  it.each([
    ['thirty days late is in the pace', '2028-04-10', 700, 'on-pace'],
    ['thirty-one days late is late', '2028-04-10', 699, 'late'],
    ['thirty days ahead is in the pace', '2028-04-10', 1300, 'on-pace'],
    ['thirty-one days ahead is ahead', '2028-04-10', 1301, 'ahead'],
    ['what the path ends on is reached', '2028-04-10', 3650, 'reached'],
    ['over a hundred per cent is reached', '2028-04-10', 5000, 'reached'],
    ['under the start, money came back', '2028-04-10', -1, 'late'],
    ['under the start on its first day', '2028-01-01', -1, 'late'],
    ['past the end, what is missing is late', '2029-06-30', 3600, 'late'],
    ['past the end, reached stays reached', '2029-06-30', 3650, 'reached'],
  ])('%s', (_, date, observed, standing) => {
    expect(standingOf(path, day(date), observed)).toBe(standing);
  });

  it('says nothing before the path or without one', () => {
    expect(standingOf(path, day('2027-12-31'), 0)).toBeNull();
    expect(standingOf({ rule: 'points', points: [] }, day('2028-04-10'), 0)).toBeNull();
  });

  it('is late on a path that never moves, until it is reached', () => {
    const still: Path = { ...path, points: path.points.map(({ date }) => ({ date, value: 5 })) };
    expect(standingOf(still, day('2028-04-10'), 4)).toBe('late');
    expect(standingOf(still, day('2028-04-10'), 5)).toBe('reached');
  });
});

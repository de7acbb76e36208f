import { describe, expect, it } from 'vitest';
import { announcedOn } from '#lib/views/measure/measure-rows.ts';
import { claim } from '../../support/measure-case.ts';

describe('the announcement of a measure', () => {
  it.each([
    [['2025-02-11'], '2025-02-11', 'day'],
    [['2024-02'], '2024-02-29', 'month'],
    [['2024'], '2024-12-31', 'year'],
    [['2024-10-15', '2024-09'], '2024-09-30', 'month'],
  ])('of %j is the earliest one, as far as it is known', (values, date, precision) => {
    const found = announcedOn(values.map((value) => claim('announced_on', value)));
    expect([found?.date, found?.precision]).toEqual([date, precision]);
  });

  it('is none where no source dates it', () => {
    expect(announcedOn([claim('amount_eur', '2024')])).toBeNull();
    expect(announcedOn([claim('announced_on', 'bientôt')])).toBeNull();
  });
});

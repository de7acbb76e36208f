import { describe, expect, it } from 'vitest';
import { cents } from '#lib/domain/money.ts';
import { eurosPerInhabitant } from '#lib/views/figure/per-inhabitant.ts';

describe('euros per inhabitant', () => {
  it('divides euros by inhabitants', () => {
    expect(eurosPerInhabitant(cents(711_600_00), 355_800)).toBe(2);
    expect(eurosPerInhabitant(cents(0), 355_800)).toBe(0);
  });

  it('is absent when the amount or the population is', () => {
    expect(eurosPerInhabitant(null, 10)).toBeNull();
    expect(eurosPerInhabitant(cents(10), null)).toBeNull();
    expect(eurosPerInhabitant(cents(10), 0)).toBeNull();
  });
});

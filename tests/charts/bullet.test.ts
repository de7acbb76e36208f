import { describe, expect, it } from 'vitest';
import { layoutBullet } from '#lib/charts/bullet.ts';
import { bulletPastBenchmark, bulletUnpublished, bulletWithTarget } from '../support/chart-cases.ts';

describe('layoutBullet', () => {
  it('draws the value and its target on one scale from zero', () => {
    const { barWidth, reference } = layoutBullet(bulletWithTarget, 504);
    expect([barWidth, reference?.x]).toEqual([86, 501]);
  });

  it('lets a value pass its benchmark', () => {
    const { barWidth, reference } = layoutBullet(bulletPastBenchmark, 1244);
    expect([barWidth, reference?.x]).toEqual([1240, 901]);
  });

  it('keeps the target of a value that nobody publishes', () => {
    const { barWidth, reference } = layoutBullet(bulletUnpublished, 504);
    expect([barWidth, reference?.x]).toEqual([null, 501]);
  });

  it('needs no room for a reference that is not there', () => {
    const { height, reference } = layoutBullet({ ...bulletWithTarget, reference: null }, 504);
    expect([height, reference]).toEqual([48, null]);
  });
});

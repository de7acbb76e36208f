import { describe, expect, it } from 'vitest';
import { placeLabel } from '#lib/charts/place-label.ts';

const box = (left: number, top: number) => ({ left, right: left + 10, top, bottom: top + 10 });
const frame = { left: 0, right: 100, top: 0, bottom: 100 };

describe('placeLabel', () => {
  it('takes the first wish that is free', () => {
    expect(placeLabel([box(0, 0), box(50, 50)], frame, [box(5, 5)])).toEqual(box(50, 50));
  });

  it('allows labels to touch', () => {
    expect(placeLabel([box(0, 0)], frame, [box(10, 0)])).toEqual(box(0, 0));
  });

  it('prefers an obstacle to the edge of the frame', () => {
    expect(placeLabel([box(95, 0), box(20, 20)], frame, [box(20, 20)])).toEqual(box(20, 20));
  });

  it('gives up when nothing stands in the frame', () => {
    expect(placeLabel([box(95, 0)], frame, [])).toBeNull();
  });
});

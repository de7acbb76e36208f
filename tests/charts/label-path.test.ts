import { describe, expect, it } from 'vitest';
import { labelPath } from '#lib/charts/label-path.ts';
import { textWidth } from '#lib/charts/text-width.ts';

const rising = [
  [0, 400],
  [600, 100],
] as const;
const name = { label: 'Trajectoire', sizePx: 13 };
const frame = { left: 0, right: 600, top: 0, bottom: 400 };

describe('labelPath', () => {
  it('stands above the path, to its left, near its middle', () => {
    const { labelX, labelY } = labelPath(rising, name, frame, []);
    const right = labelX + textWidth(name.label, name.sizePx);
    expect(right).toBe(340);
    // The path is at 400 − 340 / 2 = 230 there.
    expect(labelY).toBeLessThan(230);
    expect(labelY).toBeGreaterThan(200);
  });

  it('moves along the path when something stands there', () => {
    const free = labelPath(rising, name, frame, []);
    const moved = labelPath(rising, name, frame, [{ left: 0, right: 360, top: 0, bottom: 400 }]);
    expect(moved.labelX).toBeGreaterThanOrEqual(360);
    expect(moved.labelX).not.toBe(free.labelX);
  });

  it('stays in the frame even when the path is a point in a corner', () => {
    const { labelX, labelY } = labelPath([[600, 0]], name, frame, []);
    expect(labelX + textWidth(name.label, name.sizePx)).toBeLessThanOrEqual(600);
    expect(labelY).toBeGreaterThanOrEqual(13);
  });
});

import { describe, expect, it } from 'vitest';
import { beginBrush, dragBrush, stepBrush } from '#lib/charts/explore/brush.ts';

const bounds = { fromMonth: 100, toMonth: 120 };
const kept = { fromMonth: 105, toMonth: 110 };

describe('beginBrush', () => {
  it('draws anew outside the period, and when everything is kept', () => {
    expect(beginBrush(102, kept, bounds).kind).toBe('draw');
    expect(beginBrush(107, bounds, bounds).kind).toBe('draw');
  });

  it('takes along a period that it begins in, unless it is a month alone', () => {
    expect(beginBrush(107, kept, bounds).kind).toBe('move');
    expect(beginBrush(105, { fromMonth: 105, toMonth: 105 }, bounds).kind).toBe('draw');
  });
});

describe('dragBrush', () => {
  it('draws either way', () => {
    const brush = beginBrush(112, bounds, bounds);
    expect(dragBrush(brush, 115, bounds)).toEqual({ fromMonth: 112, toMonth: 115 });
    expect(dragBrush(brush, 109, bounds)).toEqual({ fromMonth: 109, toMonth: 112 });
  });

  it('moves a period without shortening it at the bounds', () => {
    const brush = beginBrush(107, kept, bounds);
    expect(dragBrush(brush, 109, bounds)).toEqual({ fromMonth: 107, toMonth: 112 });
    expect(dragBrush(brush, 120, bounds)).toEqual({ fromMonth: 115, toMonth: 120 });
    expect(dragBrush(brush, 100, bounds)).toEqual({ fromMonth: 100, toMonth: 105 });
  });

  it('never lets one end pass the other', () => {
    const from = { kind: 'fromMonth', startMonth: 105, before: kept } as const;
    const to = { kind: 'toMonth', startMonth: 110, before: kept } as const;
    expect(dragBrush(from, 118, bounds)).toEqual({ fromMonth: 110, toMonth: 110 });
    expect(dragBrush(to, 90, bounds)).toEqual({ fromMonth: 105, toMonth: 105 });
  });
});

describe('stepBrush', () => {
  it.each([
    ['ArrowLeft', 'fromMonth', { fromMonth: 104, toMonth: 110 }],
    ['ArrowRight', 'toMonth', { fromMonth: 105, toMonth: 111 }],
    ['PageUp', 'toMonth', { fromMonth: 105, toMonth: 120 }],
    ['PageDown', 'toMonth', { fromMonth: 105, toMonth: 105 }],
    ['Home', 'fromMonth', { fromMonth: 100, toMonth: 110 }],
    ['End', 'toMonth', { fromMonth: 105, toMonth: 120 }],
  ] as const)('%s on %s', (key, end, period) => {
    expect(stepBrush(key, end, kept, bounds)).toEqual(period);
  });

  it('leaves other keys alone', () => {
    expect(stepBrush('Tab', 'fromMonth', kept, bounds)).toBeNull();
  });
});

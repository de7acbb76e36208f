import { describe, expect, it } from 'vitest';
import { strokeMark } from '#lib/charts/cell-mark.ts';

describe('marks of a cell', () => {
  it('are a bar from zero, and the rule that it is held to', () => {
    expect(strokeMark({ kind: 'bar', value: 0.5, tick: 1 })).toEqual({ thick: 'M1 6H32', thin: 'M62 1V11' });
    expect(strokeMark({ kind: 'bar', value: 0, tick: null })).toEqual({ thick: 'M1 6H1', thin: '' });
  });

  it('are the places on the scale of all the ranks, joined', () => {
    expect(strokeMark({ kind: 'places', places: [9, 1, 17], among: 17 })).toEqual({
      thick: 'M32 6h0M4 6h0M60 6h0',
      thin: 'M4 6H60',
    });
  });
});

import { describe, expect, it } from 'vitest';
import { absentCell, countCell, euroCell, shareCell } from '#lib/views/figure/cells.ts';

describe('cells', () => {
  it.each([
    ['euros', euroCell(123_456_789), { text: '1\u202f234\u202f567,89', value: 1234567.89 }],
    ['a share', shareCell(0.4785), { text: '47,9\u00a0%', value: 47.85 }],
    ['a count', countCell(1200), { text: '1\u202f200', value: 1200 }],
    ['zero', euroCell(0), { text: '0,00', value: 0 }],
    ['no euros', euroCell(null), { text: 'n.c.', value: null }],
    ['no share', shareCell(null), { text: 'n.c.', value: null }],
    ['no count', countCell(null), { text: 'n.c.', value: null }],
    ['what has no meaning', absentCell('not-applicable'), { text: 's.o.', value: null }],
  ])('print and sort %s', (_, cell, expected) => {
    expect(cell).toEqual(expected);
  });
});

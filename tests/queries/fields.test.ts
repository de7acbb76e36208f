import { describe, expect, it } from 'vitest';
import { day, flag, integer, maybe, money, number, oneOf, readRow, text } from '#lib/queries/fields.ts';

const row = { name: 'Mayotte', code: '06', cents: 12, rate: 0.5, on: '2026-09-30', yes: true, none: null };

describe('fields', () => {
  it('read a typed row', () => {
    const read = readRow({
      name: text('name'),
      code: oneOf(['01', '06'] as const, 'code'),
      amount: money('cents'),
      rate: number('rate'),
      on: day('on'),
      isYes: flag('yes'),
      note: maybe(text, 'none'),
      region: maybe(oneOf, ['06'] as const, 'code'),
    });
    expect(read(row)).toEqual({
      name: 'Mayotte',
      code: '06',
      amount: 12,
      rate: 0.5,
      on: '2026-09-30',
      isYes: true,
      note: null,
      region: '06',
    });
  });

  it.each([
    ['a missing column', text('nothing'), 'column nothing: expected text, got undefined'],
    ['a null that was not promised', text('none'), 'column none: expected text, got null'],
    ['a number as text', text('cents'), 'column cents: expected text, got 12'],
    ['a fraction of a cent', money('rate'), 'column rate: expected integer, got 0.5'],
    ['a code that lost its zero', oneOf(['6'], 'code'), 'column code: expected 6, got 06'],
    ['a name as a date', day('name'), 'column name: expected date, got Mayotte'],
    ['a text as a flag', flag('name'), 'column name: expected flag, got Mayotte'],
    ['a text as a count', integer('code'), 'column code: expected integer, got 06'],
    ['a flag as a number', number('yes'), 'column yes: expected number, got true'],
  ])('refuse %s', (_, read, message) => {
    expect(() => read(row)).toThrow(message);
  });
});

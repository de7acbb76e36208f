import { expect, it } from 'vitest';
import { Generations, remember } from '#lib/convert/cells/generations.ts';

it('keeps what is asked for, and lets the rest go', () => {
  const kept = new Generations<string, number>(2);
  kept.set('a', 1);
  kept.set('b', 2);
  kept.set('c', 3);
  expect(kept.get('a')).toBe(1);
  kept.set('d', 4);
  kept.set('e', 5);
  expect([kept.get('a'), kept.get('b'), kept.get('d'), kept.get('e')]).toEqual([1, undefined, 4, 5]);
});

it('asks once for a text that comes back, and answers as before', () => {
  const asked: string[] = [];
  const lengthOf = remember((text) => asked.push(text) * 0 + text.length);
  expect([lengthOf('deux'), lengthOf('un'), lengthOf('deux')]).toEqual([4, 2, 4]);
  expect(asked).toEqual(['deux', 'un']);
});

import { expect, it } from 'vitest';
import { fileOf } from '#lib/convert/bytes/source-file.ts';
import { TOO_LONG, wholeLines } from '#lib/convert/bytes/whole-lines.ts';

async function blocksOf(text: string, piece: number, longest?: number): Promise<string[]> {
  const blocks: string[] = [];
  const { open } = fileOf('a.csv', new TextEncoder().encode(text), piece);
  for await (const bytes of wholeLines(open(), longest))
    blocks.push(bytes === TOO_LONG ? 'too long' : new TextDecoder().decode(bytes));
  return blocks;
}

it.each([
  ['a\nbc\nd', 100, ['a\nbc\n', 'd']],
  ['a\nbc\nd', 1, ['a\n', 'bc\n', 'd']],
  ['été\nà\n', 2, ['été\n', 'à\n']],
  ['a\r\nb\r\n', 2, ['a\r\n', 'b\r\n']],
  ['a\rb\rc', 4, ['a\r', 'b\r', 'c']],
  ['abc', 2, ['abc']],
  ['', 1, []],
])('gives the whole lines of %j, that comes in pieces of %i bytes', async (text, piece, blocks) => {
  expect(await blocksOf(text, piece)).toEqual(blocks);
});

it.each([
  ['a\nabcdefg\nb\n', 2, ['a\n', 'too long', 'b\n']],
  ['a\nabcdefg\r\nb\r\n', 2, ['a\n', 'too long', 'b\r\n']],
  ['abcdefg\r\nb\r\n', 4, ['too long', 'b\r\n']],
  ['abcdefg\rb\r', 3, ['too long', 'b\r']],
  ['ab\rabcdefg\rb\r', 3, ['ab\r', 'too long', 'b\r']],
  ['a\nabcdefghij', 3, ['a\n', 'too long']],
  ['abcdef\nabcdef\nb', 4, ['too long', 'too long', 'b']],
  ['abcde\nb', 3, ['abcde\n', 'b']],
])('holds nothing of the lines of %j beyond 5 bytes, in pieces of %i', async (text, piece, blocks) => {
  expect(await blocksOf(text, piece, 5)).toEqual(blocks);
});

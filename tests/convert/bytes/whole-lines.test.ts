import { expect, it } from 'vitest';
import { fileOf } from '#lib/convert/bytes/source-file.ts';
import { wholeLines } from '#lib/convert/bytes/whole-lines.ts';

async function blocksOf(text: string, piece: number): Promise<string[]> {
  const blocks: string[] = [];
  const { open } = fileOf('a.csv', new TextEncoder().encode(text), piece);
  for await (const bytes of wholeLines(open())) blocks.push(new TextDecoder().decode(bytes));
  return blocks;
}

it.each([
  ['a\nbc\nd', 100, ['a\nbc\n', 'd']],
  ['a\nbc\nd', 1, ['a\n', 'bc\n', 'd']],
  ['été\nà\n', 2, ['été\n', 'à\n']],
  ['a\r\nb\r\n', 2, ['a\r\n', 'b\r\n']],
  ['a\rb\rc', 4, ['a\r', 'b\rc']],
  ['abc', 2, ['abc']],
  ['', 1, []],
])('gives the whole lines of %j, that comes in pieces of %i bytes', async (text, piece, blocks) => {
  expect(await blocksOf(text, piece)).toEqual(blocks);
});

import { expect, it } from 'vitest';
import { BlobDoor } from '#lib/state/import/blob-door.ts';

const bytes = (...values: number[]) => new Uint8Array(values);
const read = async (blob: Blob) => [...new Uint8Array(await blob.arrayBuffer())];

it('keeps each file whole, its pieces in order', async () => {
  const door = new BlobDoor();
  await door.sink.write('a.arrows', bytes(1, 2));
  await door.sink.write('b.arrows', bytes(9));
  await door.sink.write('a.arrows', bytes(3));
  expect(await read(door.contentOf('a.arrows'))).toEqual([1, 2, 3]);
  expect(await read(door.contentOf('b.arrows'))).toEqual([9]);
  expect(await read(door.contentOf('c.arrows'))).toEqual([]);
});

it('gives back the blocks of a spool as often as they are asked for, whatever became of their bytes', async () => {
  const spool = new BlobDoor().createSpool();
  const block = bytes(4, 5);
  await spool.write(block);
  block.fill(0);
  await spool.write(block);
  for (let turn = 0; turn < 2; turn += 1) {
    const blocks: number[][] = [];
    for await (const one of spool.read()) blocks.push([...one]);
    expect(blocks).toEqual([
      [4, 5],
      [0, 0],
    ]);
  }
});

import { expect, it } from 'vitest';
import { openArchive } from '#lib/convert/bytes/open-archive.ts';
import { zipDelivery } from '#lib/export/zip-delivery.ts';

const FILE = { name: 'movements', file: 'movements.arrows', rows: 1, bytes: 3, sha256: '00', sum_cents: 5 };
const DELIVERY = {
  manifest: { files: [], tables: [FILE, { ...FILE, name: 'empty', file: 'empty.arrows' }] },
  tables: [{ file: FILE, content: new Blob([new Uint8Array([1, 2, 3])]) }],
};
const bytesOf = async () => new Uint8Array(await (await zipDelivery(DELIVERY)).arrayBuffer());

it('holds the tables, their manifest and a notice that they are not official', async () => {
  const { entries } = await openArchive(await bytesOf());
  const text = (name: string) =>
    new TextDecoder().decode(entries.find((entry) => entry.name === name)?.bytes);
  expect(entries.map(({ name }) => name)).toEqual(['LISEZMOI.txt', 'manifest.json', 'movements.arrows']);
  expect([...(entries[2]?.bytes ?? [])]).toEqual([1, 2, 3]);
  expect(text('LISEZMOI.txt')).toContain('Chiffres non officiels');
  expect(JSON.parse(text('manifest.json'))).toEqual({ files: [], tables: [FILE], nature: 'non officiel' });
});

it('gives the same bytes each time', async () => {
  expect(await bytesOf()).toEqual(await bytesOf());
});

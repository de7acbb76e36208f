import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readStream, readTables } from '../../scripts/clickhouse/read-tables.ts';

const TABLE = { name: 'codes', file: 'codes.arrows', rows: 1, bytes: 2, sha256: 'ab', sum_cents: null };
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-tables-'));
  await mkdir(join(folder, 'essai/2026-01-31-0a0b0c0d'), { recursive: true });
  await mkdir(join(folder, 'converti'));
  const versions = [{ id: '2026-01-31-0a0b0c0d', date: '2026-01-31', tables: [TABLE] }];
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ datasets: [{ id: 'essai', versions }] }));
  await writeFile(join(folder, 'converti/manifest.json'), JSON.stringify({ files: [], tables: [TABLE] }));
  await writeFile(join(folder, 'converti/codes.arrows'), new Uint8Array([7, 8]));
});
afterAll(() => rm(folder, { recursive: true }));

it.each(['essai/2026-01-31-0a0b0c0d', 'converti'])('reads the tables of %s', async (name) => {
  expect(await readTables(join(folder, name))).toEqual([TABLE]);
});

it('reads the bytes of a table', async () => {
  expect([...(await readStream(join(folder, 'converti'), TABLE))]).toEqual([7, 8]);
});

it('refuses a folder that no manifest names', async () => {
  await expect(readTables(join(folder, 'essai/2026-02-28-0a0b0c0d'))).rejects.toThrow('aucune version');
});

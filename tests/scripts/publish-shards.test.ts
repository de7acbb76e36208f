import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { latestVersion, type DatasetVersion, type SiteManifest } from '#lib/contract/manifest.ts';
import { sha256 } from '#lib/contract/sha256.ts';
import {
  shardOf,
  type BeneficiaryEntry,
  type OperationEntry,
  type ShardContent,
  type ShardFile,
} from '#lib/contract/shards.ts';
import { RULES } from '#lib/domain/rule.ts';
import { STAGES } from '#lib/domain/stage.ts';

const ROOT = 'static/data';
let manifest: SiteManifest;
let version: DatasetVersion;

async function readShards<Entry>(files: readonly ShardFile[]): Promise<ShardContent<Entry>[]> {
  return Promise.all(
    files.map(async ({ file, sha256: digest, bytes }) => {
      const text = await readFile(`${ROOT}/demo/${version.id}/${file}`, 'utf8');
      expect(await sha256(text)).toBe(digest);
      expect(Buffer.byteLength(text)).toBe(bytes);
      return JSON.parse(text) as ShardContent<Entry>;
    }),
  );
}

beforeAll(async () => {
  manifest = JSON.parse(await readFile(`${ROOT}/manifest.json`, 'utf8')) as SiteManifest;
  const demo = manifest.datasets.find(({ id }) => id === 'demo');
  if (!demo) throw new Error('no dataset demo');
  version = latestVersion(demo);
});

const tableOf = (name: string) => version.tables.find((table) => table.name === name);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('the shards of the demonstration', () => {
  it('hold every operation once, in its own shard, and all the cents of the movements', async () => {
    const shards = await readShards<OperationEntry>(version.shards?.operations ?? []);
    const operations = shards.flatMap(({ rows }) => rows);
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
    expect(operations.length).toBe(tableOf('operations')?.rows);
    for (const [place, { rows }] of shards.entries())
      for (const { id } of rows) expect(shardOf(id, shards.length)).toBe(place);
    const movements = operations.flatMap((operation) => operation.movements);
    expect(movements.length).toBe(tableOf('movements')?.rows);
    expect(sum(movements.map(({ cents }) => cents))).toBe(tableOf('movements')?.sum_cents);
  });

  it('put all the money of an operation in territories under each rule, stage by stage', async () => {
    const shards = await readShards<OperationEntry>(version.shards?.operations ?? []);
    for (const { id, movements, placed } of shards.flatMap(({ rows }) => rows))
      for (const rule of RULES)
        for (const stage of STAGES) {
          const own = sum(movements.filter((one) => one.stage === stage).map(({ cents }) => cents));
          const parts = placed.filter(({ rules }) => rules.includes(rule));
          expect(sum(parts.map(({ cents }) => cents[stage] ?? 0)), `${id} ${rule} ${stage}`).toBe(own);
        }
  });

  it('give each beneficiary the operations of its SIREN, and nobody those of another', async () => {
    const operations = (await readShards<OperationEntry>(version.shards?.operations ?? [])).flatMap(
      ({ rows }) => rows,
    );
    const beneficiaries = (await readShards<BeneficiaryEntry>(version.shards?.beneficiaires ?? [])).flatMap(
      ({ rows }) => rows,
    );
    const listed = beneficiaries.flatMap(({ id, operations: own }) => own.map((one) => `${id} ${one.id}`));
    const known = operations.flatMap(({ id, siret }) => (siret ? [`${siret.slice(0, 9)} ${id}`] : []));
    expect(listed.sort()).toEqual(known.sort());
    for (const { id } of beneficiaries) expect(id).toMatch(/^000\d{6}$/);
  });

  it('say whose they are, and that they are invented; a dataset without operation has none', async () => {
    for (const { dataset, nature, version: id, as_of: date } of await readShards(
      version.shards?.beneficiaires ?? [],
    ))
      expect([dataset, nature, id, date]).toEqual(['demo', 'fictif', version.id, version.date]);
    const open = manifest.datasets.find(({ id }) => id === 'public');
    expect(open?.versions.map(({ shards }) => shards)).toEqual([
      { operations: [], beneficiaires: [] },
      { operations: [], beneficiaires: [] },
    ]);
  });
});

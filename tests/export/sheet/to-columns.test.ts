import { tableFromIPC as readWithFlechette } from '@uwdata/flechette';
import { DuckDBInstance } from '@duckdb/node-api';
import { tableFromIPC } from 'apache-arrow';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { toParquet } from '#lib/export/sheet/to-parquet.ts';
import { toStream } from '#lib/export/sheet/to-stream.ts';
import { figureCase } from '../../support/figure-case.ts';

const NAMES = [
  'territory',
  'amount_cents',
  'repere_cents',
  'repere_mention',
  'of_repere',
  'of_repere_mention',
  'projects',
  'projects_mention',
  'since',
  'since_mention',
];

async function askDuckDb(sql: string): Promise<unknown[][]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const rows = await (await connection.runAndReadAll(sql)).getRowsJson();
  connection.closeSync();
  return rows;
}

it('is a Parquet file that native DuckDB opens with its rows, its types, its cents and what it is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parquet-'));
  const file = join(folder, 'figure.parquet');
  writeFileSync(file, new Uint8Array(toParquet(figureCase())));
  try {
    const types = await askDuckDb(`DESCRIBE SELECT * FROM '${file}'`);
    expect(types.map(([name]) => name)).toEqual(NAMES);
    expect(types.map(([, type]) => type)).toEqual([
      'VARCHAR',
      'BIGINT',
      'BIGINT',
      'VARCHAR',
      'DOUBLE',
      'VARCHAR',
      'DOUBLE',
      'VARCHAR',
      'DATE',
      'VARCHAR',
    ]);
    expect(await askDuckDb(`SELECT territory, amount_cents, repere_cents, since FROM '${file}'`)).toEqual([
      ['Auvergne-Rhône-Alpes', '123456789', '200000000', '2026-01-31'],
      ['=HYPERLINK("http://x")', '0', '50000000', '2026-03-31'],
      ['Territoire inconnu', '1010', null, null],
      ['Total national', '123457799', null, null],
    ]);
    const metadata = await askDuckDb(`SELECT decode(key), decode(value) FROM parquet_kv_metadata('${file}')`);
    expect(metadata).toContainEqual(['nature', 'fictif']);
    expect(metadata).toContainEqual(['row_count', '4']);
    expect(metadata).toContainEqual(['choices', 'Étape\u00a0: Engagé\u202f; Règle\u00a0: Siège']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('is an Arrow stream that two readers open alike', () => {
  const bytes = toStream(figureCase());
  const table = tableFromIPC(bytes);
  expect(table.schema.fields.map(({ name, type }) => `${name} ${type}`)).toEqual(
    NAMES.map((name) => {
      if (name.endsWith('_cents')) return `${name} Int64`;
      if (name === 'since') return `${name} Date32<DAY>`;
      return `${name} ${name === 'of_repere' || name === 'projects' ? 'Float64' : 'Utf8'}`;
    }),
  );
  expect(table.schema.metadata.get('nature')).toBe('fictif');
  expect(table.schema.metadata.get('as_of')).toBe('2026-09-30');
  expect(table.schema.metadata.get('row_count')).toBe('4');
  expect(table.schema.fields[1]?.metadata.get('label')).toBe('Montant, en euros');
  expect([...(table.getChild('amount_cents') ?? [])]).toEqual([123456789n, 0n, 1010n, 123457799n]);

  const other = readWithFlechette(bytes, { useBigInt: true, useDate: true });
  expect(other.numRows).toBe(4);
  expect(other.names).toEqual(NAMES);
  expect(other.schema.metadata?.get('nature')).toBe('fictif');
  expect([...other.getChild('amount_cents')]).toEqual([123456789n, 0n, 1010n, 123457799n]);
  expect([...other.getChild('repere_mention')]).toEqual([null, null, 's.o.', 's.o.']);
  expect(other.getChild('since').at(0)).toEqual(new Date('2026-01-31'));
});

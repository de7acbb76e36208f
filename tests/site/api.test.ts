import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { API_TABLES } from '#lib/contract/api-tables.ts';
import { latestVersion } from '#lib/contract/manifest.ts';
import { manifest } from './site.ts';

interface ApiFile {
  readonly dataset: string;
  readonly nature: string;
  readonly version: string;
  readonly as_of: string;
  readonly rows: readonly Record<string, string | number | boolean | null>[];
}

const read = (path: string) => readFileSync(`build/api/v1/${path}`, 'utf8');
const readJson = (path: string) => JSON.parse(read(path)) as ApiFile;

describe.each(manifest.datasets)('the API of $id', (dataset) => {
  it.each(dataset.versions)(
    'says of $id the same in both formats, a reason beside each absence',
    (version) => {
      for (const { name, columns } of API_TABLES) {
        const path = `${dataset.id}/${version.id}/${name}`;
        const { rows, ...scope } = readJson(`${path}.json`);
        expect(scope).toEqual({
          dataset: dataset.id,
          nature: dataset.nature,
          version: version.id,
          as_of: version.date,
        });
        const csv = Papa.parse<Record<string, string>>(read(`${path}.csv`), {
          header: true,
          skipEmptyLines: true,
        });
        expect(csv.meta.fields, path).toEqual([
          ...['dataset', 'nature', 'version', 'as_of'],
          ...columns.map((column) => column.name),
        ]);
        expect(csv.data.length, path).toBe(rows.length);
        rows.forEach((row, index) => {
          expect(csv.data[index]?.['nature'], path).toBe(dataset.nature);
          for (const [column, cell] of Object.entries(row)) {
            const written = (csv.data[index]?.[column] ?? '').replace(/^'(?=[=+\-@])/, '');
            expect(written, `${path} ${column}`).toBe(cell === null ? '' : String(cell));
            if (`${column}_missing` in row)
              expect(row[`${column}_missing`] === null, `${path} ${column}`).toBe(cell !== null);
          }
        });
      }
    },
  );
});

describe('the demonstration', () => {
  const demo = manifest.datasets.find(({ id }) => id === 'demo')!;
  const folder = `demo/${latestVersion(demo).id}`;

  it('has the national totals, and territories that sum to them under every rule', () => {
    const totals = readJson(`${folder}/totals.json`).rows;
    const regions = readJson(`${folder}/regions.json`).rows;
    expect(totals[0]).toEqual({
      line_id: 'ia-sante',
      stage: 'committed',
      amount_cents: 26_417_062_500,
      amount_cents_missing: null,
      movement_count: totals[0]?.['movement_count'],
    });
    for (const total of totals) {
      for (const rule of ['seat', 'place', 'partners']) {
        const own = regions.filter(
          (row) =>
            row['line_id'] === total['line_id'] && row['stage'] === total['stage'] && row['rule'] === rule,
        );
        expect(own).toHaveLength(21);
        expect(own.reduce((sum, row) => sum + Number(row['amount_cents']), 0)).toBe(total['amount_cents']);
      }
    }
  });
});

it('lists each version with its digest, and leads to files that are there', () => {
  const { datasets } = JSON.parse(read('datasets.json')) as {
    datasets: { id: string; nature: string; latest: string; versions: { id: string; sha256: string }[] }[];
  };
  expect(datasets.map(({ id, nature, latest }) => [id, nature, latest])).toEqual(
    manifest.datasets.map((dataset) => [dataset.id, dataset.nature, latestVersion(dataset).id]),
  );
  for (const { versions } of datasets)
    for (const { id, sha256 } of versions)
      expect(sha256).toMatch(new RegExp(`^${id.slice(-8)}[0-9a-f]{56}$`));
});

it('has a catalogue whose every address is a file of the site', () => {
  const text = read('catalog.jsonld');
  const addresses = [...text.matchAll(/"@id": "((?:\.\.\/\.\.\/|demo|public|schemas)[^"]*)"/g)].map(
    ([, id]) => id,
  );
  expect(addresses.length).toBeGreaterThan(100);
  for (const address of addresses) {
    const path = new URL(address ?? '', 'http://x/api/v1/catalog.jsonld').pathname;
    expect(
      readFileSync(`build${path.endsWith('/') ? `${path}index.html` : path}`).length,
      path,
    ).toBeGreaterThan(0);
  }
});

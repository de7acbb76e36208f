import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DatasetVersion } from '#lib/contract/manifest.ts';
import { readPublishedVersion } from '#lib/state/provenance/published-files.ts';
import { recalculate } from '#lib/state/provenance/recalculate.ts';

const HEAD =
  'id_operation;operateur;nom_projet;beneficiaire;ligne;etape;nature;date;montant;territoire_siege';
const row = (id: string, amount: string) =>
  `${id};Opérateur fictif A;P;Bénéficiaire fictif;formation;engagé;attribution;2026-01-31;${amount};Bretagne`;
const CSV = [HEAD, row('1', '1 000,10'), row('2', '-0,10')].join('\n');
const REFERENCE = JSON.stringify({
  geography: { regions: [{ region_code: '53', name: 'Bretagne' }], departments: [], aliases: [] },
  mappings: {},
});
const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const TABLE = {
  name: 'movements',
  file: 'movements.arrows',
  rows: 2,
  bytes: 5,
  sha256: digest('ARROW'),
  sum_cents: null,
};
/** Named after its only table, as every version is. */
const VERSION = `2026-03-31-${digest(`movements ${TABLE.sha256}\n`).slice(0, 8)}`;
const PLACE = { base: '', dataset: 'essai', version: VERSION };
const file = (layout: string) => ({
  ...{ file: 'a.csv', layout, delimiter: ';', header_line: 1, rows_kept: 2, amount_cents_read: 1 },
  masked: { file: 'deliveries/a.csv', sha256: digest(CSV), bytes: CSV.length },
});

let served: Record<string, string>;
const manifestOf = (layout: string) =>
  JSON.stringify({
    default: 'essai',
    reference: { file: 'reference.json', sha256: digest(REFERENCE), bytes: REFERENCE.length },
    datasets: [
      {
        id: 'essai',
        versions: [{ id: VERSION, date: '2026-03-31', files: [file(layout)], tables: [TABLE] }],
      },
    ],
  });

beforeEach(() => {
  served = {
    '/data/manifest.json': manifestOf('spending'),
    '/data/reference.json': REFERENCE,
    [`/api/v1/essai/${PLACE.version}/checks.json`]: '{"rows":[]}',
    [`/data/essai/${PLACE.version}/deliveries/a.csv`]: CSV,
    [`/data/essai/${PLACE.version}/movements.arrows`]: 'ARROW',
  };
  vi.stubGlobal('fetch', async (address: string) =>
    address in served ? new Response(served[address]) : new Response('', { status: 404 }),
  );
});
afterEach(() => vi.unstubAllGlobals());

async function again(value: number) {
  const { signal } = new AbortController();
  const published = await readPublishedVersion(PLACE, signal);
  const { tables }: Pick<DatasetVersion, 'tables'> = published.version;
  const id = {
    kind: 'territory',
    line: 'formation',
    stage: 'committed',
    rule: 'seat',
    territory: '53',
  } as const;
  const task = { place: PLACE, published, figures: [{ id, value }], tables, until: '' };
  return recalculate(task, () => undefined, signal);
}

it('gives the figure again with the lines that make it', async () => {
  const outcome = await again(1_000_00);
  expect(outcome.kind).toBe('compared');
  const [figure] = outcome.kind === 'compared' ? outcome.figures : [];
  expect(figure?.again).toBe(1_000_00);
  expect(figure?.rows.map(({ line, value }) => [line, value])).toEqual([
    [2, 1_000_10],
    [3, -10],
  ]);
});

it.each([
  ['a table', 'movements.arrows', `/data/essai/${PLACE.version}/movements.arrows`],
  ['a delivery', 'deliveries/a.csv', `/data/essai/${PLACE.version}/deliveries/a.csv`],
  ['the reference', 'reference.json', '/data/reference.json'],
])('computes nothing where %s is not the published one', async (_, name, address) => {
  served[address] = `${served[address]} `;
  expect(await again(1_000_00)).toEqual({ kind: 'altered', files: [name] });
});

it('says which file of money it cannot read, and fails where one is not served', async () => {
  served['/data/manifest.json'] = manifestOf('chorus');
  expect(await again(0)).toEqual({ kind: 'unreadable', files: ['a.csv'] });
  served['/data/manifest.json'] = manifestOf('spending');
  delete served[`/data/essai/${PLACE.version}/movements.arrows`];
  await expect(again(0)).rejects.toThrow('404');
});

it('refuses a version that the manifest does not know', async () => {
  served['/data/manifest.json'] = '{"default":"essai","datasets":[]}';
  await expect(again(0)).rejects.toThrow('version not served');
});

it('refuses a manifest whose tables are not those that the version is named after', async () => {
  served['/data/manifest.json'] = manifestOf('spending').replace(TABLE.sha256, digest('OTHER'));
  await expect(again(0)).rejects.toThrow(`the tables are not those of ${VERSION}`);
});

it.each(['', '{"default":"essai","datas', '<!doctype html>', '{}'])(
  'refuses %j as a manifest',
  async (text) => {
    served['/data/manifest.json'] = text;
    await expect(again(0)).rejects.toThrow('this is no manifest');
  },
);

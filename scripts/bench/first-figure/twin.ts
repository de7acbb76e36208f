import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import type { SiteManifest } from '#lib/contract/manifest.ts';
import { decodeRows } from '#lib/engine/rows.ts';
import { NO_FILTERS } from '#lib/queries/filters.ts';
import { selectTotals } from '#lib/queries/totals.ts';
import { formatMillions } from '#lib/views/words/format.ts';

// The same figure as the page of the site, the usual client-only way, with every chance given to it: all is asked for
// at once, no more tables than the question reads, and nothing is checked.
const ask = (address: string) => fetch(address);
const blob = async (address: string) => URL.createObjectURL(await (await ask(address)).blob());
const tables = ask('/data/manifest.json').then(async (response) => {
  const { datasets } = (await response.json()) as SiteManifest;
  const versions = datasets.find(({ id }) => id === 'demo')?.versions ?? [];
  const version = versions.at(-1);
  const files =
    version?.tables.filter(({ name }) => selectTotals.tables({ filters: NO_FILTERS }).includes(name)) ?? [];
  return Promise.all(
    files.map(async ({ name, file }) => {
      const answer = await ask(`/data/demo/${version?.id ?? ''}/${file}`);
      return { name, bytes: new Uint8Array(await answer.arrayBuffer()) };
    }),
  );
});
const [worker, wasm] = await Promise.all([
  blob('/bare/duckdb-browser-eh.worker.js'),
  blob('/bare/duckdb-eh.wasm'),
]);
const database = new AsyncDuckDB(new VoidLogger(), new Worker(worker));
await database.instantiate(wasm);
const connection = await database.connect();
for (const { name, bytes } of await tables)
  await connection.insertArrowFromIPCStream(bytes, { name, create: true });
const { text, params } = selectTotals.statement({ filters: NO_FILTERS });
const handle = connection.useUnsafe((_, id) => id);
const answer = await database.runPrepared(handle, await database.createPrepared(handle, text), [...params]);
const rows = decodeRows(answer).map((row) => selectTotals.row(row));
const list = document.createElement('ul');
for (const { line, stage, cents } of rows) {
  const item = document.createElement('li');
  item.textContent = `${line}, ${stage} : ${formatMillions(cents)}`;
  list.append(item);
}
document.querySelector('main')?.replaceChildren(list);

import { error } from '@sveltejs/kit';
import { API_TABLES } from '#lib/contract/api-tables.ts';
import { toApiCsv, toApiJson } from '#lib/export/api/api-body.ts';
import { askApiRows } from '#lib/state/api/api-rows.server.ts';
import { findPublished, readManifest } from '#lib/state/published.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

const FORMATS = {
  json: { write: toApiJson, type: 'application/json' },
  csv: { write: toApiCsv, type: 'text/csv' },
} as const;
const FILES = API_TABLES.flatMap((table) =>
  (['json', 'csv'] as const).map((format) => ({ file: `${table.name}.${format}`, table, format })),
);

export const entries: EntryGenerator = async () =>
  (await readManifest()).datasets.flatMap(({ id, versions }) =>
    versions.flatMap((version) => FILES.map(({ file }) => ({ dataset: id, version: version.id, file }))),
  );

export const GET: RequestHandler = async ({ params }) => {
  const published = await findPublished(params.dataset, `v/${params.version}`);
  const asked = FILES.find(({ file }) => file === params.file);
  if (!published || !asked) error(404, 'Fichier inconnu');
  const { dataset, version } = published;
  const { write, type } = FORMATS[asked.format];
  const scope = { dataset: dataset.id, nature: dataset.nature, version: version.id, as_of: version.date };
  const rows = await askApiRows(published, asked.table.name);
  return new Response(write(scope, asked.table, rows), {
    headers: { 'content-type': `${type}; charset=utf-8` },
  });
};

import { error } from '@sveltejs/kit';
import { API_COLUMNS, API_TABLES } from '#lib/contract/api-tables.ts';
import { toTableSchema, type TableSchema } from '#lib/contract/table-schema.ts';
import { TABLES } from '#lib/contract/tables.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

const SCHEMAS = new Map<string, TableSchema>([
  ...API_TABLES.flatMap((table) => [
    [`json-${table.name}.json`, toTableSchema(table)] as const,
    [`csv-${table.name}.json`, toTableSchema(table, API_COLUMNS)] as const,
  ]),
  ...TABLES.map((table) => [`arrow-${table.name}.json`, toTableSchema(table)] as const),
]);

export const entries: EntryGenerator = () => [...SCHEMAS.keys()].map((file) => ({ file }));

export const GET: RequestHandler = ({ params }) => {
  const schema = SCHEMAS.get(params.file);
  if (!schema) error(404, 'Schéma inconnu');
  return new Response(`${JSON.stringify(schema, null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};

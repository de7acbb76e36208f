import { toDatasetsJson } from '#lib/export/api/datasets.ts';
import { readManifest } from '#lib/state/published.server.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const GET: RequestHandler = async () =>
  new Response(await toDatasetsJson(await readManifest()), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });

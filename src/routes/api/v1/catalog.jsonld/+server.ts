import { toCatalog } from '#lib/export/api/catalog.ts';
import { readManifest } from '#lib/state/published.server.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const GET: RequestHandler = async () =>
  new Response(toCatalog(await readManifest()), {
    headers: { 'content-type': 'application/ld+json; charset=utf-8' },
  });

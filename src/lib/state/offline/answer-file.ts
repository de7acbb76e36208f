import type { SiteManifest } from '#lib/contract/manifest.ts';
import { sha256 } from '#lib/contract/sha256.ts';
import type { Drawer, Drawers } from './drawers.ts';
import { publishedDigest } from './published-digest.ts';

/** What answering needs of the worker. `later` is work that the answer does not wait for, and that may fail. */
export interface Keeping {
  readonly drawers: Drawers;
  readonly fetch: (request: Request | string) => Promise<Response>;
  readonly scope: string;
  readonly later: (work: Promise<unknown>) => void;
}

/** A file whose name changes with its content: the copy first, unless the page asks past all copies. */
export async function answerNamed(keeping: Keeping, drawer: Drawer, request: Request): Promise<Response> {
  const key = keyOf(request);
  const copy = request.cache === 'reload' ? undefined : await keeping.drawers.read(drawer, key);
  if (copy) return copy;
  const response = await keeping.fetch(request);
  if (isFile(response)) keeping.later(keeping.drawers.keep(drawer, key, response.clone()));
  return response;
}

/** A file that changes under its name: the network first, its copy when the network is cut. */
export async function answerChanging(keeping: Keeping, drawer: Drawer, request: Request): Promise<Response> {
  const key = keyOf(request);
  try {
    const response = await keeping.fetch(request);
    if (isFile(response)) keeping.later(keeping.drawers.keep(drawer, key, response.clone()));
    return response;
  } catch (error) {
    const copy = await keeping.drawers.read(drawer, key);
    if (copy) return copy;
    throw error;
  }
}

/** A published file: kept under its digest once its bytes have it, so that versions share what they have in common. */
export async function answerPublished(keeping: Keeping, request: Request): Promise<Response> {
  const path = keyOf(request).slice(`${keeping.scope}data/`.length);
  const manifest = await readManifest(keeping);
  const digest = manifest && publishedDigest(manifest, path);
  if (!digest) return keeping.fetch(request);
  const key = `${keeping.scope}data/${digest}`;
  const copy = request.cache === 'reload' ? undefined : await keeping.drawers.read('data', key);
  if (copy) return copy;
  const response = await keeping.fetch(request);
  if (isFile(response)) keeping.later(keepProved(keeping.drawers, key, digest, response.clone()));
  return response;
}

/** The manifest as it was last answered; null when it was not, or when what was answered is not one. */
async function readManifest({ drawers, scope }: Keeping): Promise<SiteManifest | null> {
  const copy = await drawers.read('manifest', `${scope}data/manifest.json`);
  return copy ? ((await copy.json().catch(() => null)) as SiteManifest | null) : null;
}

async function keepProved(drawers: Drawers, key: string, digest: string, response: Response): Promise<void> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if ((await sha256(bytes)) !== digest) return;
  const type = response.headers.get('content-type');
  await drawers.keep(
    'data',
    key,
    new Response(bytes, type === null ? {} : { headers: { 'content-type': type } }),
  );
}

/** The state of a view is in the query: the file is the same under all of them. */
function keyOf(request: Request): string {
  const { origin, pathname } = new URL(request.url);
  return origin + pathname;
}

/** Some hosts answer a page where a file is missing: kept under its name, it would break the site for long. */
function isFile(response: Response): boolean {
  return response.status === 200 && !(response.headers.get('content-type') ?? '').startsWith('text/html');
}

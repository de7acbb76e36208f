import { answerChanging, answerNamed, answerPublished, type Keeping } from './answer-file.ts';
import { Drawers } from './drawers.ts';
import { answerPage, keepPage } from './kept-pages.ts';
import { placeOf, type Place } from './place-of.ts';
import type { WorkerScope } from './worker-scope.ts';

type Answer = (
  keeping: Keeping,
  request: Request,
  early?: Promise<Response | undefined>,
) => Promise<Response>;

const ANSWERS: Readonly<Record<Place, Answer>> = {
  page: answerPage,
  asset: (keeping, request) => answerNamed(keeping, 'assets', request),
  engine: (keeping, request) => answerNamed(keeping, 'engine', request),
  manifest: (keeping, request) => answerChanging(keeping, 'manifest', request),
  data: answerPublished,
  beside: (keeping, request) => answerChanging(keeping, 'beside', request),
};

/** The service worker: nothing is fetched ahead of the reader, and each file is kept in the way of its place. */
export function keepSite(worker: WorkerScope): void {
  const { scope } = worker.registration;
  const drawers = new Drawers(worker.caches, scope);
  const fetch = (request: Request | string) => worker.fetch(request);
  const keepingDuring = (event: { waitUntil(work: Promise<unknown>): void }): Keeping => ({
    drawers,
    fetch,
    scope,
    // Storage that is full or refused keeps nothing, and takes nothing from the answer.
    later: (work) => event.waitUntil(work.catch(() => null)),
  });

  // It reads what an older one kept: the tabs that are open lose nothing to it.
  worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));

  worker.addEventListener('activate', (event) => event.waitUntil(begin(keepingDuring(event))));

  async function begin(keeping: Keeping): Promise<void> {
    await drawers.forgetOthers().catch(() => null);
    await worker.registration.navigationPreload?.enable();
    await worker.clients.claim();
    const open = await worker.clients.matchAll({ includeUncontrolled: true });
    // The page that started it came before it.
    for (const address of new Set(open.map(({ url }) => addressIn(scope, url)))) {
      if (address !== null) await keepPage(keeping, address);
    }
  }

  worker.addEventListener('message', (event) => {
    const asked = (event.data as { keep?: unknown } | null)?.keep;
    const address = typeof asked === 'string' ? addressIn(scope, asked) : null;
    if (address === null) return;
    event.waitUntil(
      keepPage(keepingDuring(event), address).then((kept) => event.ports[0]?.postMessage(kept)),
    );
  });

  worker.addEventListener('fetch', (event) => {
    const { method, mode, url, headers } = event.request;
    if (method !== 'GET' || !url.startsWith(scope) || headers.has('range')) return;
    const place = placeOf(new URL(url).pathname.slice(new URL(scope).pathname.length), mode === 'navigate');
    if (place === null) return;
    event.respondWith(ANSWERS[place](keepingDuring(event), event.request, event.preloadResponse));
  });
}

/** The address of a page of the site, without its query; null when it is not one to keep. */
function addressIn(scope: string, url: string): string | null {
  const { origin, pathname } = new URL(url, scope);
  const address = origin + pathname;
  return address.startsWith(scope) && placeOf(address.slice(scope.length), true) === 'page' ? address : null;
}

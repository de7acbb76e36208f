import { keepSite } from '#lib/state/offline/keep-site.ts';
import type { WorkerScope } from '#lib/state/offline/worker-scope.ts';

/** A worker over a network and a storage in memory: what is asked of it, what it fetched, what it keeps. */
export interface KeptSite {
  /** What the network answers, by path; null when it is cut. */
  network: Record<string, () => Response> | null;
  /** Paths fetched so far, in order. */
  readonly fetched: string[];
  /** Copies by name of their cache. */
  readonly stored: Map<string, Map<string, Response>>;
  isFull: boolean;
  /** Storage that the browser refuses: it cannot even be opened. */
  isRefused: boolean;
  /** Answer of the worker; null when it leaves the request alone. */
  ask(path: string, mode?: 'navigate', cache?: RequestCache): Promise<Response | null>;
  start(openPages?: readonly string[]): Promise<void>;
  keep(path: string): Promise<unknown>;
}

const HOST = 'https://exemple.fr';

export function keptSite(scope = '/suivi/'): KeptSite {
  const listeners: Record<string, (event: unknown) => void> = {};
  const site: KeptSite = {
    network: {},
    fetched: [],
    stored: new Map(),
    isFull: false,
    isRefused: false,
    ask,
    start,
    keep,
  };
  let open: readonly string[] = [];
  const work: Promise<unknown>[] = [];
  const waitUntil = (one: Promise<unknown>) => void work.push(one);

  keepSite({
    caches: storage(site) as unknown as CacheStorage,
    fetch: (request) => {
      const { pathname } = new URL(typeof request === 'string' ? request : request.url);
      site.fetched.push(pathname);
      if (!site.network) return Promise.reject(new TypeError('network cut'));
      return Promise.resolve(site.network[pathname]?.() ?? new Response('', { status: 404 }));
    },
    registration: { scope: HOST + scope },
    clients: {
      claim: () => Promise.resolve(),
      matchAll: () => Promise.resolve(open.map((path) => ({ url: HOST + path }))),
    },
    skipWaiting: () => Promise.resolve(),
    addEventListener: (kind, listen) => (listeners[kind] = listen as (event: unknown) => void),
  } satisfies WorkerScope);

  async function settle(): Promise<void> {
    while (work.length > 0) await work.shift();
  }

  async function ask(
    path: string,
    mode?: 'navigate',
    cache: RequestCache = 'default',
  ): Promise<Response | null> {
    const answers: Promise<Response>[] = [];
    // Node makes no request of a page: its mode is said beside.
    const request = new Proxy(new Request(HOST + path, { cache }), {
      get: (own, name) => (name === 'mode' ? (mode ?? 'cors') : (Reflect.get(own, name, own) as unknown)),
    });
    listeners['fetch']?.({
      request,
      waitUntil,
      respondWith: (answer: Promise<Response>) => answers.push(answer),
    });
    const [answer] = answers;
    if (!answer) return null;
    const response = await answer;
    await settle();
    return response;
  }

  async function start(openPages: readonly string[] = []): Promise<void> {
    open = openPages;
    listeners['activate']?.({ waitUntil });
    await settle();
  }

  function keep(path: string): Promise<unknown> {
    return new Promise((resolve) =>
      listeners['message']?.({ data: { keep: path }, ports: [{ postMessage: resolve }], waitUntil }),
    );
  }
  return site;
}

function storage(site: KeptSite) {
  const keyOf = (key: Request | string) => (typeof key === 'string' ? key : key.url);
  return {
    keys: () =>
      site.isRefused
        ? Promise.reject(new DOMException('refused', 'SecurityError'))
        : Promise.resolve([...site.stored.keys()]),
    delete: (name: string) => Promise.resolve(site.stored.delete(name)),
    open: (name: string) => {
      if (site.isRefused) return Promise.reject(new DOMException('refused', 'SecurityError'));
      const copies = site.stored.get(name) ?? new Map<string, Response>();
      site.stored.set(name, copies);
      return Promise.resolve({
        match: (key: Request | string) => Promise.resolve(copies.get(keyOf(key))?.clone()),
        put: (key: Request | string, copy: Response) => {
          if (site.isFull) return Promise.reject(new DOMException('full', 'QuotaExceededError'));
          copies.delete(keyOf(key));
          copies.set(keyOf(key), copy);
          return Promise.resolve();
        },
        delete: (key: Request | string) => Promise.resolve(copies.delete(keyOf(key))),
        keys: () => Promise.resolve([...copies.keys()].map((url) => ({ url }))),
      });
    },
  };
}

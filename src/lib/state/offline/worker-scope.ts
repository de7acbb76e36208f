/** What the service worker uses of its own global, which the types of a page do not know. */
export interface WorkerScope {
  readonly caches: CacheStorage;
  readonly fetch: (request: Request | string) => Promise<Response>;
  readonly registration: {
    readonly scope: string;
    readonly navigationPreload?: { enable(): Promise<void> };
  };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { includeUncontrolled: boolean }): Promise<readonly { readonly url: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener<Kind extends keyof WorkerEvents>(
    kind: Kind,
    listen: (event: WorkerEvents[Kind]) => void,
  ): void;
}

interface WorkerEvents {
  readonly install: Lasting;
  readonly activate: Lasting;
  readonly message: Lasting & { readonly data: unknown; readonly ports: readonly MessagePort[] };
  readonly fetch: FetchAsked;
}

interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchAsked extends Lasting {
  readonly request: Request;
  /** The answer to a page that the browser asked for while the worker was starting. */
  readonly preloadResponse?: Promise<Response | undefined>;
  respondWith(response: Promise<Response>): void;
}

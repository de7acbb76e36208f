/** Where the copies are: one cache of the browser each. */
export type Drawer = 'pages' | 'assets' | 'engine' | 'manifest' | 'data' | 'beside';

/** Most copies that each holds. Of the engine, two files: those of another version are not needed any more. */
const LIMITS: Readonly<Record<Drawer, number>> = {
  pages: 60,
  assets: 600,
  engine: 2,
  manifest: 1,
  data: 64,
  beside: 120,
};

/** Changed when copies kept so far must not be read any more. */
const FORMAT = 1;

/** The copies of one site: several may live under the paths of one host, and never share them. */
export class Drawers {
  readonly #caches: CacheStorage;
  readonly #site: string;

  /** `scope` is the address of the site, as the worker has it. */
  constructor(caches: CacheStorage, scope: string) {
    this.#caches = caches;
    this.#site = `suivi-ia-sante:${new URL(scope).pathname}:`;
  }

  /** The copy of a key; none where storage is refused, as it is in some private windows. Never rejects. */
  async read(drawer: Drawer, key: string): Promise<Response | undefined> {
    try {
      return await (await this.#open(drawer)).match(key);
    } catch {
      return undefined;
    }
  }

  /** Keys of the copies, oldest first; none where storage is refused. Never rejects. */
  async keys(drawer: Drawer): Promise<readonly string[]> {
    try {
      return (await (await this.#open(drawer)).keys()).map(({ url }) => url);
    } catch {
      return [];
    }
  }

  /** Keeps a copy in place of the one of its key, and drops the oldest past the limit. Rejects when storage is full. */
  async keep(drawer: Drawer, key: string, copy: Response): Promise<void> {
    const cache = await this.#open(drawer);
    await cache.put(key, copy);
    const keys = await this.keys(drawer);
    const surplus = Math.max(0, keys.length - LIMITS[drawer]);
    const others = keys.filter((own) => own !== key);
    await Promise.all(others.slice(0, surplus).map((own) => cache.delete(own)));
  }

  /** Drops what an earlier format kept. */
  async forgetOthers(): Promise<void> {
    const current = `${this.#site}${FORMAT}:`;
    const names = await this.#caches.keys();
    const old = names.filter((name) => name.startsWith(this.#site) && !name.startsWith(current));
    await Promise.all(old.map((name) => this.#caches.delete(name)));
  }

  #open(drawer: Drawer): Promise<Cache> {
    return this.#caches.open(`${this.#site}${FORMAT}:${drawer}`);
  }
}

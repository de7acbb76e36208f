import { afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { openBrowserEngine } from '#lib/engine/browser.ts';
import type { DoorFailure } from '#lib/engine/door-error.ts';
import { QueryError, type Engine, type Statement } from '#lib/engine/engine.ts';
import { RestartingEngine } from '#lib/engine/restarting-engine.ts';
import { decodeRows } from '#lib/engine/rows.ts';

const { folder, tables } = inject('nodeAnswers');
const movements = tables.find(({ name }) => name === 'movements')!;
const LIMITS = { queryMilliseconds: 20_000, graceMilliseconds: 200 };

const plain = (text: string): Statement => ({ text, params: [] });
const COUNT = plain('SELECT count(*) AS n FROM movements');
/** Minutes of work: a join that nothing shortens. */
const ENDLESS =
  'SELECT count(*) AS n FROM range(1000000) AS a, range(1000000) AS b WHERE (a.range * b.range) % 7 = 3';
const BOUND_ENDLESS: Statement = { text: `${ENDLESS} AND a.range > CAST(? AS BIGINT)`, params: [5] };

let bytes: Uint8Array;
let engine: Engine;
let workers: Worker[];
const NativeWorker = Worker;

beforeAll(async () => {
  const response = await fetch(`/${folder}/${movements.file}`);
  bytes = new Uint8Array(await response.arrayBuffer());
});
beforeEach(async () => {
  workers = [];
  globalThis.Worker = class extends NativeWorker {
    constructor(address: string | URL) {
      super(address);
      workers.push(this);
    }
  };
  engine = await open();
  await engine.load(movements, bytes);
});
afterEach(async () => {
  await engine.close();
  globalThis.Worker = NativeWorker;
});

function open(limits = LIMITS): Promise<Engine> {
  return openBrowserEngine('', () => undefined, new AbortController().signal, limits);
}

async function count(): Promise<unknown> {
  return decodeRows(await engine.query(COUNT))[0]?.['n'];
}

async function codeOf(task: Promise<unknown>): Promise<DoorFailure | 'answered'> {
  return task.then(
    () => 'answered',
    (error: { code: DoorFailure }) => error.code,
  );
}

describe('RestartingEngine', () => {
  it('rejects every pending promise when its worker dies, then answers again with its tables', async () => {
    const pending = [codeOf(engine.query(BOUND_ENDLESS)), codeOf(engine.query(COUNT))];
    await new Promise((resolve) => setTimeout(resolve, 100));
    workers[0]!.dispatchEvent(new ErrorEvent('error', { message: 'RuntimeError: unreachable' }));
    expect(await Promise.all(pending)).toEqual(['crash', 'crash']);
    expect(await count()).toBe(movements.rows);
    expect(workers).toHaveLength(2);
  });

  it('interrupts a sent query when its signal is aborted, without another worker', async () => {
    const abort = new AbortController();
    const pending = codeOf(engine.query(plain(ENDLESS), abort.signal));
    setTimeout(() => abort.abort(), 100);
    expect(await pending).toBe('cancelled');
    expect(await count()).toBe(movements.rows);
    expect(workers).toHaveLength(1);
  });

  it('kills the worker of a bound query that its signal cannot interrupt', async () => {
    const abort = new AbortController();
    const pending = codeOf(engine.query(BOUND_ENDLESS, abort.signal));
    setTimeout(() => abort.abort(), 100);
    const start = performance.now();
    expect(await pending).toBe('cancelled');
    expect(performance.now() - start).toBeLessThan(1000);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await count()).toBe(movements.rows);
    expect(workers).toHaveLength(2);
  });

  it('asks nothing for a signal that was aborted before', async () => {
    expect(await codeOf(engine.query(COUNT, AbortSignal.abort()))).toBe('cancelled');
  });

  it('gives up on a query that takes too long, then answers again', async () => {
    await engine.close();
    engine = await open({ ...LIMITS, queryMilliseconds: 2000 });
    await engine.load(movements, bytes);
    expect(await codeOf(engine.query(BOUND_ENDLESS))).toBe('timeout');
    expect(await count()).toBe(movements.rows);
  });

  it('rejects with the SQL what the engine refuses, and stays', async () => {
    const refused = engine.query(plain('SELECT nothing FROM movements'));
    await expect(refused).rejects.toBeInstanceOf(QueryError);
    await expect(refused).rejects.toThrow('SELECT nothing FROM movements');
    expect(await count()).toBe(movements.rows);
    expect(workers).toHaveLength(1);
  });

  it('rejects what is asked of it while and after it closes', async () => {
    const pending = codeOf(engine.query(BOUND_ENDLESS));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await engine.close();
    expect(await pending).toBe('cancelled');
    expect(await codeOf(engine.query(COUNT))).toBe('cancelled');
  });

  it('refuses bytes that are not the published ones', async () => {
    const cut = bytes.slice(0, bytes.length - 400);
    expect(await codeOf(engine.load({ ...movements, name: 'allocations' }, cut))).toBe('integrity');
  });

  it('is locked', async () => {
    for (const text of [
      "SET memory_limit='9GB'",
      "SELECT * FROM read_csv('/data/manifest.json')",
      'LOAD icu',
    ])
      await expect(engine.query(plain(text)), text).rejects.toBeInstanceOf(QueryError);
  });
});

describe('openBrowserEngine', () => {
  const never = () => undefined;

  it('says that the network failed when its files are not there', async () => {
    expect(await codeOf(openBrowserEngine('/nulle-part', never, new AbortController().signal))).toBe(
      'network',
    );
  });

  it('says so when its worker is not there', async () => {
    const plan = { workerUrl: new URL('/nulle-part.js', location.href).href, wasmUrl: 'blob:nowhere' };
    const limits = { memoryMegabytes: 512, startMilliseconds: 10_000 };
    expect(await codeOf(RestartingEngine.open({ ...plan, ...limits }, LIMITS))).toBe('network');
  });

  it('does not wait for ever for a worker that does not start', async () => {
    const silent = URL.createObjectURL(new Blob(['onmessage = () => undefined;']));
    const plan = { workerUrl: silent, wasmUrl: 'blob:nowhere', memoryMegabytes: 512, startMilliseconds: 300 };
    expect(await codeOf(RestartingEngine.open(plan, LIMITS))).toBe('timeout');
  });

  it('stops the download when it is no longer asked for', async () => {
    const abort = new AbortController();
    const opening = openBrowserEngine('', (share) => share > 0 && abort.abort(), abort.signal);
    expect(await codeOf(opening)).toBe('cancelled');
  });
});

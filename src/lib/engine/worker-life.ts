import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { DoorError } from './door-error.ts';
import { lockStatements } from './lock.ts';

/** What starts a worker. Addresses are absolute: the worker’s own address is a blob. */
export interface WorkerPlan {
  readonly workerUrl: string;
  readonly wasmUrl: string;
  readonly memoryMegabytes: number;
  readonly startMilliseconds: number;
}

/** One worker from its start to its end; after its end every promise asked of it has rejected. */
export interface WorkerLife {
  readonly database: AsyncDuckDB;
  /** The task’s result, or the failure that ends this life, whichever comes first. */
  until<T>(task: Promise<T>): Promise<T>;
  /** Kills the worker; everything pending rejects with this error. */
  end(error: DoorError): void;
}

/**
 * Starts a worker with its database open and locked. The worker is a blob that imports the real one, so that the
 * page’s content security policy rules it too. Rejects with a `DoorError`: instantiation alone may hang for ever
 * where the policy forbids WebAssembly, hence the time limit.
 */
export async function startWorker(plan: WorkerPlan): Promise<WorkerLife> {
  const life = beginLife(plan.workerUrl);
  const timer = setTimeout(
    () => life.end(new DoorError('timeout', `the engine did not start in ${plan.startMilliseconds} ms`)),
    plan.startMilliseconds,
  );
  try {
    await life.until(openLocked(life.database, plan));
    return life;
  } catch (error) {
    const failure =
      error instanceof DoorError ? error : new DoorError('crash', String(error), { cause: error });
    life.end(failure);
    throw failure;
  } finally {
    clearTimeout(timer);
  }
}

function beginLife(workerUrl: string): WorkerLife {
  const shim = new Blob([`importScripts(${JSON.stringify(workerUrl)});`], { type: 'text/javascript' });
  const address = URL.createObjectURL(shim);
  const worker = new Worker(address);
  // Before the library’s own listener, which would only print it.
  worker.addEventListener('error', (event) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    const code = event.message.includes('importScripts') ? 'network' : 'crash';
    end(new DoorError(code, event.message || 'the worker died'));
  });
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  const enders = new Set<(error: DoorError) => void>();
  let ended: DoorError | null = null;
  const end = (error: DoorError) => {
    if (ended) return;
    ended = error;
    // `AsyncDuckDB` forgets its pending promises without rejecting them: they are rejected here. It is not detached:
    // it would answer `undefined` at once to whoever polls it, for ever.
    worker.terminate();
    URL.revokeObjectURL(address);
    for (const reject of enders) reject(error);
    enders.clear();
  };
  return {
    database,
    end,
    until: (task) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended);
        enders.add(reject);
        task.then(resolve, reject).finally(() => enders.delete(reject));
      }),
  };
}

async function openLocked(database: AsyncDuckDB, { wasmUrl, memoryMegabytes }: WorkerPlan): Promise<void> {
  await database.instantiate(wasmUrl);
  await database.open({});
  const connection = await database.connectInternal();
  for (const text of lockStatements(memoryMegabytes)) await database.runQuery(connection, text);
  await database.disconnect(connection);
}

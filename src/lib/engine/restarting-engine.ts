import type { TableFile } from '#lib/contract/manifest.ts';
import { loadChecked } from './checked-load.ts';
import { DoorError } from './door-error.ts';
import { QueryError, type Engine, type Statement } from './engine.ts';
import { runStatement } from './run-statement.ts';
import { viewsOf } from './views.ts';
import { startWorker, type WorkerLife, type WorkerPlan } from './worker-life.ts';

/** What a query may take, and how long an interrupted one may linger before its worker is killed. */
export interface QueryLimits {
  readonly queryMilliseconds: number;
  readonly graceMilliseconds: number;
}

interface LoadedTable {
  readonly table: TableFile;
  readonly bytes: Uint8Array;
}

/** What WebAssembly says when its memory is corrupt: nothing after it can be trusted. */
const FATAL = /memory access out of bounds|table index is out of bounds|unreachable|signature mismatch/i;
const OUT_OF_MEMORY = /out of memory|allocation failure|bad_alloc/i;

/**
 * The browser’s engine: one worker at a time, replaced when it dies, hangs or must be interrupted, with its tables
 * put back (their bytes are kept). A promise asked of it always settles.
 */
export class RestartingEngine implements Engine {
  readonly #plan: WorkerPlan;
  readonly #limits: QueryLimits;
  readonly #tables: LoadedTable[] = [];
  #life: Promise<WorkerLife>;
  #isClosed = false;

  private constructor(plan: WorkerPlan, limits: QueryLimits, life: WorkerLife) {
    this.#plan = plan;
    this.#limits = limits;
    this.#life = Promise.resolve(life);
  }

  /** Rejects with a `DoorError` when the worker does not start. */
  static async open(plan: WorkerPlan, limits: QueryLimits): Promise<RestartingEngine> {
    return new RestartingEngine(plan, limits, await startWorker(plan));
  }

  async load(table: TableFile, bytes: Uint8Array): Promise<void> {
    const life = await this.#life;
    await this.#attempt(life, loadInto(life, table, bytes), table.file);
    // Kept before its views: tables are loaded side by side, and the last one in sees all the others.
    this.#tables.push({ table, bytes });
    await this.#attempt(life, createViews(life, this.#loadedNames(), table.name), table.file);
  }

  async query(statement: Statement, signal?: AbortSignal): Promise<Uint8Array> {
    if (signal?.aborted) throw cancelled();
    const life = await this.#life;
    const running = runStatement(life.database, statement, signal);
    return this.#attempt(life, running, statement.text, signal);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#tables.length = 0;
    await this.#life.then(
      (life) => life.end(cancelled()),
      () => undefined,
    );
    URL.revokeObjectURL(this.#plan.wasmUrl);
  }

  /** The task within its limits; a failure that is the worker’s own replaces it. */
  async #attempt<T>(life: WorkerLife, task: Promise<T>, text: string, signal?: AbortSignal): Promise<T> {
    const { queryMilliseconds, graceMilliseconds } = this.#limits;
    const settled = task.then(
      () => true,
      () => true,
    );
    let stop = () => {};
    const interrupted = new Promise<never>((_, reject) => {
      const timer = setTimeout(() => {
        reject(new DoorError('timeout', `no answer in ${queryMilliseconds} ms`));
      }, queryMilliseconds);
      const abort = () => {
        reject(cancelled());
        setTimeout(() => void settleOr(settled, () => this.#replace(life)), graceMilliseconds);
      };
      signal?.addEventListener('abort', abort, { once: true });
      stop = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
      };
    });
    try {
      return await Promise.race([life.until(task), interrupted]);
    } catch (error) {
      const failure = toFailure(error, text);
      if (failure instanceof DoorError && ['timeout', 'crash'].includes(failure.code)) this.#replace(life);
      throw failure;
    } finally {
      stop();
    }
  }

  /** Ends a life and starts the next one with the same tables. Once per life: a later call changes nothing. */
  #replace(life: WorkerLife): void {
    life.end(new DoorError('crash', 'the engine was restarted'));
    const before = this.#life;
    this.#life = before.then(async (current) => {
      if (current !== life || this.#isClosed) return current;
      const next = await startWorker(this.#plan);
      await this.#reload(next);
      return next;
    });
    this.#life.catch(() => undefined);
  }

  async #reload(life: WorkerLife): Promise<void> {
    const names = this.#loadedNames();
    try {
      for (const { table, bytes } of this.#tables) await life.until(loadInto(life, table, bytes));
      for (const name of names) await life.until(createViews(life, names, name));
    } catch (error) {
      life.end(new DoorError('crash', `the tables were not put back: ${String(error)}`, { cause: error }));
      throw error;
    }
  }

  #loadedNames(): ReadonlySet<string> {
    return new Set(this.#tables.map(({ table }) => table.name));
  }
}

async function settleOr(settled: Promise<boolean>, otherwise: () => void): Promise<void> {
  const isSettled = await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, 0, false))]);
  if (!isSettled) otherwise();
}

async function loadInto({ database }: WorkerLife, table: TableFile, bytes: Uint8Array): Promise<void> {
  await loadChecked(
    {
      insert: async (name, stream) => {
        // A connection that was given a wrong stream stays poisoned; the bytes are moved to the worker, so a copy goes.
        const connection = await database.connectInternal();
        try {
          await database.insertArrowFromIPCStream(connection, stream.slice(), { name, create: true });
        } finally {
          await database.disconnect(connection);
        }
      },
      run: (text) => runStatement(database, { text, params: [] }),
    },
    table,
    bytes,
  );
}

async function createViews(
  { database }: WorkerLife,
  loaded: ReadonlySet<string>,
  justLoaded: string,
): Promise<void> {
  for (const view of viewsOf(loaded, justLoaded)) await runStatement(database, view);
}

function toFailure(error: unknown, text: string): Error {
  if (error instanceof DoorError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (FATAL.test(message)) return new DoorError('crash', message, { cause: error });
  if (OUT_OF_MEMORY.test(message)) return new DoorError('memory', message, { cause: error });
  return new QueryError(message, text, { cause: error });
}

function cancelled(): DoorError {
  return new DoorError('cancelled', 'the query was cancelled');
}

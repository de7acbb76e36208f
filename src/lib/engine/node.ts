import { createRequire } from 'node:module';
import { createDuckDB, NODE_RUNTIME, PACKAGE_VERSION, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { loadChecked } from './checked-load.ts';
import { QueryError, type Engine, type Statement } from './engine.ts';
import { lockStatements } from './lock.ts';
import { viewsOf } from './views.ts';

const MEMORY_MEGABYTES = 2048;

/** Version of the engine that answers: another one may answer the same SQL with other bytes. */
export const ENGINE_VERSION: string = PACKAGE_VERSION;

/**
 * The engine in Node, for prerendering and tests: the very WebAssembly that readers run, blocking, in this process.
 * It has no timeout: a statement that would wait for the network is refused by the lock, never waited for.
 */
export async function openNodeEngine(memoryMegabytes = MEMORY_MEGABYTES): Promise<Engine> {
  const database = await startDuckDB();
  database.open({});
  const main = database.connect().useUnsafe((_, id) => id);
  for (const text of lockStatements(memoryMegabytes)) database.runQuery(main, text);
  const loaded = new Set<string>();

  const run = (connection: number, { text, params }: Statement): Uint8Array => {
    try {
      if (params.length === 0) return database.runQuery(connection, text);
      const prepared = database.createPrepared(connection, text);
      try {
        return database.runPrepared(connection, prepared, [...params]);
      } finally {
        database.closePrepared(connection, prepared);
      }
    } catch (error) {
      throw new QueryError(error instanceof Error ? error.message : String(error), text, { cause: error });
    }
  };

  return {
    async load(table, bytes) {
      await loadChecked(
        {
          insert: async (name, stream) => {
            // A connection that was given a wrong stream stays poisoned: it never serves twice.
            const connection = database.connect().useUnsafe((_, id) => id);
            try {
              database.insertArrowFromIPCStream(connection, stream, { name, create: true });
            } finally {
              database.disconnect(connection);
            }
          },
          run: async (text) => run(main, { text, params: [] }),
        },
        table,
        bytes,
      );
      loaded.add(table.name);
      for (const view of viewsOf(loaded, table.name)) run(main, view);
    },
    query: async (statement) => run(main, statement),
    close: async () => {
      database.disconnect(main);
      database.reset();
    },
  };
}

async function startDuckDB() {
  const resolve = createRequire(import.meta.url).resolve;
  const mainModule = resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
  const bundle = { mainModule, mainWorker: '' };
  const database = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
  return database.instantiate();
}

import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import { DoorError } from './door-error.ts';
import type { Statement } from './engine.ts';

/**
 * Arrow bytes of one statement, on a connection of its own. Without values it is sent and polled, so an aborted
 * signal interrupts it; with values the engine only offers to run it to its end, and who cancels must kill it.
 */
export async function runStatement(
  database: AsyncDuckDB,
  { text, params }: Statement,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const connection = await database.connectInternal();
  try {
    if (params.length === 0) return await send(database, connection, text, signal);
    const prepared = await database.createPrepared(connection, text);
    return await database.runPrepared(connection, prepared, [...params]);
  } finally {
    void database.disconnect(connection).catch(() => undefined);
  }
}

async function send(
  database: AsyncDuckDB,
  connection: number,
  text: string,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  let header = await database.startPendingQuery(connection, text);
  while (header === null) {
    if (signal?.aborted) {
      await database.cancelPendingQuery(connection);
      throw new DoorError('cancelled', 'the query was cancelled');
    }
    header = await database.pollPendingQuery(connection);
  }
  const chunks = [header];
  for (;;) {
    const chunk = await database.fetchQueryResults(connection);
    if (chunk?.length === 0) return concatenate(chunks);
    if (chunk) chunks.push(chunk);
  }
}

function concatenate(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

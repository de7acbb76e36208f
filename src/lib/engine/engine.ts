import type { TableFile } from '#lib/contract/manifest.ts';

/** SQL text and the values of its `?`, in order. */
export interface Statement {
  readonly text: string;
  readonly params: readonly (string | number)[];
}

/** What answers statements: an engine, or the answers that one gave before. */
export interface Answering {
  /**
   * Arrow bytes of the result. Rejects with a `QueryError` that holds the SQL, or with a `DoorError` when the door
   * itself failed or the signal was aborted.
   */
  query(statement: Statement, signal?: AbortSignal): Promise<Uint8Array>;
}

/** A door to the SQL engine. Only bytes cross it: Arrow stream in, Arrow result out. */
export interface Engine extends Answering {
  /**
   * Creates the table of one Arrow stream, then checks its rows and its sum of cents against the manifest.
   * Rejects when they differ: a truncated stream creates nothing and says nothing by itself.
   */
  load(table: TableFile, bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** A statement that the engine refused or that broke, with its SQL. */
export class QueryError extends Error {
  readonly sql: string;

  constructor(message: string, sql: string, options?: ErrorOptions) {
    super(`${message}\n${sql}`, options);
    this.name = 'QueryError';
    this.sql = sql;
  }
}

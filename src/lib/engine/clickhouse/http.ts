import { DoorError, type DoorFailure } from '#lib/engine/door-error.ts';
import { QueryError } from '#lib/engine/engine.ts';

/** Where a ClickHouse answers, in which database, and as whom. */
export interface ClickHouseAccess {
  /** « https://base.example:8443 », without a query string. */
  readonly address: string;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  /** How long a statement is waited for before it is cut on this side; the server has limits of its own. */
  readonly timeoutMilliseconds: number;
}

/** One call: what goes in the address beside the database, and the bytes or SQL that are sent. */
export interface ClickHouseCall {
  readonly sql: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, string>>;
  /** Arrow stream of an INSERT; the SQL then goes in the address. */
  readonly stream?: Uint8Array;
}

/** Exceptions of the server that are no fault of the SQL, https://clickhouse.com/docs/en/interfaces/http. */
const FAILURES: Readonly<Record<string, DoorFailure>> = {
  '159': 'timeout',
  '160': 'timeout',
  '209': 'timeout',
  '241': 'memory',
  '394': 'cancelled',
};

/**
 * Bytes of the answer of the HTTP interface, whole: the server holds it until it is done, so that an error on the way
 * has a status of its own. Rejects with a `QueryError`, or with a `DoorError` of code network, timeout, memory or
 * cancelled.
 */
export async function callClickHouse(
  access: ClickHouseAccess,
  { sql, settings, values = {}, stream }: ClickHouseCall,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const url = new URL(access.address);
  const inAddress = {
    database: access.database,
    wait_end_of_query: '1',
    ...settings,
    ...Object.fromEntries(Object.entries(values).map(([name, value]) => [`param_${name}`, value])),
    ...(stream ? { query: sql } : {}),
  };
  for (const [name, value] of Object.entries(inAddress)) url.searchParams.set(name, value);
  const timeout = AbortSignal.timeout(access.timeoutMilliseconds);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'X-ClickHouse-User': access.user, 'X-ClickHouse-Key': access.password },
      body: (stream ?? sql) as BodyInit,
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
    throw toFailure(response.headers.get('X-ClickHouse-Exception-Code'), await response.text(), sql);
  } catch (error) {
    if (error instanceof DoorError || error instanceof QueryError) throw error;
    if (signal?.aborted) throw new DoorError('cancelled', 'the query was cancelled', { cause: error });
    if (timeout.aborted)
      throw new DoorError('timeout', `no answer in ${access.timeoutMilliseconds} ms`, { cause: error });
    throw new DoorError('network', `no answer from ${url.origin}: ${String(error)}`, { cause: error });
  }
}

function toFailure(exception: string | null, message: string, sql: string): Error {
  const code = FAILURES[exception ?? ''];
  if (code) return new DoorError(code, message);
  return new QueryError(message, sql);
}

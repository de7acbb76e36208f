import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { RecordBatchReader } from 'apache-arrow';
import type { ChdbSession } from './install-chdb.ts';

/** Read by the HTTP interface itself: no setting of the engine. */
const OF_THE_INTERFACE = new Set(['query', 'database', 'wait_end_of_query']);
const KEEP_ALIVE_MILLISECONDS = 600_000;
const INSERT = /^INSERT INTO (\w+) FORMAT ArrowStream$/;

/**
 * The part of ClickHouse’s HTTP interface that the door and the loader speak, over one session, a call at a time:
 * SQL in the body, or in the address with an Arrow stream in the body; every other name of the address is a setting or a
 * value, which the engine parses itself. Proves the SQL and the answers, not a cluster.
 */
export function createChdbServer(session: ChdbSession): Server {
  let last: Promise<unknown> = Promise.resolve();
  const server = createServer((request, response) => {
    last = last.then(() => answer(session, request, response));
  });
  // The other engine blocks this process for seconds: an idle connection must not be closed meanwhile.
  server.keepAliveTimeout = KEEP_ALIVE_MILLISECONDS;
  return server;
}

async function answer(
  session: ChdbSession,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const body = await buffer(request);
  try {
    const run = (text: string) => session.queryAsync(text, { format: 'TabSeparated' });
    const database = searchParams.get('database');
    if (database) await run(`USE ${database}`);
    for (const [name, value] of searchParams)
      if (!OF_THE_INTERFACE.has(name)) await run(`SET ${name} = ${quote(value)}`);
    const query = searchParams.get('query');
    const bytes = query === null ? (await run(body.toString())).bytes() : await insert(run, query, body);
    response.end(bytes);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    response.statusCode = 500;
    response.setHeader('X-ClickHouse-Exception-Code', /Code: (\d+)/.exec(message)?.[1] ?? '');
    response.end(message);
  }
}

/** chdb takes no bytes: they go through a file, its columns by their names. */
async function insert(
  run: (text: string) => Promise<unknown>,
  query: string,
  body: Buffer,
): Promise<Uint8Array> {
  const table = INSERT.exec(query)?.[1];
  if (table === undefined) throw new Error(`Code: 62. ${query}`);
  const folder = await mkdtemp(join(tmpdir(), 'chdb-'));
  try {
    const file = join(folder, 'insert.arrows');
    await writeFile(file, body);
    const names = RecordBatchReader.from(body)
      .open()
      .schema.fields.map(({ name }) => name);
    const listed = names.join(', ');
    await run(`INSERT INTO ${table} (${listed}) SELECT ${listed} FROM file(${quote(file)}, 'ArrowStream')`);
    return new Uint8Array();
  } finally {
    await rm(folder, { recursive: true });
  }
}

function quote(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

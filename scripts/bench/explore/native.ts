import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { BENCH_CASES } from './cases.ts';
import { spendingStatements } from './spending-sql.ts';

/** Native DuckDB on one thread, with the same tables made by the same SQL. */
export async function openNative(movements: number): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  for (const text of spendingStatements(movements)) await connection.run(text);
  return connection;
}

/** Milliseconds of one question, its rows read, and what they hold: a text that the other engine must give too. */
export async function askNative(
  connection: DuckDBConnection,
  index: number,
): Promise<{ readonly milliseconds: number; readonly digest: string }> {
  const { text, params } = BENCH_CASES[index]?.statement ?? { text: '', params: [] };
  const start = performance.now();
  const reader = await connection.runAndReadAll(text, [...params]);
  const rows = reader.getRowObjectsJS();
  const milliseconds = performance.now() - start;
  return { milliseconds, digest: digestRows(rows) };
}

/** Rows counted and their money added: what two engines must agree on, whatever the order of equal rows. */
function digestRows(rows: readonly Readonly<Record<string, unknown>>[]): string {
  const sum = rows.reduce((total, row) => total + BigInt(String(row['cents'] ?? row['amount_cents'])), 0n);
  return `${rows.length} ${sum}`;
}

import { parseArgs } from 'node:util';
import { callClickHouse, type ClickHouseAccess } from '#lib/engine/clickhouse/http.ts';
import { loadIntoClickHouse } from '#lib/engine/clickhouse/loader.ts';
import { readStream, readTables } from './clickhouse/read-tables.ts';

const USAGE = `npm run load:clickhouse -- <dossier> --address <adresse> --database <base>
  <dossier>   sortie de npm run convert, ou version publiée (static/data/<jeu>/<version>)
  Identité\u00a0: variables CLICKHOUSE_USER (default) et CLICKHOUSE_PASSWORD (vide).`;
const TIMEOUT_MILLISECONDS = 600_000;
const DATABASE_NAME = /^[a-z_][a-z0-9_]*$/;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { address: { type: 'string' }, database: { type: 'string' } },
});
const [folder] = positionals;
const { address, database } = values;
if (positionals.length !== 1 || !folder || !address || !database || !DATABASE_NAME.test(database)) {
  console.error(USAGE);
  process.exit(2);
}
const access: ClickHouseAccess = {
  address,
  database,
  user: process.env['CLICKHOUSE_USER'] ?? 'default',
  password: process.env['CLICKHOUSE_PASSWORD'] ?? '',
  timeoutMilliseconds: TIMEOUT_MILLISECONDS,
};
try {
  const created = { sql: `CREATE DATABASE IF NOT EXISTS ${database}`, settings: {} };
  await callClickHouse({ ...access, database: 'default' }, created);
  for (const table of await readTables(folder)) {
    await loadIntoClickHouse(access, table, await readStream(folder, table));
    console.log(
      `${table.name}\u00a0: ${table.rows} lignes, ${table.sum_cents ?? 'sans'} centimes, vérifiés.`,
    );
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

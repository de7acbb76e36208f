import { rm } from 'node:fs/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { SPENDING_HEADERS } from './generate-spending.ts';
import { report, time } from './report.ts';

const TYPES: Readonly<Record<string, string>> = {
  date: 'DATE',
  montant: 'DECIMAL(18,2)',
  cout_total: 'DECIMAL(18,2)',
};

const path = process.argv[2] ?? '';
const out = `${path}.parquet`;
const columns = SPENDING_HEADERS.map((header) => `'${header}': '${TYPES[header] ?? 'VARCHAR'}'`);
const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
const connection = await instance.connect();
const times = await time(() =>
  connection.run(
    `COPY (SELECT * FROM read_csv('${path}', delim = ';', quote = '"', escape = '"', header = true,
    auto_detect = false, decimal_separator = ',', columns = {${columns.join(', ')}}))
  TO '${out}' (FORMAT parquet)`,
  ),
);
const read = await connection.runAndReadAll(`SELECT count(*), (sum(montant) * 100)::BIGINT FROM '${out}'`);
const [[rows, cents] = []] = read.getRows();
await rm(out);
report({ tool: 'DuckDB, un fil', ...times, rows: Number(rows), cents: String(cents) });

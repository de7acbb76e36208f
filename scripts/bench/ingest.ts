import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { alignColumns } from '../samples/compare-counts.ts';
import { generateSpending } from './generate-spending.ts';
import { formatMeasures, type Measure } from './measures.ts';

const TOOLS = ['ingest-here', 'ingest-duckdb'];

/** Converts a generated file here and with DuckDB. Prints a table; false when rows or cents differ. */
export async function benchIngest(folder: string, size: number): Promise<boolean> {
  const path = join(folder, 'depenses.csv');
  const { bytes, rows, operations } = await generateSpending(path, size);
  console.log(`${(bytes / 1e6).toFixed(0)} Mo, ${rows} mouvements de ${operations} opérations fictives\n`);
  const measures: Measure[] = [];
  for (const tool of TOOLS) measures.push(await measure(tool, path));
  for (const line of alignColumns(formatMeasures(bytes, measures))) console.log(line);
  const isSame = measures.every(({ rows: count, cents }) => count === rows && cents === measures[0]?.cents);
  console.log(isSame ? '\nMêmes lignes, mêmes centimes.' : '\nLes lignes ou les centimes diffèrent.');
  return isSame;
}

/** Each tool in a process of its own, so that its memory is its own. */
export async function measure(tool: string, path: string): Promise<Measure> {
  const script = fileURLToPath(new URL(`./${tool}.ts`, import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, path]);
  return JSON.parse(stdout) as Measure;
}

import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { generateSpending } from './bench/generate-spending.ts';
import { formatMeasures, type Measure } from './bench/measures.ts';
import { alignColumns } from './samples/compare-counts.ts';

const USAGE =
  'Usage : npm run bench -- ingest [--size <Mo>]   (100 par défaut ; 1000 pour le fichier d’un gigaoctet)';
const TOOLS = ['ingest-here', 'ingest-duckdb'];

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string', default: '100' } },
});
const megabytes = Number(values.size);
if (positionals.join() !== 'ingest' || !(megabytes >= 1)) {
  console.error(USAGE);
  process.exit(2);
}
const folder = await mkdtemp(join(tmpdir(), 'bench-'));
try {
  const path = join(folder, 'depenses.csv');
  const { bytes, rows, operations } = await generateSpending(path, megabytes * 1e6);
  console.log(`${(bytes / 1e6).toFixed(0)} Mo, ${rows} mouvements de ${operations} opérations fictives\n`);
  const measures: Measure[] = [];
  for (const tool of TOOLS) measures.push(await measure(tool, path));
  for (const line of alignColumns(formatMeasures(bytes, measures))) console.log(line);
  const isSame = measures.every(({ rows: count, cents }) => count === rows && cents === measures[0]?.cents);
  console.log(isSame ? '\nMêmes lignes, mêmes centimes.' : '\nLes lignes ou les centimes diffèrent.');
  process.exitCode = isSame ? 0 : 1;
} finally {
  await rm(folder, { recursive: true });
}

/** Each tool in a process of its own, so that its memory is its own. */
async function measure(tool: string, path: string): Promise<Measure> {
  const script = fileURLToPath(new URL(`./bench/${tool}.ts`, import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, path]);
  return JSON.parse(stdout) as Measure;
}

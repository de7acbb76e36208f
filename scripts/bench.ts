import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchImport } from './bench/import.ts';
import { benchIngest } from './bench/ingest.ts';

const USAGE = `Usage : npm run bench -- ingest|import [--size <Mo>]   (100 par défaut)

  ingest  la conversion en ligne de commande, à côté de DuckDB natif ; --size 1000 pour un gigaoctet
  import  un fichier propre et un fichier fautif déposés dans la page d’import du site construit`;
const BENCHES: Readonly<Record<string, (folder: string, bytes: number) => Promise<boolean>>> = {
  ingest: benchIngest,
  import: benchImport,
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string', default: '100' } },
});
const megabytes = Number(values.size);
const bench = positionals.length === 1 ? BENCHES[positionals[0] ?? ''] : undefined;
if (!bench || !(megabytes >= 1)) {
  console.error(USAGE);
  process.exit(2);
}
const folder = await mkdtemp(join(tmpdir(), 'bench-'));
try {
  process.exitCode = (await bench(folder, megabytes * 1e6)) ? 0 : 1;
} finally {
  await rm(folder, { recursive: true });
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchBuildTime } from './bench/build-time.ts';
import { benchImport } from './bench/import.ts';
import { benchIngest } from './bench/ingest.ts';

const USAGE = `Usage : npm run bench -- ingest|import|build [--size <Mo>]   (100 par défaut)
        npm run bench -- explore [--size <mouvements>]   (10000, puis 1000000, puis 10000000 par défaut)
        npm run bench -- first

  ingest  la conversion en ligne de commande, à côté de DuckDB natif ; --size 1000 pour un gigaoctet
  import  un fichier propre et un fichier fautif déposés dans la page d’import du site construit
  build   la construction du site par lignes et par versions, et quand une livraison seule a changé
  explore l’explorateur dans un navigateur, à côté de DuckDB natif sur un fil
  first   le premier chiffre de /demo/ à côté d’une page jumelle construite dans le navigateur seul, le démarrage du
          moteur à côté du démarrage nu, le poids des pages`;
const BENCHES: Readonly<Record<string, (folder: string, bytes: number) => Promise<boolean>>> = {
  build: benchBuildTime,
  ingest: benchIngest,
  import: benchImport,
};

const EXPLORE_SIZES = [10_000, 1_000_000, 10_000_000];

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string' } },
});
if (positionals.join() === 'explore') {
  const { benchExplore } = await import('./bench/explore/run.ts');
  process.exit((await benchExplore(values.size ? [Number(values.size)] : EXPLORE_SIZES)) ? 0 : 1);
}
if (positionals.join() === 'first') {
  const { benchFirstFigure } = await import('./bench/first-figure/run.ts');
  process.exit((await benchFirstFigure()) ? 0 : 1);
}
const megabytes = Number(values.size ?? 100);
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

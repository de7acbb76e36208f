import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchBuildTime } from './bench/build-time.ts';
import { benchExplore } from './bench/explore/run.ts';
import { benchFirstFigure } from './bench/first-figure/run.ts';
import { benchImport } from './bench/import.ts';
import { benchIngest } from './bench/ingest.ts';

const USAGE = `Usage : npm run bench                                         tout, l’un après l’autre
        npm run bench -- first
        npm run bench -- ingest|import|build [--size <Mo>]    (100 par défaut)
        npm run bench -- explore [--size <mouvements>]        (10000, puis 1000000, puis 10000000 par défaut)

  first   le premier chiffre de /demo/ à côté d’une page jumelle construite dans le navigateur seul, le démarrage du
          moteur à côté du démarrage nu, le poids des pages
  ingest  la conversion en ligne de commande, à côté de DuckDB natif ; --size 1000 pour un gigaoctet
  import  un fichier propre et un fichier fautif déposés dans la page d’import du site construit
  build   la construction du site par lignes et par versions, et quand une livraison seule a changé
  explore l’explorateur dans un navigateur, à côté de DuckDB natif sur un fil`;
const MEGABYTES = 100;
const EXPLORE_SIZES = [10_000, 1_000_000, 10_000_000];

/** Each in its order; false when what it compares differs, or when it is over its limit. */
const BENCHES: Readonly<Record<string, (folder: string, size: number | null) => Promise<boolean>>> = {
  first: benchFirstFigure,
  ingest: (folder, size) => benchIngest(folder, (size ?? MEGABYTES) * 1e6),
  import: (folder, size) => benchImport(folder, (size ?? MEGABYTES) * 1e6),
  build: (folder, size) => benchBuildTime(folder, (size ?? MEGABYTES) * 1e6),
  explore: (_, size) => benchExplore(size ? [size] : EXPLORE_SIZES),
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string' } },
});
const size = values.size === undefined ? null : Number(values.size);
const asked = positionals.length === 0 ? Object.keys(BENCHES) : positionals;
if (!asked.every((name) => Object.hasOwn(BENCHES, name)) || (size !== null && !(size >= 1))) {
  console.error(USAGE);
  process.exit(2);
}
for (const name of asked) {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    console.log(`# ${name}\n`);
    if (!(await BENCHES[name]?.(folder, size))) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true });
  }
}
process.exit();

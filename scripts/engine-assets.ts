import { copyFile, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { engineAssets } from '#lib/engine/assets.ts';

const { resolve } = createRequire(import.meta.url);

/**
 * Writes the engine’s two files into `static/engine`, unless they are there: their names carry the version, so what
 * is there is right. The compression takes two seconds, once.
 */
export async function writeEngineAssets(folder = 'static/engine'): Promise<void> {
  const wasm = resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
  const worker = resolve('@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js');
  const manifest = join(dirname(dirname(wasm)), 'package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const assets = engineAssets(version);
  await mkdir(folder, { recursive: true });
  await writeOnce(join(folder, assets.wasm), async (draft) =>
    writeFile(draft, gzipSync(await readFile(wasm), { level: 9 })),
  );
  await writeOnce(join(folder, assets.worker), (draft) => copyFile(worker, draft));
}

/** Through a draft, so that an interrupted run leaves no half file under the final name. */
async function writeOnce(path: string, write: (draft: string) => Promise<unknown>): Promise<void> {
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  if (isThere) return;
  const draft = `${path}.draft`;
  await write(draft);
  await rename(draft, path);
}

import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import type { TableFile } from '#lib/contract/manifest.ts';
import { sha256 } from '#lib/contract/sha256.ts';
import { TABLES } from '#lib/contract/tables.ts';
import type { Answering, Statement } from '#lib/engine/engine.ts';
import { ENGINE_VERSION } from '#lib/engine/node.ts';
import { viewsOf } from '#lib/engine/views.ts';

/**
 * The door to a version whose answers are kept from one build to the next: the same SQL over the same tables has the
 * same bytes for answer, so that the engine is opened only for what was never asked of them. What an answer depends
 * on is in its name: digests of the tables, engine, contract and labelled views, then the SQL and its values.
 */
export async function keepAnswers(
  root: string,
  tables: readonly Pick<TableFile, 'name' | 'sha256'>[],
  open: () => Promise<Answering>,
): Promise<Answering> {
  const folder = `${root}/${(await sha256(JSON.stringify(groundOf(tables)))).slice(0, 32)}`;
  let opened: Promise<Answering> | null = null;
  return {
    async query(statement) {
      const path = `${folder}/${await nameOf(statement)}`;
      const kept = await readKept(path);
      if (kept) return kept;
      const bytes = await (await (opened ??= open())).query(statement);
      await mkdir(folder, { recursive: true });
      // Through a draft: a build that is stopped leaves no half answer under the final name.
      const draft = `${path}.${process.pid}`;
      await writeFile(draft, bytes);
      await rename(draft, path);
      return bytes;
    },
  };
}

function groundOf(tables: readonly Pick<TableFile, 'name' | 'sha256'>[]): unknown {
  const names = new Set(TABLES.map(({ name }) => name));
  const views = TABLES.flatMap(({ name }) => viewsOf(names, name).map(({ text }) => text));
  const columns = TABLES.map(({ name, columns: own }) => [
    name,
    own.map((column) => [column.name, column.type]),
  ]);
  return [tables.map(({ name, sha256: digest }) => [name, digest]), ENGINE_VERSION, columns, views];
}

async function nameOf({ text, params }: Statement): Promise<string> {
  return `${await sha256(JSON.stringify([text, params]))}.arrow`;
}

async function readKept(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

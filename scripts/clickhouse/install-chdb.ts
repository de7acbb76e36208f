import { execFile } from 'node:child_process';
import { access, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Holds ClickHouse 26.7.2.1. Apache-2.0, 546 MB once installed: a check’s tool, never a dependency. */
const CHDB = 'chdb@3.4.0';
const FOLDER = resolve('.cache/chdb-3.4.0');
const INSTALL_MILLISECONDS = 600_000;

/** What is used of chdb: a session, and the bytes of an answer. */
export interface ChdbSession {
  queryAsync(text: string, options: { readonly format: string }): Promise<{ bytes(): Uint8Array }>;
  close(): void;
}

/** Opens an empty ClickHouse in this process, from npm’s chdb, installed by itself at its first use. */
export async function openChdb(): Promise<ChdbSession> {
  const isThere = await access(join(FOLDER, 'node_modules/chdb/package.json')).then(
    () => true,
    () => false,
  );
  if (!isThere) await install();
  const { Session } = createRequire(join(FOLDER, 'package.json'))('chdb') as {
    readonly Session: new () => ChdbSession;
  };
  return new Session();
}

async function install(): Promise<void> {
  console.log(`Installation de ${CHDB} dans ${FOLDER} (546 Mo, une fois)…`);
  await mkdir(FOLDER, { recursive: true });
  await writeFile(join(FOLDER, 'package.json'), '{"private": true}\n');
  await run('npm', ['install', '--prefix', FOLDER, '--no-audit', '--no-fund', '--save-exact', CHDB], {
    timeout: INSTALL_MILLISECONDS,
  });
}

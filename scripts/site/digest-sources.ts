import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = [
  'src',
  'scripts/deploy',
  'scripts/site',
  'static/data/manifest.json',
  'static/engine',
  'data/checks.json',
  'data/site.json',
  'svelte.config.js',
  'vite.config.ts',
  'package-lock.json',
];

/** Digest of all that the built site is made of: the same digest, the same site. */
export function digestSources(): string {
  const digest = createHash('sha256');
  for (const path of SOURCES.flatMap(filesUnder)) digest.update(`${path}\0`).update(readFileSync(path));
  return digest.digest('hex');
}

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { zipFiles } from '#lib/export/zip-files.ts';

const SERVER = join(import.meta.dirname, 'servir.mjs');
const NOTICE = [
  'Le site « Suivi IA en santé » tel qu’il a été construit, avec ses données et leur manifeste (site/data/manifest.json).',
  '',
  'Pour l’ouvrir, sans réseau : Node 20 ou plus récent, puis « node servir.mjs ».',
  'Chaque fichier est comparé à son empreinte (SHA256SUMS) avant d’être servi : une archive altérée ne s’ouvre pas.',
  'Pour vérifier sans Node : « sha256sum -c SHA256SUMS ».',
  'L’empreinte de SHA256SUMS, que le serveur affiche, est à comparer à celle que l’éditeur a annoncée.',
  '',
].join('\r\n');

/** An archive, how many files of the site it holds, and the digest that vouches for them all. */
export interface SiteArchive {
  readonly zip: Blob;
  readonly files: number;
  readonly digest: string;
}

/** A built site as one archive: its files, their digests, and what serves them. The same site gives the same bytes. */
export async function writeArchive(folder: string): Promise<SiteArchive> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
  const contents = names.map((name) => ({ name: `site/${name}`, bytes: readFileSync(join(folder, name)) }));
  const sums = contents.map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`).join('');
  const zip = await zipFiles([
    { name: 'LISEZMOI.txt', content: NOTICE },
    { name: 'servir.mjs', content: readFileSync(SERVER, 'utf8') },
    { name: 'SHA256SUMS', content: sums },
    ...contents.map(({ name, bytes }) => ({ name, content: new Blob([bytes]) })),
  ]);
  return { zip, files: names.length, digest: sha256(sums) };
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

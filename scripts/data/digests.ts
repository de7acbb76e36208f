import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf } from '#lib/convert/bytes/digest.ts';
import { sha256 } from '#lib/contract/sha256.ts';
import { nodeDigest } from '../convert/node-door.ts';
import type { DatasetFolder, Delivery } from './read-datasets.ts';
import type { ReferenceFolder } from './read-reference-folder.ts';

const CODE_FOLDERS = ['src/lib/domain', 'src/lib/contract', 'src/lib/convert'];
const CODE_PACKAGES = ['apache-arrow', 'papaparse', '@noble/hashes', '@zip.js/zip.js', 'read-excel-file'];

/** Digest of what a publisher gives for one version: the delivered files, the rules of the dataset, its nature. */
export async function digestInputs({ card, mapping }: DatasetFolder, delivery: Delivery): Promise<string> {
  const files = await Promise.all(delivery.files.map(async (file) => [file.name, await digestOf(file.open(), nodeDigest)]));
  const mapped = Object.keys(delivery.fileMappings).length > 0 ? [delivery.fileMappings] : [];
  return sha256(JSON.stringify([card.id, card.nature, delivery.date, mapping, files, ...mapped]));
}

/** Digest of the rest of what a version is made of: the reference, but for the codes, and the code that converts. */
export async function digestMaking({ files }: ReferenceFolder): Promise<string> {
  const reference = await Promise.all(
    Object.entries(files).map(async ([name, bytes]) => [name, await sha256(bytes)]),
  );
  const code = (await Promise.all(CODE_FOLDERS.map(digestFolder))).flat();
  const { dependencies } = JSON.parse(await readFile('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const packages = CODE_PACKAGES.map((name) => [name, dependencies[name]]);
  return sha256(JSON.stringify([reference, code, packages]));
}

async function digestFolder(folder: string): Promise<string[][]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts')).sort();
  return Promise.all(names.map(async (name) => [name, await sha256(await readFile(join(folder, name)))]));
}

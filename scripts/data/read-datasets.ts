import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FILE_MAPPING_SUFFIX, type FileMapping } from '#lib/contract/file-mapping.ts';
import { DELIVERY_CARD, parseConfirmations } from '#lib/contract/confirmation.ts';
import { parseDatasetCard } from '#lib/contract/dataset-card.ts';
import type { Confirmation, DatasetCard, DatasetVersion } from '#lib/contract/manifest.ts';
import { NO_MAPPING, type Mapping } from '#lib/contract/mapping.ts';
import { isoDate, type IsoDate } from '#lib/domain/calendar.ts';
import type { CodeLists } from '#lib/convert/tables/codes.ts';
import { isDelivered } from '#lib/convert/bytes/open-file.ts';
import type { SourceFile } from '#lib/convert/bytes/source-file.ts';
import { fileAt } from '../convert/node-door.ts';
import { readFileMapping } from '../convert/read-file-mapping.ts';
import { readJson } from './read-json.ts';
import { readMapping } from './read-mapping.ts';

/** One delivered folder: its date and its files to read, in the order of their names. */
export interface Delivery {
  readonly date: IsoDate;
  readonly files: readonly SourceFile[];
  /** Mappings that lie beside files of another layout, by name of file. */
  readonly fileMappings: Readonly<Record<string, FileMapping>>;
  /** What its `delivery.json` confirms; empty when there is none. */
  readonly confirmations: readonly Confirmation[];
  /** Files of the folder that are neither CSV, workbook nor archive, and are not read. */
  readonly ignored: readonly string[];
}

/** A version kept for ever: its folder, its line of the manifest, the digest of what it was made from, its codes. */
interface FrozenVersion {
  readonly folder: string;
  readonly inputs: string;
  readonly codes: CodeLists;
  readonly version: DatasetVersion;
}

/** One folder of `data` that has a `dataset.json`. */
export interface DatasetFolder {
  readonly card: DatasetCard;
  readonly mapping: Mapping;
  readonly deliveries: readonly Delivery[];
  readonly published: readonly FrozenVersion[];
}

/** Every dataset, those of nature `officiel` first, then by id. Rejects with a French sentence on a broken folder. */
export async function readDatasets(root: string): Promise<DatasetFolder[]> {
  const folders: DatasetFolder[] = [];
  for (const name of await namesIn(root)) {
    if ((await namesIn(join(root, name))).includes('dataset.json'))
      folders.push(await readDataset(root, name));
  }
  const rank = ({ card }: DatasetFolder) => (card.nature === 'officiel' ? 0 : 1);
  return folders.sort((a, b) => rank(a) - rank(b));
}

async function readDataset(root: string, name: string): Promise<DatasetFolder> {
  const folder = join(root, name);
  const names = await namesIn(folder);
  const deliveries: Delivery[] = [];
  for (const date of names.filter((one) => /^\d/.test(one)))
    deliveries.push(await readDelivery(join(folder, date), date));
  const published = await namesIn(join(folder, 'published'));
  if (deliveries.length + published.length === 0)
    throw new Error(`${folder}\u00a0: aucune livraison (un dossier AAAA-MM-JJ par livraison).`);
  return {
    card: parseDatasetCard(name, await readJson(join(folder, 'dataset.json'))),
    mapping: names.includes('mapping.json')
      ? await readMapping(join(folder, 'mapping.json'))
      : NO_MAPPING,
    deliveries,
    published: await Promise.all(published.map((version) => readFrozen(join(folder, 'published', version)))),
  };
}

function isMappingOf(name: string, fileMappings: Delivery['fileMappings']): boolean {
  return name.endsWith(FILE_MAPPING_SUFFIX) && name.slice(0, -FILE_MAPPING_SUFFIX.length) in fileMappings;
}

async function readDelivery(folder: string, name: string): Promise<Delivery> {
  const date = isoDate(name);
  if (!date) throw new Error(`${folder}\u00a0: « ${name} » n’est pas une date AAAA-MM-JJ.`);
  const names = await namesIn(folder);
  const delivered = names.filter(isDelivered);
  if (delivered.length === 0) throw new Error(`${folder}\u00a0: aucun fichier CSV, classeur ou archive.`);
  const fileMappings: Record<string, FileMapping> = {};
  for (const file of delivered) {
    const mapping = await readFileMapping(join(folder, file));
    if (mapping) fileMappings[file] = mapping;
  }
  return {
    date,
    fileMappings,
    confirmations: names.includes(DELIVERY_CARD) ? await readConfirmations(join(folder, DELIVERY_CARD)) : [],
    files: await Promise.all(delivered.map((file) => fileAt(join(folder, file), file))),
    ignored: names.filter(
      (one) => !delivered.includes(one) && !isMappingOf(one, fileMappings) && one !== DELIVERY_CARD,
    ),
  };
}

async function readConfirmations(path: string): Promise<Confirmation[]> {
  const json = await readJson(path);
  try {
    return parseConfirmations(json);
  } catch (error) {
    throw new Error(`${path}\u00a0: ${(error as Error).message}`, { cause: error });
  }
}

async function readFrozen(folder: string): Promise<FrozenVersion> {
  return { ...((await readJson(join(folder, 'version.json'))) as Omit<FrozenVersion, 'folder'>), folder };
}

/** Names in a folder, sorted, hidden ones left out; none when it is not a folder. */
async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => !name.startsWith('.')).sort();
}

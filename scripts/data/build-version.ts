import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatasetVersion } from '#lib/contract/manifest.ts';
import { sha256 } from '#lib/contract/sha256.ts';
import { versionId } from '#lib/contract/version.ts';
import { extendsCodes, type CodeLists } from '#lib/convert/tables/codes.ts';
import { convert, type Conversion } from '#lib/convert/convert.ts';
import { formatReport } from '#lib/convert/reading/report-csv.ts';
import { keepJournal } from './keep-journal.ts';
import type { ReadyVersion } from './publish.ts';
import type { DatasetFolder, Delivery } from './read-datasets.ts';
import { readJson } from './read-json.ts';
import type { ReferenceFolder } from './read-reference-folder.ts';

/** A version that lies in a folder, ready to be copied. */
export interface BuiltVersion {
  readonly folder: string;
  readonly version: DatasetVersion;
  /** Code lists after it: what the next version is coded with. */
  readonly codes: CodeLists;
  readonly isFresh: boolean;
}

/** What a version is built from: `inputs` is the digest of the delivery, `making` that of reference and code. */
export interface VersionInput {
  readonly dataset: DatasetFolder;
  readonly delivery: Delivery;
  readonly reference: ReferenceFolder;
  readonly codes: CodeLists;
  readonly inputs: string;
  readonly making: string;
  /** The version before it, which it is compared with; null for the first one. */
  readonly previous: ReadyVersion | null;
}

/**
 * The version of one delivery, from the cache when the same inputs were already converted by the same code, against
 * the same version before, and the codes given then still stand. Rejects with a French sentence when a file could not
 * be read, or when the delivery is to be confirmed: nothing is then kept.
 */
export async function buildVersion(cache: string, input: VersionInput): Promise<BuiltVersion> {
  const key = [input.inputs, input.making, input.previous?.version.id, input.delivery.confirmations];
  const folder = join(cache, (await sha256(JSON.stringify(key))).slice(0, 32));
  const cached = await readCached(folder, input.codes);
  if (cached) return { folder, version: cached, codes: input.codes, isFresh: false };
  const { dataset, delivery, reference, codes } = input;
  const converted = await convert({
    files: delivery.files,
    fileMappings: delivery.fileMappings,
    dataset: dataset.card.id,
    nature: dataset.card.nature,
    asOf: delivery.date,
    mapping: dataset.mapping,
    defaultLine: null,
    reference: reference.reference,
    geography: reference.geography,
    codes,
    isPublished: true,
  });
  refuseUnreadable(converted, `data/${dataset.card.id}/${delivery.date}`);
  const journal = input.previous && (await keepJournal(dataset, delivery, input.previous, converted));
  const conversion = journal ? withTable(converted, journal.table) : converted;
  const version: DatasetVersion = {
    ...conversion.manifest,
    id: await versionId(delivery.date, conversion.manifest.tables),
    date: delivery.date,
    report: 'report.csv',
    ...(journal && { comparison: journal.comparison }),
  };
  await writeVersion(folder, version, conversion, input);
  return { folder, version, codes: conversion.codes, isFresh: true };
}

async function readCached(folder: string, codes: CodeLists): Promise<DatasetVersion | null> {
  const isThere = await access(join(folder, 'version.json')).then(
    () => true,
    () => false,
  );
  if (!isThere) return null;
  const cached = (await readJson(join(folder, 'version.json'))) as { version: DatasetVersion; codes: CodeLists };
  return extendsCodes(codes, cached.codes) ? cached.version : null;
}

/** The conversion with one of its tables in place of the one of the same name. */
export function withTable(conversion: Conversion, table: Conversion['tables'][number]): Conversion {
  const tables = conversion.tables.map((one) => (one.file.name === table.file.name ? table : one));
  return { ...conversion, tables, manifest: { ...conversion.manifest, tables: tables.map(({ file }) => file) } };
}

function refuseUnreadable({ unreadable, issues }: Conversion, folder: string): void {
  if (unreadable.length === 0) return;
  const why = unreadable.map((name) => {
    const faults = issues.filter(({ file, severity }) => file === name && severity === 'error');
    return `  ${name}\u00a0: ${faults.map(({ message }) => message).join(' ') || 'fichier illisible.'}`;
  });
  throw new Error(
    `${folder}\u00a0: ${unreadable.length} fichier(s) n’ont pas pu être lus, rien n’est publié.\n${why.join('\n')}\nCorrigez ou retirez ces fichiers, puis relancez « npm run data ».`,
  );
}

async function writeVersion(
  folder: string,
  version: DatasetVersion,
  { tables, deliveries, issues, codes }: Conversion,
  { dataset, inputs }: VersionInput,
): Promise<void> {
  const draft = `${folder}.${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(join(draft, 'deliveries'), { recursive: true });
  for (const { file, bytes } of [...tables, ...deliveries]) await writeFile(join(draft, file.file), bytes);
  await writeFile(join(draft, version.report), formatReport(issues, dataset.card.nature));
  await writeFile(join(draft, 'version.json'), `${JSON.stringify({ inputs, version, codes }, null, 2)}\n`);
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
}

import type { TestProject } from 'vitest/node';
import type { Issue } from '#lib/contract/issue.ts';
import type { ConversionManifest } from '#lib/contract/manifest.ts';
import { convert } from '#lib/convert/convert.ts';
import { fileOf } from '#lib/convert/bytes/source-file.ts';
import { openParts } from '#lib/convert/reading/open-parts.ts';
import { previewFile, type FilePreview } from '#lib/convert/reading/preview-file.ts';
import { formatReport } from '#lib/convert/reading/report-csv.ts';
import { writeCleaned } from '#lib/convert/reading/write-cleaned.ts';
import { readMapping } from '../../scripts/data/read-mapping.ts';
import { readReferenceFolder } from '../../scripts/data/read-reference-folder.ts';
import { convertCases, type ConvertCase } from '../support/convert-cases.ts';

/** A case and what the Node door makes of it; bytes as base64, which crosses to the browser. */
export interface NodeConversion extends Omit<ConvertCase, 'files'> {
  readonly files: readonly { readonly name: string; readonly base64: string }[];
  /** With the digest of each table. */
  readonly manifest: ConversionManifest;
  readonly issues: readonly Issue[];
  readonly unreadable: readonly string[];
  readonly report: string;
  /** By name of what the files hold. */
  readonly previews: Readonly<Record<string, FilePreview | null>>;
  readonly cleaned: Readonly<Record<string, string | null>>;
}

declare module 'vitest' {
  interface ProvidedContext {
    nodeConversions: readonly NodeConversion[];
  }
}

/** Converts every case through the Node door, before the browser starts. */
export default async function convertInNode(project: TestProject): Promise<void> {
  const { geography, ...rest } = await readReferenceFolder('data/reference');
  const mapping = await readMapping('data/demo/mapping.json');
  const done: NodeConversion[] = [];
  for (const { files: contents, ...one } of await convertCases()) {
    const files = contents.map(({ name, bytes }) => fileOf(name, bytes));
    const { context, mappings, corrections } = one;
    const options = { mapping, geography, defaultLine: context.line, fileMappings: mappings, corrections };
    const { dataset } = one;
    const conversion = await convert({
      ...rest,
      ...options,
      files,
      dataset,
      nature: null,
      asOf: context.date,
    });
    const { manifest, issues, unreadable } = conversion;
    const opened = (await Promise.all(files.map((file) => openParts(file, options)))).flat();
    const previews = await Promise.all(
      opened.map(async (file) => [file.name, await previewFile(file, geography)] as const),
    );
    const cleaned = await Promise.all(
      opened.map(async (file) => [file.name, toText(await writeCleaned(file, options))] as const),
    );
    done.push({
      ...one,
      ...{ manifest, issues, unreadable },
      files: contents.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })),
      report: formatReport(issues),
      previews: Object.fromEntries(previews),
      cleaned: Object.fromEntries(cleaned),
    });
  }
  project.provide('nodeConversions', done);
}

function toText(bytes: Uint8Array | null): string | null {
  return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

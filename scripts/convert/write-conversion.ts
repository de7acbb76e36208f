import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import {
  convert,
  convertTo,
  type Conversion,
  type ConversionInput,
  type StreamedConversion,
} from '#lib/convert/convert.ts';
import { formatReport } from '#lib/convert/reading/report-csv.ts';
import { NodeDoor } from './node-door.ts';

/** Where the results of a conversion go. */
export interface Places {
  /** Folder of the tables and of the manifest. */
  readonly out: string;
  /** File of the report; null for none. */
  readonly report: string | null;
}

/** What is done to a conversion before it is written; it needs the tables in memory. */
export type Revise = (conversion: Conversion) => Promise<Conversion>;

/**
 * Converts into a folder. All is written beside its place and moved there at the end, so that a conversion that is
 * stopped or fails leaves what was there before. Rejects with the reason of the signal, or with what the disk refused.
 */
export async function writeConversion(
  input: ConversionInput,
  { out, report }: Places,
  revise: Revise | null,
): Promise<StreamedConversion> {
  const revised = revise && (await revise(await convert(input)));
  await mkdir(out, { recursive: true });
  const draft = await mkdtemp(join(resolve(out), '.conversion-'));
  const door = new NodeDoor(draft);
  try {
    const conversion = revised ?? (await convertTo(input, door));
    for (const { file, bytes } of revised?.tables ?? []) await door.sink.write(file.file, bytes);
    await door.close();
    const { manifest, issues } = conversion;
    await writeFile(join(draft, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    const names = [...manifest.tables.map(({ file }) => file), 'manifest.json'];
    for (const name of names) await rename(join(draft, name), join(out, name));
    if (report !== null) {
      await mkdir(dirname(report), { recursive: true });
      await writeFile(report, formatReport(issues, input.nature));
    }
    return conversion;
  } finally {
    await door.close();
    await rm(draft, { recursive: true, force: true });
  }
}

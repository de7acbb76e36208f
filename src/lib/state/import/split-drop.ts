import { FILE_MAPPING_SUFFIX, parseFileMapping, type FileMapping } from '#lib/contract/file-mapping.ts';

/** What was dropped: files to read, and descriptions of files by the name of what they describe. */
export interface SplitDrop {
  readonly files: readonly File[];
  readonly mappings: readonly (readonly [string, FileMapping])[];
  /** French sentences on the descriptions that cannot be read. */
  readonly faults: readonly string[];
}

/** Parts « a.csv.mapping.json » from the files that they describe. */
export async function splitDrop(dropped: readonly File[]): Promise<SplitDrop> {
  const isMapping = ({ name }: File) => name.endsWith(FILE_MAPPING_SUFFIX);
  const mappings: (readonly [string, FileMapping])[] = [];
  const faults: string[] = [];
  for (const file of dropped.filter(isMapping)) {
    try {
      const mapping = parseFileMapping(JSON.parse(await file.text()));
      mappings.push([file.name.slice(0, -FILE_MAPPING_SUFFIX.length), mapping]);
    } catch (error) {
      const why = error instanceof SyntaxError ? 'ce n’est pas du JSON' : (error as Error).message;
      faults.push(`${file.name} n’est pas une description lisible\u00a0: ${why}.`);
    }
  }
  return { files: dropped.filter((file) => !isMapping(file)), mappings, faults };
}

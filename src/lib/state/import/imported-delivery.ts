import type { Correction } from '#lib/contract/correction.ts';
import type { FileMapping } from '#lib/contract/file-mapping.ts';
import type { ConversionManifest, TableFile } from '#lib/contract/manifest.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { Line } from '#lib/domain/line.ts';

/** A file of the reader: its content stays where the browser keeps it, it is not held in memory. */
export interface DroppedFile {
  readonly name: string;
  readonly content: Blob;
}

/** What the reader says of the files: the day that their figures stand for, and the line of rows that name none. */
export interface ImportContext {
  readonly date: IsoDate | null;
  readonly line: Line | null;
}

/** What the reader changes of what is in the files. */
export interface ImportChanges {
  readonly corrections: readonly Correction[];
  /** Mappings of the files of an unknown layout, by name of file. */
  readonly mappings: Readonly<Record<string, FileMapping>>;
}

/** What files became: the part of a conversion that a page needs. */
export interface ConvertedFiles {
  readonly manifest: ConversionManifest;
  /** The gravest, `MOST_ISSUES` at most, by file then line, as `unpackIssues` reads them; `issueCount` counts them all. */
  readonly issues: Blob;
  readonly issueCount: number;
  /** All issues, as the CSV to download. */
  readonly report: Blob;
  /** Names of the files that could not be read at all. */
  readonly unreadable: readonly string[];
  /** Kept by the browser as it keeps files: neither the page nor its storage copies their bytes. */
  readonly tables: readonly { readonly file: TableFile; readonly content: Blob }[];
}

/** What the reader’s files became, and all that it takes to read them again. It never leaves this browser. */
export interface ImportedDelivery extends ConvertedFiles, ImportChanges {
  /** Names of the files, parted by commas. */
  readonly name: string;
  /** Dataset whose rules attached rows to lines. */
  readonly dataset: string;
  /** ISO date and time. */
  readonly readAt: string;
  readonly context: ImportContext;
  readonly files: readonly DroppedFile[];
}

/** The delivery of what was just read. */
export function toDelivery(
  given: ImportChanges & Pick<ImportedDelivery, 'dataset' | 'context' | 'files'>,
  converted: ConvertedFiles,
): ImportedDelivery {
  const name = given.files.map((file) => file.name).join(', ');
  return { ...given, ...converted, name, readAt: new Date().toISOString() };
}

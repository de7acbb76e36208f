import type { FileEntry } from '@zip.js/zip.js';
import type { IssueCode } from '#lib/contract/issue.ts';
import { boundedSink, isBomb, TooLargeError } from './inflate.ts';

/** One file of an archive: its bytes, or why it stays closed. */
export interface ArchiveEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly refusal: IssueCode | null;
}

const WORKBOOK_PART = 'xl/workbook.xml';
const MOST_ENTRIES = 1000;
/** What systems add to the archives they make; nobody delivered it. */
const SYSTEM_ENTRY = /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/;

/**
 * The files of a zip archive in the order of their names, checked against their CRC-32. Rejects on a damaged archive,
 * and with `TooLargeError` when it announces, or turns out, more than an export can hold.
 */
export async function openArchive(
  bytes: Uint8Array,
): Promise<{ readonly isWorkbook: boolean; readonly entries: readonly ArchiveEntry[] }> {
  const { configure, Uint8ArrayReader, ZipReader } = await import('@zip.js/zip.js/lib/zip-core-native.js');
  configure({ useWebWorkers: false });
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { checkSignature: true });
  const found = (await reader.getEntries()).filter(
    (entry): entry is FileEntry => !entry.directory && !SYSTEM_ENTRY.test(entry.filename),
  );
  const announced = found.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (found.length > MOST_ENTRIES || isBomb(bytes.length, announced)) throw new TooLargeError();
  const entries: ArchiveEntry[] = [];
  let inflated = 0;
  for (const entry of found.sort((a, b) => (a.filename < b.filename ? -1 : 1))) {
    const opened = await openEntry(entry);
    inflated += opened.bytes.length;
    if (isBomb(bytes.length, inflated)) throw new TooLargeError();
    entries.push(opened);
  }
  return { isWorkbook: entries.some(({ name }) => name === WORKBOOK_PART), entries };
}

/** The entries as an archive without compression: readers of workbooks then have nothing left to inflate or to bound. */
export async function storeArchive(entries: readonly ArchiveEntry[]): Promise<ArrayBuffer> {
  const { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } =
    await import('@zip.js/zip.js/lib/zip-core-native.js');
  const writer = new ZipWriter(new Uint8ArrayWriter(), { level: 0, useWebWorkers: false });
  for (const { name, bytes } of entries) await writer.add(name, new Uint8ArrayReader(bytes));
  const { buffer } = await writer.close();
  return buffer as ArrayBuffer;
}

async function openEntry(entry: FileEntry): Promise<ArchiveEntry> {
  const { filename: name, compressedSize } = entry;
  if (entry.encrypted) return { name, bytes: new Uint8Array(), refusal: 'archive-encrypted' };
  const { sink, bytes } = boundedSink(compressedSize);
  await entry.getData(sink, { useWebWorkers: false });
  return { name, bytes: bytes(), refusal: null };
}

import type { IssueCode } from '#lib/contract/issue.ts';
import { gunzip, TooLargeError } from './inflate.ts';
import { openArchive, storeArchive, type ArchiveEntry } from './open-archive.ts';
import { closed, type OpenedFile } from './opened-file.ts';
import { readWorkbook } from './read-workbook.ts';

/** A file as it was delivered. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Names under which a folder or an archive holds data; an archive holds no archive. */
const DATA_ENTRY = /\.(csv|tsv|xlsx)$/i;
const DELIVERED = /\.(csv|tsv|xlsx|csv\.gz|tsv\.gz|zip)$/i;
const MAGIC = { zip: [0x50, 0x4b, 0x03, 0x04], gzip: [0x1f, 0x8b], compound: [0xd0, 0xcf, 0x11, 0xe0] };

/** True for the names under which a folder holds files to read. */
export function isDelivered(name: string): boolean {
  return DELIVERED.test(name);
}

/**
 * The readable files that a delivered file holds, known by its first bytes and not by its name: itself when it is a
 * text, its text when it is gzipped, its sheets when it is a workbook, and when it is an archive one « archive.zip/nom »
 * per entry, in the order of their names. Never rejects: what stays closed is one file that says why.
 */
export async function openFile(file: SourceFile): Promise<readonly OpenedFile[]> {
  const { name, bytes } = file;
  try {
    if (begins(bytes, MAGIC.gzip)) return [{ ...file, content: openText(await gunzip(bytes)) }];
    if (begins(bytes, MAGIC.zip)) return await openZip(file);
    return [{ name, bytes, content: openText(bytes) }];
  } catch (error) {
    return [{ name, bytes, content: closed(refusalOf(error)) }];
  }
}

function openText(bytes: Uint8Array): OpenedFile['content'] {
  if (begins(bytes, MAGIC.zip) || begins(bytes, MAGIC.gzip)) return closed('archive-nested');
  if (begins(bytes, MAGIC.compound)) return closed('old-workbook');
  return { kind: 'text', bytes };
}

async function openZip(file: SourceFile): Promise<readonly OpenedFile[]> {
  const { isWorkbook, entries } = await openArchive(file.bytes);
  if (isWorkbook) return [{ ...file, content: await openWorkbook(entries) }];
  if (!entries.some(({ name }) => DATA_ENTRY.test(name)))
    return [{ ...file, content: closed('archive-empty') }];
  const opened: OpenedFile[] = [];
  for (const entry of entries) {
    const { bytes } = entry;
    opened.push({ name: `${file.name}/${entry.name}`, bytes, content: await openEntry(entry) });
  }
  return opened;
}

async function openEntry({ name, bytes, refusal }: ArchiveEntry): Promise<OpenedFile['content']> {
  if (refusal !== null) return closed(refusal);
  if (!begins(bytes, MAGIC.zip)) return DATA_ENTRY.test(name) ? openText(bytes) : ignored(bytes);
  return openArchive(bytes).then(
    ({ isWorkbook, entries }) => (isWorkbook ? openWorkbook(entries) : closed('archive-nested')),
    (error: unknown) => closed(refusalOf(error)),
  );
}

function refusalOf(error: unknown): IssueCode {
  return error instanceof TooLargeError ? 'archive-too-large' : 'archive-damaged';
}

/** A notice beside the data is passed over and named; an archive under any name may hold data, and is not. */
function ignored(bytes: Uint8Array): OpenedFile['content'] {
  return begins(bytes, MAGIC.gzip) ? closed('archive-nested') : closed('entry-ignored');
}

async function openWorkbook(entries: readonly ArchiveEntry[]): Promise<OpenedFile['content']> {
  if (entries.some(({ refusal }) => refusal !== null)) return closed('archive-encrypted');
  try {
    return { kind: 'sheets', sheets: await readWorkbook(await storeArchive(entries)) };
  } catch {
    return closed('workbook-damaged');
  }
}

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

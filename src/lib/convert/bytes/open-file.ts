import type { IssueCode } from '#lib/contract/issue.ts';
import { gunzip, TooLargeError } from './inflate.ts';
import { openArchive, storeArchive, type ArchiveEntry } from './open-archive.ts';
import { closed, type OpenedFile } from './opened-file.ts';
import { readWorkbook } from './read-workbook.ts';
import { fileOf, join, readHead, readWhole, type SourceFile } from './source-file.ts';

/** Names under which a folder or an archive holds data; an archive holds no archive. */
const DATA_ENTRY = /\.(csv|tsv|xlsx)$/i;
const DELIVERED = /\.(csv|tsv|xlsx|csv\.gz|tsv\.gz|zip)$/i;
const MAGIC_BYTES = 4;
const MAGIC = {
  zip: [0x50, 0x4b, 0x03, 0x04],
  emptyZip: [0x50, 0x4b, 0x05, 0x06],
  gzip: [0x1f, 0x8b],
  compound: [0xd0, 0xcf, 0x11, 0xe0],
};

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
  try {
    const head = await readHead(file, MAGIC_BYTES);
    if (begins(head, MAGIC.gzip)) return [withContent(file, await openGzip(file))];
    if (begins(head, MAGIC.zip)) return await openZip(file);
    if (begins(head, MAGIC.emptyZip)) return [withContent(file, closed('archive-empty', 'vide'))];
    return [
      withContent(
        file,
        openText(head, () => file.open(), true),
      ),
    ];
  } catch (error) {
    return [withContent(file, closed(refusalOf(error)))];
  }
}

function withContent({ name, size, open }: SourceFile, content: OpenedFile['content']): OpenedFile {
  return { name, size, open, content };
}

function openText(
  head: Uint8Array,
  open: () => AsyncIterable<Uint8Array>,
  isAsDelivered: boolean,
): OpenedFile['content'] {
  if (begins(head, MAGIC.zip) || begins(head, MAGIC.gzip)) return closed('archive-nested');
  if (begins(head, MAGIC.compound)) return closed('old-workbook');
  return { kind: 'text', isAsDelivered, open };
}

/** Inflated once for nothing: what is damaged or too large at its end must not have been read until there. */
async function openGzip(file: SourceFile): Promise<OpenedFile['content']> {
  let head: Uint8Array = new Uint8Array();
  for await (const piece of gunzip(file))
    if (head.length < MAGIC_BYTES) head = join([head, piece], head.length + piece.length);
  return openText(head, () => gunzip(file), false);
}

/** An archive is held whole: its entries are inflated one after the other, and stay in memory while they are read. */
async function openZip(file: SourceFile): Promise<readonly OpenedFile[]> {
  const { isWorkbook, entries } = await openArchive(await readWhole(file));
  if (isWorkbook) return [withContent(file, await openWorkbook(entries))];
  if (!entries.some(({ name }) => DATA_ENTRY.test(name))) return [withContent(file, closed('archive-empty'))];
  const opened: OpenedFile[] = [];
  for (const entry of entries)
    opened.push(withContent(fileOf(`${file.name}/${entry.name}`, entry.bytes), await openEntry(entry)));
  return opened;
}

async function openEntry({ name, bytes, refusal }: ArchiveEntry): Promise<OpenedFile['content']> {
  if (refusal !== null) return closed(refusal);
  const text = fileOf(name, bytes);
  if (!begins(bytes, MAGIC.zip))
    return DATA_ENTRY.test(name) ? openText(bytes, () => text.open(), true) : ignored(bytes);
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

import { NO_MAPPING } from '#lib/contract/mapping.ts';
import { fileOf } from '#lib/convert/bytes/source-file.ts';
import type { OpenedFile } from '#lib/convert/bytes/opened-file.ts';
import type { ReadOptions } from '#lib/convert/layouts/reading.ts';
import { openParts } from '#lib/convert/reading/open-parts.ts';
import { previewFile, type FilePreview } from '#lib/convert/reading/preview-file.ts';
import { readCell } from '#lib/convert/reading/read-cell.ts';
import { writeCleaned } from '#lib/convert/reading/write-cleaned.ts';
import { parseReference } from '#lib/convert/tables/reference-json.ts';
import type { CellTask, FileTask } from './messages.ts';

/** A text is looked at from its head; an archive must be whole to be opened. */
const HEAD_BYTES = 1024 * 1024;
const ARCHIVES = ['PK', '\u001f\u008b'];

/** The head of a file and what its columns seem to be. */
export async function lookAtHead(task: FileTask): Promise<FilePreview | null> {
  const { file, reference } = task;
  const head = new Uint8Array(await file.content.slice(0, HEAD_BYTES).arrayBuffer());
  const isArchive = ARCHIVES.includes(String.fromCharCode(...head.subarray(0, 2)));
  const bytes = isArchive ? new Uint8Array(await file.content.arrayBuffer()) : cutWhole(head);
  const opened = await openNamed(task, bytes);
  return opened && previewFile(opened, parseReference(reference).geography);
}

export async function lookAtCell(task: CellTask): Promise<string | null> {
  const opened = await openWhole(task);
  return opened && readCell(opened, task, optionsOf(task));
}

/** The file to download, with the corrections of the reader. */
export async function cleanFile(task: FileTask): Promise<Blob | null> {
  const opened = await openWhole(task);
  const bytes = opened && (await writeCleaned(opened, optionsOf(task)));
  return bytes && new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'text/csv;charset=utf-8' });
}

/** Half a sign at the end of the head would pass for a file that is not UTF-8. */
function cutWhole(head: Uint8Array): Uint8Array {
  if (head.length < HEAD_BYTES) return head;
  return head.subarray(0, head.findLastIndex((byte) => byte < 0x80) + 1);
}

async function openWhole(task: FileTask): Promise<OpenedFile | null> {
  return openNamed(task, new Uint8Array(await task.file.content.arrayBuffer()));
}

async function openNamed(task: FileTask, bytes: Uint8Array): Promise<OpenedFile | null> {
  const opened = await openParts(fileOf(task.file.name, bytes), optionsOf(task));
  return opened.find(({ name }) => name === task.name) ?? null;
}

function optionsOf({ reference, corrections, mappings }: FileTask): ReadOptions {
  const { geography } = parseReference(reference);
  return { geography, corrections, fileMappings: mappings, mapping: NO_MAPPING, defaultLine: null };
}

import { createDigest, digested, digestOf } from '#lib/convert/bytes/digest.ts';
import type { OpenedFile, TextContent } from '#lib/convert/bytes/opened-file.ts';
import { NotUtf8Error, sniffForm, weighForm, type TextForm } from '#lib/convert/bytes/text-form.ts';
import type { ReadOptions } from '#lib/convert/layouts/reading.ts';
import { closedTable, openSheets, openText } from '#lib/convert/rows/open-table.ts';
import { chooseReaders } from './choose-readers.ts';
import type { FileKnowledge, FileTarget } from './file-target.ts';
import { readTable, type TableReading } from './read-table.ts';
import { NO_SINK } from './sheet-reading.ts';

/** What a reading of a file says, besides its records and its issues, which went where it was told. */
export interface FileReading extends TableReading {
  readonly sha256: string;
  /** What two files of the same content share: their digest, or that of the cells of a sheet among others. */
  readonly identity: string;
  readonly knowledge: FileKnowledge;
}

/**
 * Reads one delivered file, whatever it is, without ever holding it. Never rejects on what the file holds: what cannot be
 * read is an issue, and the good rows are kept. Read = kept + rejected, for rows, cents and values.
 */
export async function readFile(
  file: OpenedFile,
  options: ReadOptions,
  target: FileTarget,
): Promise<FileReading> {
  const { name, content } = file;
  if (content.kind === 'text') return readText(file, content, options, target);
  const readers = chooseReaders(name, options);
  const layouts = readers.map(({ contract }) => contract);
  const table =
    content.kind === 'sheets'
      ? openSheets(content.sheets, layouts)
      : closedTable('none', [{ code: content.code, detail: content.detail, line: 1 }]);
  const reading = await readTable(name, { table, readers }, options, target);
  const sha256 = await digestOf(file.open(), target.createDigest);
  return { ...toReading(reading, sha256, null), identity: identityOf(content, sha256) };
}

/** Read as UTF-8 until a byte says that it is not; from the start again as what it is, then. */
async function readText(
  file: OpenedFile,
  content: TextContent,
  options: ReadOptions,
  target: FileTarget,
): Promise<FileReading> {
  const form = target.knowledge?.form ?? (await sniffForm(content));
  const readers = chooseReaders(file.name, options);
  const layouts = readers.map(({ contract }) => contract);
  let hasBegun = false;
  const read = async (chosen: TextForm, to: FileTarget) => {
    const digest = (target.createDigest ?? createDigest)();
    const open = () => (content.isAsDelivered ? digested(content.open(), digest) : content.open());
    const table = await openText({ open }, chosen, layouts);
    const reading = await readTable(file.name, { table, readers }, options, {
      ...to,
      pause: async () => {
        hasBegun = true;
        await target.pause?.();
      },
    });
    const hex = content.isAsDelivered && table.encoding !== 'none' ? digest.hex() : null;
    const sha256 = hex ?? (await digestOf(file.open(), target.createDigest));
    return toReading(reading, sha256, chosen);
  };
  try {
    return await read(form, target);
  } catch (error) {
    if (!(error instanceof NotUtf8Error)) throw error;
  }
  const weighed = await weighForm(content, form);
  if (!hasBegun) return read(weighed, target);
  return { ...(await read(weighed, { ...target, sink: NO_SINK })), isRetracted: true };
}

function toReading(reading: TableReading, sha256: string, form: TextForm | null): FileReading {
  return {
    ...reading,
    sha256,
    identity: sha256,
    knowledge: { form, isRefused: !reading.isRead, isTwin: false },
  };
}

function identityOf(content: OpenedFile['content'], sha256: string): string {
  if (content.kind !== 'sheets' || !content.isPart) return sha256;
  const digest = createDigest();
  const encoder = new TextEncoder();
  const [sheet] = content.sheets;
  for (const { cells } of sheet?.rows ?? []) digest.update(encoder.encode(`${JSON.stringify(cells)}\n`));
  return digest.hex();
}

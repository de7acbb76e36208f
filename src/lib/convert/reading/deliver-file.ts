import type { MaskedFile } from '#lib/contract/manifest.ts';
import { createDigest, type CreateDigest } from '#lib/convert/bytes/digest.ts';
import type { OpenedFile } from '#lib/convert/bytes/opened-file.ts';
import { sniffForm } from '#lib/convert/bytes/text-form.ts';
import type { SourceRow } from '#lib/convert/bytes/source-row.ts';
import type { ReadOptions } from '#lib/convert/layouts/reading.ts';
import { NOBODY } from '#lib/convert/people/find-people.ts';
import { maskDelivery } from '#lib/convert/people/mask-delivery.ts';
import { RowMasker } from '#lib/convert/people/mask-row.ts';
import { openSheets, openText } from '#lib/convert/rows/open-table.ts';
import { chooseReaders } from './choose-readers.ts';
import { preparationOf } from './prepare-row.ts';
import type { FileReading } from './read-file.ts';

/** A masked delivery: its line of the manifest and its bytes. */
export interface DeliveryFile {
  readonly file: MaskedFile;
  readonly bytes: Uint8Array;
}

/**
 * The masked delivery of a file that was read; null for one that was not. It is the one thing that holds a file whole:
 * masks are put back in the very lines they came from.
 */
export async function deliverFile(
  file: OpenedFile,
  reading: FileReading,
  options: ReadOptions,
  create: CreateDigest = createDigest,
): Promise<DeliveryFile | null> {
  const bytes = reading.isRead ? await maskFile(file, reading, options) : null;
  if (!bytes) return null;
  const digest = create();
  digest.update(bytes);
  return { bytes, file: { file: nameOf(file), sha256: digest.hex(), bytes: bytes.length } };
}

async function maskFile(
  { name, content }: OpenedFile,
  { knowledge }: FileReading,
  options: ReadOptions,
): Promise<Uint8Array | null> {
  if (content.kind === 'closed') return null;
  const readers = chooseReaders(name, options);
  const layouts = readers.map(({ contract }) => contract);
  const { header, delimiter, blocks } =
    content.kind === 'sheets'
      ? openSheets(content.sheets, layouts)
      : await openText(content, knowledge.form ?? (await sniffForm(content)), layouts);
  const reader = readers.find(({ contract }) => contract === header?.layout);
  if (!header || !reader) return null;
  const { prepare } = preparationOf({ file: name, header, reader }, delimiter, options);
  const rows: SourceRow[] = [];
  const texts: string[] = [];
  for await (const block of blocks) {
    if (block.text !== null) texts.push(block.text);
    for (const row of block.rows) rows.push(row.line > header.row.line ? prepare(row) : row);
  }
  const text = content.kind === 'text' ? texts.join('') : null;
  const table = { text, delimiter, headerLine: header.row.line, rows };
  return maskDelivery(table, new RowMasker(header), options.people ?? NOBODY);
}

/** « archive.zip/a.xlsx » → « deliveries/archive.zip--a.xlsx.csv »: one folder deep, and a CSV whatever it came in. */
function nameOf({ name }: OpenedFile): string {
  const flat = name.replace(/[\\/]+/g, '--').replace(/^\.+/, '');
  return `deliveries/${/\.csv$/i.test(flat) ? flat : `${flat}.csv`}`;
}

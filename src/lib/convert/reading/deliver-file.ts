import type { MaskedFile } from '#lib/contract/manifest.ts';
import { createDigest, type CreateDigest } from '#lib/convert/bytes/digest.ts';
import type { OpenedFile } from '#lib/convert/bytes/opened-file.ts';
import type { ReadOptions } from '#lib/convert/layouts/reading.ts';
import { NOBODY } from '#lib/convert/people/find-people.ts';
import { maskDelivery } from '#lib/convert/people/mask-delivery.ts';
import { RowMasker } from '#lib/convert/people/mask-row.ts';
import { openSheet } from './open-sheet.ts';
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
  const bytes = reading.isRead ? await maskFile(file, options) : null;
  if (!bytes) return null;
  const digest = create();
  digest.update(bytes);
  return { bytes, file: { file: nameOf(file), sha256: digest.hex(), bytes: bytes.length } };
}

async function maskFile(file: OpenedFile, options: ReadOptions): Promise<Uint8Array | null> {
  const sheet = await openSheet(file, options);
  if (!sheet) return null;
  const { header, ...table } = sheet;
  return maskDelivery(
    { ...table, headerLine: header.row.line },
    new RowMasker(header),
    options.people ?? NOBODY,
  );
}

/** « archive.zip/a.xlsx » → « deliveries/archive.zip--a.xlsx.csv »: one folder deep, and a CSV whatever it came in. */
function nameOf({ name }: OpenedFile): string {
  const flat = name.replace(/[\\/]+|\s›\s/g, '--').replace(/^\.+/, '');
  return `deliveries/${/\.csv$/i.test(flat) ? flat : `${flat}.csv`}`;
}

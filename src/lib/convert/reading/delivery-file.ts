import type { FileReport, MaskedFile } from '#lib/contract/manifest.ts';
import { sha256 } from '#lib/contract/sha256.ts';
import type { FileReading } from './read-file.ts';

/** A masked delivery: its line of the manifest and its bytes. */
export interface DeliveryFile {
  readonly file: MaskedFile;
  readonly bytes: Uint8Array;
}

/** The masked delivery of a file that was read; null for one that was not. */
export async function toDelivery({ report, deliver }: FileReading): Promise<DeliveryFile | null> {
  const bytes = deliver?.();
  if (!bytes) return null;
  return { bytes, file: { file: nameOf(report), sha256: await sha256(bytes), bytes: bytes.length } };
}

/** « archive.zip/a.xlsx » → « deliveries/archive.zip--a.xlsx.csv »: one folder deep, and a CSV whatever it came in. */
function nameOf({ file }: FileReport): string {
  const flat = file.replace(/[\\/]+/g, '--').replace(/^\.+/, '');
  return `deliveries/${/\.csv$/i.test(flat) ? flat : `${flat}.csv`}`;
}

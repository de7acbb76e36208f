import type { TableFile } from '#lib/contract/manifest.ts';
import { sha256 } from '#lib/contract/sha256.ts';
import { DoorError } from './door-error.ts';

/** Rejects with a `DoorError` of code `integrity` when the bytes are not the published ones. */
export async function checkDigest(
  table: Pick<TableFile, 'file' | 'sha256'>,
  bytes: Uint8Array,
): Promise<void> {
  const digest = await sha256(bytes);
  if (digest !== table.sha256)
    throw new DoorError('integrity', `${table.file}: sha-256 ${digest} instead of ${table.sha256}`);
}

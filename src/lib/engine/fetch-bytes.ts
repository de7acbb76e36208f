import type { TableFile } from '#lib/contract/manifest.ts';
import { checkDigest } from './check-digest.ts';
import { DoorError } from './door-error.ts';

/** A line that brings nothing for so long is cut: nobody watches a bar that does not move. */
const STALL_MILLISECONDS = 30_000;

interface FetchPlan {
  readonly signal?: AbortSignal | undefined;
  readonly cache?: RequestCache;
  /** Bytes had so far, and those that the server announced, 0 when it announced none. */
  readonly onBytes?: (had: number, announced: number) => void;
}

/** A whole file. Rejects with a `DoorError`: `network` when it is not served, is cut or stands still; `cancelled`. */
export async function fetchBytes(address: string, plan: FetchPlan = {}): Promise<Uint8Array<ArrayBuffer>> {
  const { signal, cache = 'default', onBytes } = plan;
  const stop = new AbortController();
  const leave = () => stop.abort();
  signal?.addEventListener('abort', leave, { once: true });
  let timer = setTimeout(leave, STALL_MILLISECONDS);
  try {
    if (signal?.aborted) leave();
    const response = await fetch(address, { signal: stop.signal, cache });
    if (!response.ok || !response.body) throw new Error(String(response.status));
    const announced = Number(response.headers.get('content-length'));
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    let had = 0;
    const reader = response.body.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      clearTimeout(timer);
      timer = setTimeout(leave, STALL_MILLISECONDS);
      chunks.push(next.value);
      had += next.value.length;
      onBytes?.(had, announced);
    }
    return new Uint8Array(await new Blob(chunks).arrayBuffer());
  } catch (error) {
    if (signal?.aborted) throw new DoorError('cancelled', `no longer asked for: ${address}`);
    throw new DoorError('network', `not fetched: ${address}: ${String(error)}`, { cause: error });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', leave);
  }
}

/**
 * A published file, proved by its digest. What a cache kept may be what is wrong: it is then asked for once more, past
 * every cache. Rejects with a `DoorError`: as `fetchBytes`, or `integrity`.
 */
export async function fetchPublished(
  table: Pick<TableFile, 'file' | 'sha256'>,
  address: string,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await fetchBytes(address, { signal });
  const isSound = await checkDigest(table, bytes).then(
    () => true,
    () => false,
  );
  if (isSound) return bytes;
  const fresh = await fetchBytes(address, { signal, cache: 'reload' });
  await checkDigest(table, fresh);
  return fresh;
}

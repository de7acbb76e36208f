import { ENGINE_BYTES } from './assets.ts';
import { DoorError } from './door-error.ts';
import { fetchBytes } from './fetch-bytes.ts';

const GZIP_MAGIC = [0x1f, 0x8b];

/**
 * Blob address of the engine, from its compressed file. Plain hosts do not compress, so the file is gzip by itself;
 * a host that declares that encoding has the browser unpack it, so what comes is looked at before it is unpacked.
 * A file that does not unpack, or not to `unpackedBytes`, is fetched once more, past the caches. `onShare` goes from 0 to 1 by bytes received.
 * Rejects with a `DoorError`: network, integrity, cancelled.
 */
export async function fetchWasm(
  address: string,
  unpackedBytes: number,
  onShare: (share: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const onBytes = (had: number, announced: number) => onShare(Math.min(1, had / (announced || ENGINE_BYTES)));
  const wasm = await unpack(await fetchBytes(address, { signal, onBytes }), unpackedBytes).catch(async () =>
    unpack(await fetchBytes(address, { signal, onBytes, cache: 'reload' }), unpackedBytes),
  );
  return URL.createObjectURL(wasm);
}

async function unpack(bytes: Uint8Array<ArrayBuffer>, unpackedBytes: number): Promise<Blob> {
  const isPacked = GZIP_MAGIC.every((byte, index) => bytes[index] === byte);
  const packed = new Blob([bytes]).stream();
  const stream = isPacked ? packed.pipeThrough(new DecompressionStream('gzip')) : packed;
  const wasm = await new Response(stream, { headers: { 'content-type': 'application/wasm' } })
    .blob()
    .catch((error: unknown) => {
      throw new DoorError('integrity', 'the engine does not unpack', { cause: error });
    });
  // The worker does not say that it could not start from a module cut short: it would be waited for in vain.
  if (wasm.size !== unpackedBytes)
    throw new DoorError('integrity', `the engine has ${wasm.size} bytes, not ${unpackedBytes}`);
  return wasm;
}

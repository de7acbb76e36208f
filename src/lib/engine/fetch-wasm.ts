import { ENGINE_BYTES } from './assets.ts';
import { DoorError } from './door-error.ts';

const GZIP_MAGIC = [0x1f, 0x8b];

/**
 * Blob address of the engine, from its compressed file. Plain hosts do not compress, so the file is gzip by itself;
 * a host that declares that encoding has the browser unpack it, so what comes is looked at before it is unpacked.
 * `onShare` goes from 0 to 1 by bytes received. Rejects with a `DoorError`: network, cancelled.
 */
export async function fetchWasm(
  address: string,
  onShare: (share: number) => void,
  signal: AbortSignal,
): Promise<string> {
  try {
    const response = await fetch(address, { signal });
    if (!response.ok || !response.body) throw new Error(`${response.status} ${address}`);
    const received = await readAll(response.body, sizeOf(response), onShare);
    const isPacked = GZIP_MAGIC.every((byte, index) => received[0]?.[index] === byte);
    const packed = new Blob(received).stream();
    const stream = isPacked ? packed.pipeThrough(new DecompressionStream('gzip')) : packed;
    const wasm = await new Response(stream, { headers: { 'content-type': 'application/wasm' } }).blob();
    return URL.createObjectURL(wasm);
  } catch (error) {
    if (signal.aborted) throw new DoorError('cancelled', 'the engine is no longer asked for');
    throw new DoorError('network', `the engine did not come: ${String(error)}`, { cause: error });
  }
}

function sizeOf(response: Response): number {
  return Number(response.headers.get('content-length')) || ENGINE_BYTES;
}

async function readAll(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  size: number,
  onShare: (share: number) => void,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = body.getReader();
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return chunks;
    chunks.push(value);
    bytes += value.length;
    onShare(Math.min(1, bytes / size));
  }
}

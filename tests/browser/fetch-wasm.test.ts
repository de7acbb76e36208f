import { afterEach, describe, expect, it } from 'vitest';
import { fetchWasm } from '#lib/engine/fetch-wasm.ts';

/** The shortest module there is: magic and version. */
const MODULE = new Uint8Array([0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]);
const nativeFetch = globalThis.fetch;

afterEach(() => {
  globalThis.fetch = nativeFetch;
});

function serve(response: Response): void {
  globalThis.fetch = async () => response.clone();
}

async function bytesOf(blobUrl: string): Promise<Uint8Array> {
  return new Uint8Array(await (await nativeFetch(blobUrl)).arrayBuffer());
}

const fetchNow = (onShare: (share: number) => void = () => undefined) =>
  fetchWasm('/engine.wasm.gz', MODULE.length, onShare, new AbortController().signal);

describe('fetchWasm', () => {
  it('unpacks what a plain host sends', async () => {
    const packed = new Blob([MODULE]).stream().pipeThrough(new CompressionStream('gzip'));
    serve(new Response(packed));
    expect(await bytesOf(await fetchNow())).toEqual(MODULE);
  });

  it('takes as it is what the browser has unpacked already', async () => {
    serve(new Response(MODULE, { headers: { 'content-length': '4' } }));
    const shares: number[] = [];
    expect(await bytesOf(await fetchNow((share) => shares.push(share)))).toEqual(MODULE);
    expect(shares).toEqual([1]);
  });

  it.each([404, 500])('rejects as a network failure on a status %i', async (status) => {
    serve(new Response('absent', { status }));
    await expect(fetchNow()).rejects.toMatchObject({ code: 'network' });
  });

  it('refuses a file that was cut, packed or unpacked by the browser, asked twice', async () => {
    const stream = new Blob([MODULE]).stream().pipeThrough(new CompressionStream('gzip'));
    const packed = await new Response(stream).arrayBuffer();
    for (const cut of [packed.slice(0, -6), MODULE.slice(0, -3)]) {
      const asked: unknown[] = [];
      globalThis.fetch = async (_address, plan) => {
        asked.push(plan?.cache);
        return new Response(cut);
      };
      await expect(fetchNow()).rejects.toMatchObject({ code: 'integrity' });
      expect(asked).toEqual(['default', 'reload']);
    }
  });
});

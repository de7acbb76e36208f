import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fetchBytes, fetchPublished } from '#lib/engine/fetch-bytes.ts';

const TABLE = { file: 'a.arrows', sha256: createHash('sha256').update('SOUND').digest('hex') };
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** What each fetch is answered, in order; and how each was asked to treat the caches. */
let answers: (() => Promise<Response> | Response)[];
let caches: (RequestCache | undefined)[];

beforeEach(() => {
  caches = [];
  vi.stubGlobal('fetch', async (_: string, { cache }: RequestInit) => {
    caches.push(cache);
    return answers[caches.length - 1]?.() ?? Response.error();
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('gives the published bytes, asked for once', async () => {
  answers = [() => new Response('SOUND')];
  expect(text(await fetchPublished(TABLE, '/a.arrows'))).toBe('SOUND');
  expect(caches).toEqual(['default']);
});

it('passes by a cache that kept other bytes', async () => {
  answers = [() => new Response('OTHER'), () => new Response('SOUND')];
  expect(text(await fetchPublished(TABLE, '/a.arrows'))).toBe('SOUND');
  expect(caches).toEqual(['default', 'reload']);
});

it('refuses bytes that are not the published ones the second time either', async () => {
  answers = [() => new Response('OTHER'), () => new Response('SOUN')];
  await expect(fetchPublished(TABLE, '/a.arrows')).rejects.toMatchObject({ code: 'integrity' });
});

it('fails where a file is not served, or is cut', async () => {
  answers = [() => new Response('SOUND', { status: 404 })];
  await expect(fetchPublished(TABLE, '/a.arrows')).rejects.toMatchObject({ code: 'network' });
  const broken = new ReadableStream({ pull: (control) => control.error(new TypeError('cut')) });
  answers = [() => Response.error(), () => new Response(broken)];
  await expect(fetchBytes('/a.arrows')).rejects.toMatchObject({ code: 'network' });
});

it('waits half a minute for a line that brings nothing, no longer', async () => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'fetch',
    (_: string, { signal }: RequestInit) =>
      new Promise((_resolve, reject) =>
        signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))),
      ),
  );
  let isSettled = false;
  const outcome = fetchBytes('/a.arrows').catch((error: unknown) => error);
  void outcome.then(() => (isSettled = true));
  await vi.advanceTimersByTimeAsync(29_999);
  expect(isSettled).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await outcome).toMatchObject({ code: 'network' });
});

it('tells a reader who left from a line that is cut', async () => {
  const leave = new AbortController();
  leave.abort();
  answers = [() => Promise.reject(new DOMException('aborted', 'AbortError'))];
  await expect(fetchBytes('/a.arrows', { signal: leave.signal })).rejects.toMatchObject({
    code: 'cancelled',
  });
});

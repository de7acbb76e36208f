import { describe, expect, it } from 'vitest';
import { openArchive } from '#lib/convert/bytes/open-archive.ts';
import { FileBundle } from '#lib/state/file-bundle.svelte.ts';

const FILES = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => ({ name: `${name}.csv`, address: `/${name}` }));
const NOTICE = { name: 'LISEZMOI.txt', content: 'Avis' };

describe('FileBundle', () => {
  it('holds the notice then the files in their order, whichever came first', async () => {
    const bundle = new FileBundle(async (address) => {
      await new Promise((resolve) => setTimeout(resolve, String(address) === '/a' ? 20 : 0));
      return new Response(`content of ${String(address)}`);
    });
    const archive = await bundle.make(NOTICE, FILES);
    const { entries } = await openArchive(new Uint8Array(await (archive ?? new Blob()).arrayBuffer()));
    expect(entries.map(({ name }) => name)).toEqual([
      'LISEZMOI.txt',
      ...['a.csv', 'b.csv', 'c.csv', 'd.csv', 'e.csv', 'f.csv'],
    ]);
    expect(new TextDecoder().decode(entries[1]?.bytes)).toBe('content of /a');
    expect([bundle.phase, bundle.done, bundle.total]).toEqual(['done', 6, 6]);
  });

  it('makes no archive of a part of the files', async () => {
    const bundle = new FileBundle((address) =>
      Promise.resolve(new Response('', { status: String(address) === '/d' ? 404 : 200 })),
    );
    expect(await bundle.make(NOTICE, FILES)).toBeNull();
    expect(bundle.phase).toBe('failed');
  });

  it('stops when it is told to, and tells the fetches', async () => {
    const signals: (AbortSignal | null | undefined)[] = [];
    const bundle = new FileBundle((_address, options) => {
      signals.push(options?.signal);
      return new Promise((_resolve, reject) => {
        options?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
      });
    });
    const made = bundle.make(NOTICE, FILES);
    expect(bundle.phase).toBe('fetching');
    bundle.cancel();
    expect(await made).toBeNull();
    expect(bundle.phase).toBe('idle');
    expect(signals).toHaveLength(4);
    expect(signals.every((signal) => signal?.aborted)).toBe(true);
  });
});

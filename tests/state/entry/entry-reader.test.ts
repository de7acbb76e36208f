import { describe, expect, it } from 'vitest';
import { EntryReader } from '#lib/state/entry/entry-reader.svelte.ts';

const answer = (rows: readonly { id: string }[]) => Promise.resolve(new Response(JSON.stringify({ rows })));

describe('EntryReader', () => {
  it('finds the entry in the only file that may hold it', async () => {
    const asked: string[] = [];
    const reader = new EntryReader('operations', (address) => {
      asked.push(address);
      return answer([{ id: 'B-0232-1' }]);
    });
    await reader.read(
      '?id=B-0232-1',
      Array.from({ length: 16 }, (_, index) => `/${index}.json`),
    );
    expect(asked).toEqual(['/12.json']);
    expect(reader.state).toEqual({ phase: 'found', id: 'B-0232-1', entry: { id: 'B-0232-1' } });
  });

  it('says what it does not know, and asks for no file where the version has none', async () => {
    const reader = new EntryReader('operations', () => answer([{ id: 'b' }]));
    await reader.read('?id=a', ['/0.json']);
    expect(reader.state).toEqual({ phase: 'unknown', id: 'a' });
    const silent = new EntryReader('operations', () => Promise.reject(new Error('asked')));
    await silent.read('?id=a', []);
    expect(silent.state).toEqual({ phase: 'unknown', id: 'a' });
    await silent.read('', ['/0.json']);
    expect(silent.state).toEqual({ phase: 'none' });
  });

  it('tells a file that cannot be read from an entry that is not there', async () => {
    const broken = new EntryReader('operations', () =>
      Promise.resolve(new Response('<html>', { status: 200 })),
    );
    await broken.read('?id=a', ['/0.json']);
    expect(broken.state).toEqual({ phase: 'failed', id: 'a' });
    const missing = new EntryReader('operations', () => Promise.resolve(new Response('', { status: 404 })));
    await missing.read('?id=a', ['/0.json']);
    expect(missing.state.phase).toBe('failed');
  });

  it('shows the last one asked for, whichever file comes first', async () => {
    const waiting: (() => void)[] = [];
    const reader = new EntryReader(
      'operations',
      () =>
        new Promise<Response>((resolve) =>
          waiting.push(() => resolve(new Response('{"rows":[{"id":"a"},{"id":"b"}]}'))),
        ),
    );
    const first = reader.read('?id=a', ['/0.json']);
    const second = reader.read('?id=b', ['/0.json']);
    waiting[1]?.();
    await second;
    waiting[0]?.();
    await first;
    expect(reader.state).toMatchObject({ phase: 'found', id: 'b' });
  });
});

import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  LONGEST_NAME,
  LONGEST_TEXT,
  readQueryHash,
  sqlLink,
  writeOut,
  writeQueryHash,
} from '#lib/views/sql/query-link.ts';

const pack = (text: string) => `#q=${deflateRawSync(Buffer.from(text)).toString('base64url')}`;

describe('writeQueryHash', () => {
  it('is read back as it was written', async () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 400 });
    const names = fc.string({ unit: 'grapheme-ascii', maxLength: LONGEST_NAME });
    await fc.assert(
      fc.asyncProperty(names, texts, async (name, text) => {
        const hash = await writeQueryHash({ name, text });
        expect(hash).toMatch(/^#q=[\w-]+$/);
        expect(await readQueryHash(hash)).toEqual({ name, text });
      }),
      { numRuns: 60 },
    );
  });
});

describe('readQueryHash', () => {
  it('reads what another program packed', async () => {
    expect(await readQueryHash(pack('["Essai","SELECT 1"]'))).toEqual({ name: 'Essai', text: 'SELECT 1' });
  });

  it.each([
    ['nothing', ''],
    ['another anchor', '#schema'],
    ['no payload', '#q='],
    ['other letters', '#q=<script>'],
    ['what is not packed', '#q=AAAA'],
    ['what is cut', pack('["Essai","SELECT 1"]').slice(0, -4)],
    ['what is no JSON', pack('SELECT 1')],
    ['another shape', pack('{"name":"a","text":"b"}')],
    ['other values', pack('["a",1]')],
    ['a third value', pack('["a","b","c"]')],
    ['a long name', pack(JSON.stringify(['a'.repeat(LONGEST_NAME + 1), 'b']))],
    ['a long text', pack(JSON.stringify(['a', 'b'.repeat(LONGEST_TEXT + 1)]))],
    ['what swells', pack(JSON.stringify(['a', ' '.repeat(5_000_000)]))],
    ['a long hash', `#q=${'A'.repeat(20_000)}`],
  ])('refuses %s', async (_what, hash) => {
    expect(await readQueryHash(hash)).toBeNull();
  });
});

describe('sqlLink', () => {
  it('writes the values out, and leads to the console of the version', async () => {
    const statement = { text: 'SELECT ? AS a WHERE b = ?', params: ["l’« œil » d'or; --'", 84] };
    const link = await sqlLink(
      { base: '/ia', dataset: 'demo', version: '2026-09-30-0123abcd' },
      statement,
      'Essai',
    );
    const [path, hash] = link.split('#');
    expect(path).toBe('/ia/demo/v/2026-09-30-0123abcd/explorer/sql/');
    expect(await readQueryHash(`#${hash}`)).toEqual({
      name: 'Essai',
      text: "SELECT 'l’« œil » d''or; --''' AS a WHERE b = 84",
    });
  });

  it('leaves a question mark of a text alone, and misses no value', () => {
    expect(writeOut({ text: `SELECT 'a?''?', "c?", ?`, params: [1] })).toBe(`SELECT 'a?''?', "c?", 1`);
    expect(() => writeOut({ text: 'SELECT ?, ?', params: [1] })).toThrow('missing');
  });
});

import { describe, expect, it } from 'vitest';
import { NO_MAPPING } from '#lib/contract/mapping.ts';
import { decode } from '../../support/decode.ts';
import { readText } from '../../support/read-file.ts';
import { GEOGRAPHY } from '../../support/small-geography.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

describe('decode', () => {
  it.each([
    ['UTF-8', utf8('région'), 'région', 'utf-8'],
    ['UTF-8 with its mark', utf8('\ufeffrégion'), 'région', 'utf-8-bom'],
    [
      'Windows-1252 with its own signs',
      latin('r\u00e9gion d\u0092\u008cuvre \u0080'),
      'région d’Œuvre €',
      'windows-1252',
    ],
    ['UTF-16 little-endian', latin('\u00ff\u00fer\u0000\u00e9\u0000'), 'ré', 'utf-16le'],
    ['UTF-16 big-endian', latin('\u00fe\u00ff\u0000r\u0000\u00e9'), 'ré', 'utf-16be'],
    ['all line ends', utf8('a\r\nb\rc\nd'), 'a\nb\nc\nd', 'utf-8'],
  ])('reads %s', async (_, bytes, text, encoding) => {
    expect(await decode(bytes)).toMatchObject({ text, encoding });
  });

  it('keeps UTF-8 when a few sequences are bad, and names their lines', async () => {
    const good = utf8('éèàùç éèàùç éèàùç\n');
    const bytes = Uint8Array.from([...good, 0xfc, 0xbe, 0x8e, 0x0a, ...good]);
    const { text, encoding, finds } = await decode(bytes);
    expect(encoding).toBe('utf-8');
    expect(text).toBe('éèàùç éèàùç éèàùç\n\ufffd\ufffd\ufffd\néèàùç éèàùç éèàùç\n');
    expect(finds).toEqual([
      { code: 'invalid-utf8', line: 2, value: '\ufffd\ufffd\ufffd', detail: '1 fois, au signe 1' },
    ]);
  });

  it('says which lines had lost characters before they came', async () => {
    expect((await decode(utf8('a\nr\ufffdgion d\ufffd\n'))).finds).toEqual([
      { code: 'characters-lost', line: 2, value: '\ufffd', detail: '2 fois, au signe 2, 9' },
    ]);
    expect((await decode(latin('\u00ff\u00fea\u0000\u0000\u00d8b\u0000'))).finds).toEqual([
      { code: 'characters-lost', line: 1, value: '\ufffd', detail: '1 fois, au signe 2' },
    ]);
  });

  it('repairs the controls that stand for Windows-1252 signs, and names their lines', async () => {
    const { text, finds } = await decode(utf8('a\nCôte d\u0092Azur'));
    expect(text).toBe('a\nCôte d’Azur');
    expect(finds).toEqual([{ code: 'control-repaired', line: 2, value: '’', detail: '1 fois, au signe 7' }]);
  });

  it('leaves alone the controls that stand for no sign', async () => {
    expect(await decode(utf8('a\u0081b'))).toMatchObject({ text: 'a\u0081b', finds: [] });
  });

  it('reads each line of a file put together from two encodings in its own', async () => {
    const { text, encoding, finds } = await decode(
      Uint8Array.from([...latin('\u00e9t\u00e9\n'), ...utf8('été 1 000\nfin')]),
    );
    expect([text, encoding]).toEqual(['été\nété 1 000\nfin', 'windows-1252']);
    expect(finds).toEqual([
      { code: 'read-as-cp1252', line: 1 },
      { code: 'line-in-utf8', line: 2 },
    ]);
  });

  it('reads a long Windows-1252 file whole', async () => {
    const { text, encoding } = await decode(latin('\u00e9'.repeat(20_000)));
    expect([text, encoding]).toEqual(['é'.repeat(20_000), 'windows-1252']);
  });

  it.each([
    ['empty', utf8(''), 'empty-file'],
    ['blank', utf8(' \n\r\n'), 'empty-file'],
    ['a mark alone', utf8('\ufeff'), 'empty-file'],
    ['a workbook', latin('PK\u0003\u0004\u0014'), 'binary-file'],
    ['an old workbook', latin('\u00d0\u00cf\u0011\u00e0'), 'binary-file'],
    ['bytes with zeros', latin('a\u0000b'), 'binary-file'],
  ])('gives no text to a file that is %s', async (_, bytes, code) => {
    const { issues, report } = await readText(bytes, {
      geography: GEOGRAPHY,
      defaultLine: null,
      mapping: NO_MAPPING,
    });
    expect(issues.map((issue) => [issue.code, issue.line])).toEqual([[code, 1]]);
    expect(report).toMatchObject({ layout: 'unknown', delimiter: '', rows_read: 0 });
  });
});

import { describe, expect, it } from 'vitest';
import { NO_MAPPING } from '#lib/contract/mapping.ts';
import type { SourceFile } from '#lib/convert/bytes/source-file.ts';
import { convert } from '#lib/convert/convert.ts';
import { TEST_CODES } from '../../support/arbitrary-rows.ts';
import { GEOGRAPHY } from '../../support/small-geography.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const HEADER = 'id_operation;nom_projet;etape;date;montant\n';
const PIECE = utf8('x'.repeat(1024 * 1024));

/** Some text, that many megabytes without a line end, and some text; it counts how many of them are asked for. */
function fileOf(name: string, head: string, megabytes: number, tail = '') {
  const asked = { megabytes: 0 };
  const open = async function* () {
    if (head !== '') yield await Promise.resolve(utf8(head));
    for (asked.megabytes = 0; asked.megabytes < megabytes; asked.megabytes += 1) yield PIECE;
    if (tail !== '') yield utf8(tail);
  };
  return { asked, file: { name, size: megabytes * PIECE.length + head.length + tail.length, open } };
}

const convertFiles = (files: readonly SourceFile[], isPublished = false) =>
  convert({
    files,
    isPublished,
    dataset: 'essai',
    nature: 'fictif',
    asOf: null,
    mapping: NO_MAPPING,
    defaultLine: 'ia-sante',
    reference: { regions: [], sources: [] },
    geography: GEOGRAPHY,
    codes: TEST_CODES,
  });

describe('a line of more than 16 MB', { timeout: 60_000 }, () => {
  it.each([
    ['', 'A;Un;engagé;2026-01-03;30\n'],
    ['B;', '";engagé;2026-01-02;20\nA;Un;engagé;2026-01-03;30\n'],
    ['B;"Deux\n', '";engagé;2026-01-02;20\nA;Un;engagé;2026-01-03;30\n'],
  ])('is left out alone, begun with %j', async (begun, tail) => {
    const end = tail.startsWith('A') ? `\n${tail}` : tail;
    const { file } = fileOf('a.csv', `${HEADER}A;Un;engagé;2026-01-01;10\n${begun}`, 17, end);
    const { manifest, issues, unreadable } = await convertFiles([file]);
    const broken = begun.includes('\n') ? 1 : 0;
    expect(unreadable).toEqual([]);
    expect(manifest.files[0]).toMatchObject({
      rows_read: 3 + broken,
      rows_kept: 2,
      rows_rejected: 1 + broken,
      amount_cents_read: 4000,
      amount_cents_kept: 4000,
      amount_unreadable: 1 + broken,
    });
    const found = issues.filter(({ code }) => code === 'row-too-long');
    expect(found.map(({ line, severity }) => [line, severity])).toEqual([[3 + broken, 'error']]);
    expect(found[0]?.message).toContain('faites corriger celle-ci à la source. La ligne est écartée.');
    expect(issues.some(({ code }) => code === 'broken-quotes')).toBe(broken === 1);
  });

  it('is an empty line of the masked delivery, the others where they were', async () => {
    const row = (day: string) => `A;Un;engagé;2026-01-0${day};10\n`;
    const { file } = fileOf('a.csv', HEADER + row('1'), 17, `\n${row('2')}`);
    const { deliveries } = await convertFiles([file], true);
    const text = new TextDecoder().decode(deliveries[0]?.bytes);
    expect(text).toBe(`${HEADER}${row('1')}\n${row('2')}`);
  });

  it('is counted in Windows-1252 and in a file of lone carriage returns', async () => {
    const head = `${HEADER}A;Été;engagé;2026-01-01;10\n`.replaceAll('\n', '\r');
    const tail = '\rA;Été;engagé;2026-01-02;20\r';
    const toLatin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    const open = async function* () {
      yield await Promise.resolve(toLatin(head));
      for (let at = 0; at < 17; at += 1) yield PIECE;
      yield toLatin(tail);
    };
    const { manifest, issues } = await convertFiles([{ name: 'a.csv', size: 17 * PIECE.length, open }]);
    expect(manifest.files[0]).toMatchObject({ encoding: 'windows-1252', rows_kept: 2, rows_rejected: 1 });
    expect(issues.find(({ code }) => code === 'row-too-long')?.line).toBe(3);
  });
});

describe('a third of a gigabyte without a line end', { timeout: 60_000 }, () => {
  const other = {
    name: 'un.csv',
    size: 80,
    open: fileOf('', `${HEADER}A;Un;engagé;2026-01-01;10\n`, 0).file.open,
  };

  it('is refused in words where it is all, and keeps no other file from being read', async () => {
    const { file, asked } = fileOf('sans-fin.csv', '', 300);
    const { manifest, issues, unreadable } = await convertFiles([file, other]);
    expect(unreadable).toEqual(['sans-fin.csv']);
    expect(issues.filter(({ file: name }) => name === 'sans-fin.csv').map(({ message }) => message)).toEqual([
      'Une ligne dépasse 16\u00a0Mo, et aucun en-tête n’est reconnu\u00a0: ce n’est pas un tableau, ou ses fins de ligne sont perdues. Le fichier n’est pas lu.',
    ]);
    expect(manifest.files.map(({ file: name, rows_kept }) => [name, rows_kept])).toEqual([
      ['sans-fin.csv', 0],
      ['un.csv', 1],
    ]);
    // Its digest needs every byte, and none is held.
    expect(asked.megabytes).toBe(300);
  });

  it('is one line left out behind rows that are kept', async () => {
    const { file } = fileOf('sans-fin.csv', `${HEADER}Z;Zéro;engagé;2026-01-01;5\n`, 300);
    const { manifest } = await convertFiles([file, other]);
    expect(manifest.files.map(({ rows_kept, rows_rejected }) => [rows_kept, rows_rejected])).toEqual([
      [1, 1],
      [1, 0],
    ]);
  });
});

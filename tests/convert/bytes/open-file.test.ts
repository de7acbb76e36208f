import { issue } from '#lib/contract/issue.ts';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fileOf, joinPieces } from '#lib/convert/bytes/source-file.ts';
import { isDelivered, openFile } from '#lib/convert/bytes/open-file.ts';
import { writeArchive, writeWorkbook } from '../../support/write-archive.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const CSV = utf8('etape;date;montant\n');

async function outline(name: string, bytes: Uint8Array) {
  const files = await openFile(fileOf(name, bytes));
  return files.map(({ name: opened, content }) => [
    opened,
    content.kind === 'closed' ? content.code : content.kind,
  ]);
}

async function textsOf(name: string, bytes: Uint8Array) {
  const files = await openFile(fileOf(name, bytes));
  return Promise.all(
    files.map(async ({ name: opened, open, content }) => ({
      name: opened,
      delivered: await joinPieces(open()),
      text: content.kind === 'text' ? await joinPieces(content.open()) : null,
    })),
  );
}

describe('openFile', () => {
  it('gives a text as it is, whatever its name', async () => {
    expect(await textsOf('a.zip', CSV)).toEqual([{ name: 'a.zip', delivered: CSV, text: CSV }]);
  });

  it('opens a gzipped text, and cites the bytes that were delivered', async () => {
    const bytes = new Uint8Array(gzipSync(CSV));
    expect(await textsOf('a.csv.gz', bytes)).toEqual([{ name: 'a.csv.gz', delivered: bytes, text: CSV }]);
  });

  it('opens each file of an archive under its own name, and names those it passes over', async () => {
    const bytes = await writeArchive({
      'données/b.csv': 'b',
      'a.csv': 'a',
      '__MACOSX/._a.csv': 'x',
      '.DS_Store': 'x',
      'LISEZMOI.txt': 'lire',
    });
    expect(await outline('livraison.zip', bytes)).toEqual([
      ['livraison.zip/LISEZMOI.txt', 'entry-ignored'],
      ['livraison.zip/a.csv', 'text'],
      ['livraison.zip/données/b.csv', 'text'],
    ]);
  });

  it('says of an archive without anything that it is empty', async () => {
    const [file] = await openFile(fileOf('vide.zip', await writeArchive({})));
    expect(file?.content).toEqual({ kind: 'closed', code: 'archive-empty', detail: 'vide' });
    expect(issue('archive-empty', { file: 'vide.zip', line: 1, detail: 'vide' }).message).toBe(
      'L’archive est vide.',
    );
  });

  it('opens workbooks, also inside an archive', async () => {
    const workbook = await writeWorkbook({ Feuille: [['a', { number: '1' }]] });
    expect(await outline('a.xlsx', workbook)).toEqual([['a.xlsx', 'sheets']]);
    expect(await outline('a.zip', await writeArchive({ 'b.xlsx': workbook }))).toEqual([
      ['a.zip/b.xlsx', 'sheets'],
    ]);
  });

  it('refuses archives in archives, under any name', async () => {
    const inner = await writeArchive({ 'a.csv': 'a' });
    const gzip = new Uint8Array(gzipSync(inner));
    expect(
      await outline('a.zip', await writeArchive({ 'b.csv': inner, 'c.bin': gzip, 'd.csv': 'd' })),
    ).toEqual([
      ['a.zip/b.csv', 'archive-nested'],
      ['a.zip/c.bin', 'archive-nested'],
      ['a.zip/d.csv', 'text'],
    ]);
    expect(await outline('a.csv.gz', gzip)).toEqual([['a.csv.gz', 'archive-nested']]);
  });

  it('refuses what is protected, old or empty, with its reason', async () => {
    const locked = await writeArchive({ 'a.csv': 'secret' }, { password: 'mot de passe' });
    expect(await outline('a.zip', locked)).toEqual([['a.zip/a.csv', 'archive-encrypted']]);
    expect(await outline('a.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0))).toEqual([
      ['a.xls', 'old-workbook'],
    ]);
    expect(await outline('a.zip', await writeArchive({ 'photo.png': 'x' }))).toEqual([
      ['a.zip', 'archive-empty'],
    ]);
  });

  it('refuses what is cut or damaged, also when only a checksum tells', async () => {
    const archive = await writeArchive({ 'a.csv': 'montant\n100\n' }, { level: 0 });
    const changed = archive.slice();
    changed[changed.indexOf(0x31)] = 0x39;
    expect(await outline('a.zip', changed)).toEqual([['a.zip', 'archive-damaged']]);
    expect(await outline('a.zip', archive.subarray(0, 40))).toEqual([['a.zip', 'archive-damaged']]);
    const gzip = new Uint8Array(gzipSync(utf8('montant\n'.repeat(100))));
    expect(await outline('a.csv.gz', gzip.subarray(0, -9))).toEqual([['a.csv.gz', 'archive-damaged']]);
    const bare = await writeArchive({ 'xl/workbook.xml': '<x/>' });
    expect(await outline('a.xlsx', bare)).toEqual([['a.xlsx', 'workbook-damaged']]);
  });

  it('refuses bombs by their ratio, announced or not', async () => {
    const zeros = new Uint8Array(4 * 1024 * 1024);
    const bomb = await writeArchive({ 'a.csv': zeros });
    expect(await outline('a.csv.gz', new Uint8Array(gzipSync(zeros)))).toEqual([
      ['a.csv.gz', 'archive-too-large'],
    ]);
    expect(await outline('a.zip', bomb)).toEqual([['a.zip', 'archive-too-large']]);
    expect(await outline('a.zip', understate(bomb))).not.toEqual([['a.zip/a.csv', 'text']]);
  });
});

it.each([
  ['a.csv', true],
  ['A.CSV.GZ', true],
  ['a.zip', true],
  ['a.xlsx', true],
  ['a.tsv', true],
  ['dataset.json', false],
  ['a.gz', false],
  ['a.xls', false],
])('says of a folder’s « %s »: %s', (name, isData) => {
  expect(isDelivered(name)).toBe(isData);
});

/** The archive whose central directory announces 100 bytes for its only entry. */
function understate(archive: Uint8Array): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 4; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
  return bytes;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Correction } from '#lib/contract/correction.ts';
import type { FileMapping } from '#lib/contract/file-mapping.ts';
import type { IsoDate } from '#lib/domain/calendar.ts';
import type { Line } from '#lib/domain/line.ts';
import { day } from './records.ts';
import { writeArchive, writeWorkbook } from './write-archive.ts';

/** One delivery to convert through each door. */
export interface ConvertCase {
  readonly name: string;
  readonly dataset: string;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly context: { readonly date: IsoDate | null; readonly line: Line | null };
  readonly mappings: Readonly<Record<string, FileMapping>>;
  readonly corrections: readonly Correction[];
}

const FIXTURES = 'tests/fixtures/convert';
const HEADER = 'id_operation;nom_projet;etape;date;montant';
const ROWS = 'A;Un;engagé;2026-01-01;1 000,50 €\nB;Deux;engagé;31/02/2026;mille\n';
const FOREIGN = 'Qui;Combien;Le\nFondation fictive;1 234,56;2026-01-15\nInstitut fictif;10;2026-02-30\n';

const SECOND_SHEET = [HEADER.split(';'), ['C', 'Trois', 'engagé', { day: 46_025 }, { number: '20' }]];

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from([...text], (sign) => sign.charCodeAt(0));
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

function toCase(
  name: string,
  files: Readonly<Record<string, Uint8Array>>,
  more: Partial<ConvertCase> = {},
): ConvertCase {
  return {
    name,
    dataset: 'demo',
    files: Object.entries(files).map(([file, bytes]) => ({ name: file, bytes })),
    context: { date: day('2026-09-30'), line: 'ia-sante' },
    mappings: {},
    corrections: [],
    ...more,
  };
}

function readFolder(folder: string): Record<string, Uint8Array> {
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [entry.name] : [],
  );
  return Object.fromEntries(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
}

/** Every fixture as it is, gzipped, zipped; a workbook; every encoding; bad files; changes of the reader; a whole delivery. */
export async function convertCases(): Promise<ConvertCase[]> {
  const folders = readdirSync(FIXTURES).map((name) => ({ name, files: readFolder(join(FIXTURES, name)) }));
  const all = Object.assign({}, ...folders.map(({ name, files }) => prefixed(name, files))) as Record<
    string,
    Uint8Array
  >;
  const text = `${HEADER}\n${ROWS}`;
  const archive = await writeArchive(all);
  const packed = Object.fromEntries(
    Object.entries(all).map(([name, bytes]) => [`${name}.gz`, new Uint8Array(gzipSync(bytes))]),
  );
  return [
    ...folders.map(({ name, files }) => toCase(name, files)),
    toCase('all of them', all, { context: { date: null, line: null } }),
    toCase('all of them, zipped', { 'livraison.zip': archive }),
    toCase('all of them, gzipped', packed),
    toCase('a workbook', { 'a.xlsx': await workbook() }),
    toCase('a workbook of two sheets of data', { 'a.xlsx': await workbook({ Suite: SECOND_SHEET }) }),
    toCase('Windows-1252', { 'a.csv': latin(text.replace('€', '\u0080')) }),
    toCase('UTF-16', { 'a.csv': utf16(text) }),
    toCase('files that cannot be read', {
      'coupé.zip': archive.subarray(0, archive.length / 2),
      'coupé.csv.gz': new Uint8Array(gzipSync(text)).subarray(0, 40),
      'ancien.xls': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3),
      'faux.xlsx': await writeArchive({ 'xl/workbook.xml': '<workbook' }),
      'bombe.csv.gz': new Uint8Array(gzipSync(new Uint8Array(30_000_000))),
      'vide.csv': new Uint8Array(),
      'inconnu.csv': utf8(FOREIGN),
    }),
    toCase(
      'a file of an unknown layout, mapped',
      { 'inconnu.csv': utf8(FOREIGN) },
      {
        mappings: {
          'inconnu.csv': {
            columns: { beneficiaire: 'Qui', montant: 'Combien', date: 'Le' },
            constants: { etape: 'engagé', operateur: 'Opérateur fictif A', nom_projet: 'Projet fictif' },
          },
        },
      },
    ),
    toCase(
      'a file with corrections',
      { 'a.csv': utf8(text) },
      {
        corrections: [
          { file: 'a.csv', line: 3, column: 'montant', before: 'mille', after: '1000' },
          { file: 'a.csv', line: 3, column: 'date', before: '31/02/2026', after: '28/02/2026' },
          { file: 'a.csv', line: 2, column: 'montant', before: 'autre', after: '1' },
        ],
      },
    ),
    toCase('a delivery of the shipped data', readFolder('data/demo/2026-09-30')),
  ];
}

function prefixed(folder: string, files: Record<string, Uint8Array>): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${folder}-${name}`, bytes]));
}

function workbook(more: Parameters<typeof writeWorkbook>[0] = {}): Promise<Uint8Array> {
  return writeWorkbook({
    Notice: [['Données fictives']],
    Feuille: [
      ['Export fictif'],
      HEADER.split(';'),
      ['A', 'Un', 'engagé', { day: 46_023 }, { number: '1000.5' }],
      ['B', 'Deux', 'engagé', { day: 46_024 }, 'mille'],
    ],
    ...more,
  });
}

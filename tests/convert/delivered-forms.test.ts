import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { NO_MAPPING } from '#lib/contract/mapping.ts';
import { readAll as readEach } from '../support/read-file.ts';
import { GEOGRAPHY } from '../support/small-geography.ts';
import { writeArchive, writeWorkbook } from '../support/write-archive.ts';

const OPTIONS = { geography: GEOGRAPHY, defaultLine: null, mapping: NO_MAPPING };
const HEADERS =
  'date_dpm,operateur,procedure,nom_projet,nom_beneficiaire,siret,typologie,regions,localisation_geo,acteur_emergent,nom_strategie,code_nomenclature,nomemclature,montant_subvention,montant_avance_remboursable,montant_aide';
const CSV = `${HEADERS}
2021-08-25,Opérateur fictif A,Appel,Projet Un,Bénéficiaire fictif 1,,PME,Île-de-France,075,NaN,S,Objectif 7,Santé,1000.5,NaN,1000.5
2021-08-26,Opérateur fictif A,Appel,Projet Deux,Bénéficiaire fictif 2,,PME,Île-de-France,075,NaN,S,Objectif 7,Santé,0,250,250
`;
const utf8 = (text: string) => new TextEncoder().encode(text);

const readAll = (name: string, bytes: Uint8Array) => readEach(name, bytes, OPTIONS);

/** The workbook as it comes: a notice, three rows above the header, days and amounts as numbers. */
function workbook() {
  const cell = (text: string) => {
    if (text === 'NaN') return null;
    if (text.startsWith('2021-08-')) return { day: 44408 + Number(text.slice(8)) };
    return /^\d+(\.\d+)?$/.test(text) && text !== '075' ? { number: text } : text || null;
  };
  const [header = '', ...rows] = CSV.trim().split('\n');
  return writeWorkbook({
    'Lisez-moi': [['Données fictives'], ['deux lignes']],
    'Liste des projets et bénef': [
      ['Export fictif'],
      [],
      ['au 30/09/2026'],
      header.split(','),
      ...rows.map((row) => row.split(',').map(cell)),
    ],
  });
}

describe('one delivery under each of its forms', () => {
  it.each([
    ['bénéficiaires.csv', () => utf8(CSV), 1],
    ['bénéficiaires.csv.gz', () => new Uint8Array(gzipSync(CSV)), 1],
    ['livraison.zip', () => writeArchive({ 'bénéficiaires.csv': CSV }), 1],
    ['bénéficiaires.xlsx', workbook, 4],
  ])('%s gives the same movements', async (name, bytesOf, headerLine) => {
    const [reading] = await readAll(name, await bytesOf());
    expect(reading?.report).toMatchObject({
      layout: 'france-2030',
      header_line: headerLine,
      rows_read: 2,
      rows_kept: 2,
      amount_cents_read: 125_050,
      amount_cents_kept: 125_050,
    });
    expect(reading?.movements.map(({ date, amountCents, aidType }) => [date, amountCents, aidType])).toEqual([
      ['2021-08-25', 100_050, 'grant'],
      ['2021-08-26', 25_000, 'repayable-advance'],
    ]);
  });

  it('says which sheet was not read', async () => {
    const [reading] = await readAll('a.xlsx', await workbook());
    expect(
      reading?.issues.filter(({ code }) => code === 'sheet-ignored').map(({ message }) => message),
    ).toEqual(['La feuille «\u00a0Lisez-moi\u00a0» du classeur n’est pas lue (lignes non vides\u00a0: 2).']);
    expect(reading?.report.encoding).toBe('xlsx');
  });

  it('reads the entries of an archive apart, and goes on beside one that stays closed', async () => {
    const inner = await writeArchive({ 'a.csv': CSV });
    const readings = await readAll(
      'l.zip',
      await writeArchive({
        'a.csv': CSV,
        'b.csv': inner,
        'c.xlsx': inner.subarray(0, inner.length / 2),
        'notice.pdf': '%PDF',
      }),
    );
    expect(
      readings.map(({ report, isRead }) => [report.file, isRead, report.rows_kept, report.issues]),
    ).toEqual([
      ['l.zip/a.csv', true, 2, { 'out-of-scope': 2 }],
      ['l.zip/b.csv', false, 0, { 'archive-nested': 1 }],
      ['l.zip/c.xlsx', false, 0, { 'archive-damaged': 1 }],
      ['l.zip/notice.pdf', true, 0, { 'entry-ignored': 1 }],
    ]);
  });
});

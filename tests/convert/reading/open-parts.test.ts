import { describe, expect, it } from 'vitest';
import { NO_MAPPING } from '#lib/contract/mapping.ts';
import { fileOf } from '#lib/convert/bytes/source-file.ts';
import { convert } from '#lib/convert/convert.ts';
import { TEST_CODES } from '../../support/arbitrary-rows.ts';
import { GEOGRAPHY } from '../../support/small-geography.ts';
import { writeArchive, writeWorkbook } from '../../support/write-archive.ts';

const HEADER = ['id_operation', 'nom_projet', 'etape', 'date', 'montant'];
const ROWS_2025 = [
  HEADER,
  ['A', 'Un', 'engagé', '2025-01-01', '100'],
  ['B', 'Deux', 'engagé', '2025-02-01', '50'],
];
const ROWS_2026 = [['Export fictif'], HEADER, ['C', 'Trois', 'engagé', '2026-01-01', '7,5']];
const NOTICE = [['Ces lignes sont fictives']];

async function convertOne(name: string, bytes: Uint8Array) {
  const { manifest, issues, deliveries, unreadable } = await convert({
    files: [fileOf(name, bytes)],
    dataset: 'essai',
    nature: 'fictif',
    asOf: null,
    mapping: NO_MAPPING,
    defaultLine: 'ia-sante',
    reference: { regions: [], sources: [] },
    geography: GEOGRAPHY,
    codes: TEST_CODES,
    isPublished: true,
  });
  const files = manifest.files.map(({ file, rows_kept, amount_cents_kept }) => [
    file,
    rows_kept,
    amount_cents_kept,
  ]);
  const sum = manifest.tables.find((table) => table.name === 'movements')?.sum_cents;
  return { files, issues, deliveries, unreadable, sum, sha256: manifest.files.map((file) => file.sha256) };
}

describe('a workbook', () => {
  it('is as many files as it has sheets of data, each row counted once', async () => {
    const bytes = await writeWorkbook({ Notice: NOTICE, 'Aides 2025': ROWS_2025, 'Aides 2026': ROWS_2026 });
    const { files, sum, issues, deliveries, sha256 } = await convertOne('aides.xlsx', bytes);
    expect(files).toEqual([
      ['aides.xlsx › Aides 2025', 2, 15_000],
      ['aides.xlsx › Aides 2026', 1, 750],
    ]);
    expect(sum).toBe(15_750);
    expect(issues.filter(({ code }) => code === 'sheet-ignored').map(({ value }) => value)).toEqual([
      'Notice',
    ]);
    expect(issues.filter(({ code }) => code === 'lines-above-header')).toMatchObject([
      { file: 'aides.xlsx › Aides 2026', line: 2 },
    ]);
    expect(deliveries.map(({ file }) => file.file)).toEqual([
      'deliveries/aides.xlsx--Aides 2025.csv',
      'deliveries/aides.xlsx--Aides 2026.csv',
    ]);
    expect(new Set(sha256).size).toBe(1);
  });

  it('stays one file when one sheet is of data, or when another lacks a header', async () => {
    const partial = [HEADER.slice(0, 4), ['C', 'Trois', 'engagé', '2026-01-01']];
    const bytes = await writeWorkbook({ Feuille: ROWS_2025, Reste: partial });
    expect((await convertOne('aides.xlsx', bytes)).files).toEqual([['aides.xlsx', 2, 15_000]]);
  });

  it('counts the money of a copied sheet once, and says whose copy it is', async () => {
    const bytes = await writeWorkbook({ Aides: ROWS_2025, 'Aides (2)': ROWS_2025 });
    const { files, sum, issues, unreadable } = await convertOne('aides.xlsx', bytes);
    expect(files).toEqual([
      ['aides.xlsx › Aides', 2, 15_000],
      ['aides.xlsx › Aides (2)', 0, null],
    ]);
    expect(sum).toBe(15_000);
    expect(unreadable).toEqual(['aides.xlsx › Aides (2)']);
    expect(issues.filter(({ code }) => code === 'duplicate-file')).toMatchObject([
      { file: 'aides.xlsx › Aides (2)', message: expect.stringContaining('aides.xlsx › Aides') as string },
    ]);
  });

  it('is parted inside an archive too', async () => {
    const workbook = await writeWorkbook({ Un: ROWS_2025, Deux: ROWS_2026 });
    const { files } = await convertOne('envoi.zip', await writeArchive({ 'aides.xlsx': workbook }));
    expect(files).toEqual([
      ['envoi.zip/aides.xlsx › Un', 2, 15_000],
      ['envoi.zip/aides.xlsx › Deux', 1, 750],
    ]);
  });
});

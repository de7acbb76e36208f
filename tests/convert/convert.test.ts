import { describe, expect, it } from 'vitest';
import { fileOf } from '#lib/convert/bytes/source-file.ts';
import { tableNamed, TABLES } from '#lib/contract/tables.ts';
import { NO_MAPPING } from '#lib/contract/mapping.ts';
import { convert, type ConversionInput } from '#lib/convert/convert.ts';
import { TEST_CODES } from '../support/arbitrary-rows.ts';
import { decodeArrow } from '../support/decode-arrow.ts';
import { day } from '../support/records.ts';

const SPENDING = `id_operation;ligne;operateur;etape;date;montant;territoire_siege
op-1;ia-sante;Opérateur fictif A;engagé;2026-01-15;1 000,01;01
op-2;ia-sante;Opérateur fictif A;engagé;2026-01-16;abc;84
`;
const PAYMENTS = `id_operation;etape;date;montant
op-1;décaissé;2026-02-01;400
op-9;décaissé;2026-02-02;7
`;

function input(files: Record<string, string>): ConversionInput {
  return {
    files: Object.entries(files).map(([name, text]) => fileOf(name, new TextEncoder().encode(text))),
    dataset: 'essai',
    nature: 'fictif',
    asOf: day('2026-03-31'),
    mapping: NO_MAPPING,
    defaultLine: null,
    reference: { regions: [], sources: [] },
    geography: {
      regionOf: (text) => (text === '01' || text === '84' ? text : null),
      regionOfDepartment: () => null,
      departmentOf: () => null,
    },
    codes: TEST_CODES,
  };
}

describe('convert', () => {
  it('puts the files of a delivery together, whatever their order', async () => {
    const files = { 'depenses.csv': SPENDING, 'paiements.csv': PAYMENTS };
    const { tables, manifest, codes, issues } = await convert(input(files));
    expect(manifest.tables.map(({ name }) => name)).toEqual(TABLES.map(({ name }) => name));
    const movements = tables.find(({ file }) => file.name === 'movements');
    const rows = decodeArrow(tableNamed('movements'), movements?.bytes ?? new Uint8Array(), codes);
    expect(
      rows.map(({ operation_key, line, stage, amount_cents, source_file, source_line }) => [
        operation_key,
        line,
        stage,
        amount_cents,
        source_file,
        source_line,
      ]),
    ).toEqual([
      ['op-1', 'ia-sante', 'committed', 100_001, 'depenses.csv', 2],
      ['op-1', 'ia-sante', 'paid', 40_000, 'paiements.csv', 2],
      ['op-9', 'hors-perimetre', 'paid', 700, 'paiements.csv', 3],
    ]);
    expect(movements?.file).toMatchObject({ rows: 3, sum_cents: 140_701, bytes: movements?.bytes.length });
    expect(issues.map(({ file, line, code }) => [file, line, code])).toEqual([
      ['depenses.csv', 3, 'amount-unreadable'],
      ['paiements.csv', 3, 'unknown-operation'],
    ]);
    expect(manifest.files.map(({ file, issues: counts }) => [file, counts])).toEqual([
      ['depenses.csv', { 'amount-unreadable': 1 }],
      ['paiements.csv', { 'unknown-operation': 1 }],
    ]);
    const reversed = await convert(input({ 'paiements.csv': PAYMENTS, 'depenses.csv': SPENDING }));
    expect(reversed.manifest).toEqual(manifest);
  });

  it('gives back region code 01 as text', async () => {
    const { tables, codes } = await convert(input({ 'depenses.csv': SPENDING }));
    const cube = tables.find(({ file }) => file.name === 'cube_seat_committed');
    const rows = decodeArrow(tableNamed('cube_seat_committed'), cube?.bytes ?? new Uint8Array(), codes);
    expect(rows.map(({ territory }) => territory)).toEqual(['01']);
  });

  it('names what it could not read, and rejects nothing else', async () => {
    const { unreadable, manifest } = await convert(
      input({ 'depenses.csv': SPENDING, 'autre.csv': 'x;y\n1;2\n' }),
    );
    expect(unreadable).toEqual(['autre.csv']);
    expect(manifest.files.map(({ file, rows_kept }) => [file, rows_kept])).toEqual([
      ['autre.csv', 0],
      ['depenses.csv', 1],
    ]);
  });

  it('gives a code to the 21 territories, also where no money is', async () => {
    const { tables, codes } = await convert(input({ 'depenses.csv': SPENDING }));
    const table = tables.find(({ file }) => file.name === 'codes');
    const rows = decodeArrow(tableNamed('codes'), table?.bytes ?? new Uint8Array(), codes);
    const ids = rows.filter(({ dimension }) => dimension === 'territory').map(({ id }) => id);
    expect(ids).toHaveLength(21);
    expect(ids).toEqual(expect.arrayContaining(['02', '94', 'com', 'non-regionalised', 'unknown']));
  });

  it('reads once two files that are the same, byte for byte, and says which', async () => {
    const { manifest, unreadable, issues, tables } = await convert(
      input({ 'depenses.csv': SPENDING, 'depenses (1).csv': SPENDING }),
    );
    expect(unreadable).toEqual(['depenses.csv']);
    expect(issues.find(({ code }) => code === 'duplicate-file')?.message).toContain('depenses (1).csv');
    expect(manifest.files.map(({ file, rows_read }) => [file, rows_read])).toEqual([
      ['depenses (1).csv', 2],
      ['depenses.csv', 0],
    ]);
    expect(tables.find(({ file }) => file.name === 'movements')?.file.sum_cents).toBe(100_001);
  });

  it('makes every table of nothing', async () => {
    const { tables } = await convert(input({}));
    expect(tables.map(({ file }) => file.rows)).toEqual(
      TABLES.map(({ name }) => (name === 'checks' ? 15 : name === 'codes' ? 21 : 0)),
    );
  });
});

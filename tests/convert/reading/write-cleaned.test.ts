import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Correction } from '#lib/contract/correction.ts';
import { NO_MAPPING } from '#lib/contract/mapping.ts';
import { openFile } from '#lib/convert/bytes/open-file.ts';
import { fileOf } from '#lib/convert/bytes/source-file.ts';
import { readCell } from '#lib/convert/reading/read-cell.ts';
import { writeCleaned } from '#lib/convert/reading/write-cleaned.ts';
import { readFile } from '../../support/read-file.ts';
import { GEOGRAPHY } from '../../support/small-geography.ts';
import { writeWorkbook } from '../../support/write-archive.ts';

const CASES = join(import.meta.dirname, '../../fixtures/convert');
const OPTIONS = { geography: GEOGRAPHY, defaultLine: 'ia-sante' as const, mapping: NO_MAPPING };
const HEADER = 'id_operation;nom_projet;etape;date;montant';
const fixtures = readdirSync(CASES).flatMap((folder) =>
  readdirSync(join(CASES, folder))
    .filter((name) => name !== 'golden')
    .map((name) => [folder, name] as const),
);
const utf8 = (text: string) => new TextEncoder().encode(text);

async function opened(name: string, bytes: Uint8Array) {
  const [file] = await openFile(fileOf(name, bytes));
  if (!file) throw new Error(`nothing in ${name}`);
  return file;
}

async function clean(bytes: Uint8Array, corrections: readonly Correction[] = [], name = 'a.csv') {
  const written = await writeCleaned(await opened(name, bytes), { ...OPTIONS, corrections });
  return written ?? new Uint8Array();
}

async function textOf(text: string, corrections: readonly Correction[] = []) {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await clean(utf8(text), corrections));
}

describe('the cleaned file', () => {
  it.each(fixtures)('of %s/%s reads as the delivered one', async (folder, name) => {
    const bytes = new Uint8Array(readFileSync(join(CASES, folder, name)));
    const before = await readFile({ name, bytes }, OPTIONS);
    const written = await writeCleaned(await opened(name, bytes), OPTIONS);
    expect(written !== null).toBe(before.report.layout !== 'unknown');
    if (!written) return;
    const { report, isRead, ...records } = await readFile({ name, bytes: written }, OPTIONS);
    const { operations, movements, observations, facts } = before;
    expect(records).toMatchObject({ operations, movements, observations, facts });
    expect(isRead).toBe(before.isRead);
    for (const count of ['rows_read', 'rows_kept', 'rows_control', 'amount_cents_read'] as const)
      expect(report[count], count).toBe(before.report[count]);
  });

  it('holds the corrections, « ; », its mark, and disarmed formulas', async () => {
    const text = `${HEADER}\nA;=HYPERLINK("x");engagé;2026-01-01;mille\n`.replaceAll(';', ',');
    const corrections = [{ file: 'a.csv', line: 2, column: 'montant', before: 'mille', after: '1000,50' }];
    expect(await textOf(text, corrections)).toBe(
      `\ufeff${HEADER}\r\nA;"'=HYPERLINK(""x"")";engagé;2026-01-01;1000,50\r\n`,
    );
  });

  it('keeps each row on its line, through blank lines and cells of several lines', async () => {
    const text = `Titre\n\n${HEADER}\nA;"Un\nprojet";engagé;2026-01-01;10\n\nB;Deux;engagé;2026-01-02;20\n`;
    const { movements } = await readFile({ name: 'a.csv', bytes: await clean(utf8(text)) }, OPTIONS);
    expect(movements.map(({ origin, amountCents }) => [origin.line, amountCents])).toEqual([
      [4, 1000],
      [7, 2000],
    ]);
  });

  it('leaves a row out whose quotes are broken, as the delivered file does', async () => {
    const text = `${HEADER}\nA;"Un;engagé;2026-01-01;10\nB;Deux;engagé;2026-01-02;20\n`;
    const { report, issues } = await readFile({ name: 'a.csv', bytes: await clean(utf8(text)) }, OPTIONS);
    expect([report.rows_read, report.rows_kept, report.rows_rejected]).toEqual([2, 1, 1]);
    expect(issues.map(({ line, code }) => [line, code])).toEqual([[2, 'broken-quotes']]);
  });

  it('of a workbook is a CSV', async () => {
    const rows = [
      HEADER.split(';'),
      ['A', 'Un\nprojet', 'engagé', { day: 46023 }, { number: '10' }],
      ['B', 'Deux', 'engagé', { day: 46024 }, { number: '20.5' }],
    ];
    const bytes = await clean(await writeWorkbook({ Feuille: rows }), [], 'a.xlsx');
    expect(new TextDecoder().decode(bytes)).toBe(
      `${HEADER}\r\nA;Un projet;engagé;2026-01-01;10\r\nB;Deux;engagé;2026-01-02;20.5\r\n`,
    );
  });
});

describe('readCell', () => {
  const text = `${HEADER}\nA; Un ;engagé;2026-01-01;mille\nB;"Deux;engagé;2026-01-02;20\n`;

  it.each([
    [2, 'montant', 'mille'],
    [2, 'nom_projet', 'Un'],
    [2, 'prix', null],
    [9, 'montant', null],
    [3, 'montant', null],
  ])('of line %i, column %s, is %s', async (line, column, cell) => {
    const file = await opened('a.csv', utf8(text));
    const corrections = [{ file: 'a.csv', line: 2, column: 'montant', before: 'mille', after: '1000' }];
    expect(await readCell(file, { line, column }, { ...OPTIONS, corrections })).toBe(cell);
  });
});

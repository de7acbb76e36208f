import { describe, expect, it } from 'vitest';
import type { Correction } from '#lib/contract/correction.ts';
import { NO_MAPPING } from '#lib/contract/mapping.ts';
import { readFile } from '../../support/read-file.ts';
import { GEOGRAPHY } from '../../support/small-geography.ts';

const TEXT = `id_operation;nom_projet;etape;date;montant
A;Un;engagé;2026-01-01;mille
B;Deux;engagé;2026-01-02;20,00
C;Trois;engagé;31/02/2026;30,00
`;

function correction(line: number, column: string, before: string, after: string): Correction {
  return { file: 'a.csv', line, column, before, after };
}

async function read(corrections: readonly Correction[], text = TEXT, name = 'a.csv') {
  const { movements, issues, report } = await readFile(
    { name, bytes: new TextEncoder().encode(text) },
    { geography: GEOGRAPHY, defaultLine: 'ia-sante', mapping: NO_MAPPING, corrections },
  );
  return {
    kept: movements.map(({ origin, amountCents, date }) => [origin.line, amountCents, date]),
    counts: [report.rows_read, report.rows_kept, report.rows_rejected],
    cents: [report.amount_cents_read, report.amount_cents_kept, report.amount_cents_rejected],
    issues: issues.map(({ line, column, code }) => [line, column, code]),
    issueTexts: issues.map(({ message, value }) => `${message} ${value}`),
  };
}

describe('a correction', () => {
  it('changes that cell alone, and is named', async () => {
    const read1 = await read([correction(2, 'montant', 'mille', '1000')]);
    expect(read1.kept).toEqual([
      [2, 100_000, '2026-01-01'],
      [3, 2000, '2026-01-02'],
    ]);
    expect(read1.counts).toEqual([3, 2, 1]);
    expect(read1.cents).toEqual([105_000, 102_000, 3000]);
    expect(read1.issues).toEqual([
      [2, 'montant', 'cell-corrected'],
      [4, 'date', 'date-impossible'],
    ]);
  });

  it('changes a cell that was well read too', async () => {
    const { kept } = await read([
      correction(3, 'montant', '20,00', '21'),
      correction(3, 'date', '2026-01-02', '2026-02-03'),
    ]);
    expect(kept).toEqual([[3, 2100, '2026-02-03']]);
  });

  it.each([
    ['another text in the cell', correction(2, 'montant', 'cent', '1000')],
    ['a column that is not there', correction(2, 'prix', 'mille', '1000')],
    ['a line that is not there', correction(9, 'montant', 'mille', '1000')],
  ])('is refused on %s, and the file is read as it is', async (_, refused) => {
    const { counts, issues } = await read([refused]);
    expect(counts).toEqual([3, 1, 2]);
    expect(issues).toContainEqual([refused.line, refused.column, 'correction-refused']);
    expect(issues.map(([, , code]) => code)).not.toContain('cell-corrected');
  });

  it('of another file leaves no trace', async () => {
    const { issues } = await read([correction(2, 'montant', 'mille', '1000')], TEXT, 'b.csv');
    expect(issues.map(([, , code]) => code)).toEqual(['amount-unreadable', 'date-impossible']);
  });

  it('is refused where broken quotes leave no cell sure', async () => {
    const text = TEXT.replace('A;Un;', 'A;"Un;');
    const { issues } = await read([correction(2, 'montant', 'mille', '1000')], text);
    expect(issues).toContainEqual([2, 'montant', 'correction-refused']);
    expect(issues).toContainEqual([2, null, 'broken-quotes']);
  });

  it('finds which of two columns of one header is meant', async () => {
    const text = 'montant;etape;date;montant\n5;engagé;2026-01-01;7\n';
    const { issues } = await read([correction(2, 'montant', '7', '8')], text);
    expect(issues).toContainEqual([2, 'montant', 'cell-corrected']);
  });

  it('is never quoted: the cell may be a name', async () => {
    const { issueTexts } = await read([correction(2, 'nom_projet', 'Un', 'SECRET')]);
    expect(issueTexts.join(' ')).not.toContain('SECRET');
  });
});

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

function correction(line: number, column: string | null, before: string, after: string): Correction {
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

describe('the correction of a whole line', () => {
  const BROKEN = TEXT.replace('A;Un;engagé;2026-01-01;mille', 'A;"Un;engagé;2026-01-01;10,00');
  const line = (before: string, after: string) => correction(2, null, before, after);

  it('gives a row whose quotes were broken its cells, and nothing else of it is refused', async () => {
    const { kept, counts, cents, issues } = await read(
      [line('A;"Un;engagé;2026-01-01;10,00', 'A;Un;engagé;2026-01-01;10,00')],
      BROKEN,
    );
    expect(kept[0]).toEqual([2, 1000, '2026-01-01']);
    expect(counts).toEqual([3, 2, 1]);
    expect(cents).toEqual([6000, 3000, 3000]);
    expect(issues).toEqual([
      [2, null, 'line-corrected'],
      [4, 'date', 'date-impossible'],
    ]);
  });

  it('may leave it broken, and it is then left out again', async () => {
    const { counts, issues } = await read([line('A;"Un;engagé;2026-01-01;10,00', 'A;"Deux;engagé')], BROKEN);
    expect(counts).toEqual([3, 1, 2]);
    expect(issues).toContainEqual([2, null, 'broken-quotes']);
  });

  it('mends a row that has a cell too many', async () => {
    const text = TEXT.replace('A;Un;', 'A;Un;deux;');
    const { kept } = await read(
      [line('A;Un;deux;engagé;2026-01-01;mille', 'A;Un et deux;engagé;2026-01-01;5')],
      text,
    );
    expect(kept[0]).toEqual([2, 500, '2026-01-01']);
  });

  it('is read before the commas of a comma file are joined', async () => {
    const text = 'id_operation,nom_projet,etape,date,montant\nA,"Un,engagé,2026-01-01,5\n';
    const { kept } = await read([line('A,"Un,engagé,2026-01-01,5', 'A,Un,engagé,2026-01-01,"5,50"')], text);
    expect(kept).toEqual([[2, 550, '2026-01-01']]);
  });

  it('is refused where the file holds another line', async () => {
    const { issues } = await read([line('autre', 'A;Un;engagé;2026-01-01;10,00')], BROKEN);
    expect(issues).toContainEqual([2, null, 'correction-refused']);
    expect(issues).toContainEqual([2, null, 'broken-quotes']);
  });
});

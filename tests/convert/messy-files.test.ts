import { describe, expect, it } from 'vitest';
import { NO_MAPPING } from '#lib/contract/mapping.ts';
import { readFile } from '../support/read-file.ts';
import { GEOGRAPHY } from '../support/small-geography.ts';

const OPTIONS = { geography: GEOGRAPHY, defaultLine: 'ia-sante' as const, mapping: NO_MAPPING };
const HEADERS = 'id_operation;nom_projet;etape;date;montant;source_financement';

async function read(text: string, delimiter = ';') {
  const lines = delimiter === ';' ? text : text.replaceAll(';', delimiter);
  const { report, movements, issues } = await readFile(
    { name: 'a.csv', bytes: new TextEncoder().encode(lines) },
    OPTIONS,
  );
  return {
    kept: movements.map(({ origin, amountCents, fundingSource }) => [
      origin.line,
      amountCents,
      fundingSource,
    ]),
    counts: [report.rows_read, report.rows_kept, report.rows_rejected, report.rows_control],
    cents: [report.amount_cents_read, report.amount_cents_kept, report.amount_cents_rejected],
    codes: report.issues,
    messages: issues.map(({ line, message }) => `${line} ${message}`),
  };
}

describe('unquoted commas', () => {
  it('are joined again when only one reading is possible', async () => {
    const { kept, counts, cents, codes } = await read(
      `${HEADERS}\nA;Un;engagé;2026-01-01;24 975,00;Fonds\nB;Deux;engagé;2026-01-02;1000;Fonds\n`,
      ',',
    );
    expect(kept).toEqual([
      [2, 2_497_500, 'Fonds'],
      [3, 100_000, 'Fonds'],
    ]);
    expect([counts, cents]).toEqual([
      [2, 2, 0, 0],
      [2_597_500, 2_597_500, 0],
    ]);
    expect(codes).toEqual({ 'commas-joined': 1 });
  });

  it('are joined in texts too, where a space follows them', async () => {
    const { kept, codes } = await read(
      `${HEADERS}\nA,Un, deux, trois,engagé,2026-01-01,12,50,Fonds\n`.replaceAll(';', ','),
      ',',
    );
    expect(kept).toEqual([[2, 1250, 'Fonds']]);
    expect(codes).toEqual({ 'commas-joined': 1 });
  });

  it.each([
    ['a comma without a space in a text', 'A,Un,deux,engagé,2026-01-01,1000,Fonds'],
    ['as many commas in texts as in the amount', 'A,Un,engagé,2026-01-01,12,50, suite'],
    ['two readings', 'A,Un,engagé,2026-01-01,12,50,7'],
    ['an amount and an empty cell too many', 'A,Un,engagé,2026-01-01,12,50,'],
  ])('are not guessed: %s', async (_, row) => {
    const { counts, codes } = await read(`${HEADERS}\n${row}\n`, ',');
    expect(counts).toEqual([1, 0, 1, 0]);
    expect(codes).toMatchObject({ 'ragged-row': 1 });
  });
});

describe('signs and quotes', () => {
  it('takes the signs off the ends of lines that the header has too', async () => {
    const text = `${HEADERS.replaceAll(';', ',')};;\r\nA,"Un, deux",engagé,2026-01-01,1000,Fonds;;\r\n`;
    const { kept, codes, messages } = await read(text);
    expect(kept).toEqual([[2, 100_000, 'Fonds']]);
    expect(codes).toEqual({ 'trailing-signs': 1 });
    expect(messages[0]).toContain('(lignes\u00a0: 1)');
  });

  it('gives back the lines of a comma file that was saved as another', async () => {
    const rows = [
      'A,Un,engagé,2026-01-01,1000,Fonds;;',
      'B,Deux ; trois,engagé,2026-01-01,2000,Fonds;',
      '"C,dit ""oui"" ; et non,engagé,2026-01-01,3000,Fonds";;',
    ];
    const { kept, codes } = await read(`${HEADERS.replaceAll(';', ',')};;\n${rows.join('\n')}\n`);
    expect(kept.map(([line, amount]) => [line, amount])).toEqual([
      [2, 100_000],
      [3, 200_000],
      [4, 300_000],
    ]);
    expect(codes).toEqual({ 'trailing-signs': 1 });
  });

  it('reads a header whose cells hold line breaks', async () => {
    const { kept, counts } = await read(
      `id_operation;"nom\nprojet";etape;date;"Montant";"source\r\nfinancement"\nA;Un;engagé;2026-01-01;5;Fonds\n`,
    );
    expect(kept).toEqual([[4, 500, 'Fonds']]);
    expect(counts).toEqual([1, 1, 0, 0]);
  });

  it('repairs the quotes that it can, reports the others, and goes on', async () => {
    const rows = [
      '"A";"Projet "un"";"engagé";"2026-01-01";"10";"Fonds"',
      '"B";"Projet "deux;"engagé";"2026-01-01";"20";"Fonds"',
      'C;"jamais fermé;engagé;2026-01-01;30;Fonds',
      'D;Quatre;engagé;2026-01-01;40;Fonds "propre"',
    ];
    const { kept, counts, codes } = await read([HEADERS, ...rows].join('\n'));
    expect(kept).toEqual([
      [2, 1000, 'Fonds'],
      [5, 4000, 'Fonds "propre"'],
    ]);
    expect(counts).toEqual([4, 2, 2, 0]);
    expect(codes).toEqual({ 'broken-quotes': 2, 'quotes-repaired': 1 });
  });

  it.each(['\r\n', '\n', '\r'])('reads line ends %j, alone or mixed', async (end) => {
    const { kept } = await read(
      [HEADERS, 'A;Un;engagé;2026-01-01;1;F', 'B;Deux;engagé;2026-01-01;2;F'].join(end) +
        '\r\nC;Trois;engagé;2026-01-01;3;F\r',
    );
    expect(kept.map(([, amount]) => amount)).toEqual([100, 200, 300]);
  });
});

describe('totals and mentions', () => {
  const ROWS = 'A;TOTAL SESSION;engagé;2026-01-01;1 000,50;F\nB;Total;engagé;2026-01-02;2 000;F\n';

  it('are compared with what was read, and counted apart', async () => {
    const { kept, counts, cents, codes, messages } = await read(
      `${HEADERS}\n${ROWS}Total général;;;;3 000,50;\n;;;;;\nExtraction du 06/04/2026 à 17h40\n`,
    );
    expect(kept.map(([, amount]) => amount)).toEqual([100_050, 200_000]);
    expect([counts, cents]).toEqual([
      [2, 2, 0, 2],
      [300_050, 300_050, 0],
    ]);
    expect(codes).toEqual({ 'footer-row': 1, 'control-total-equal': 1 });
    expect(messages[0]).toBe('4 Total imprimé 3\u202f000,50\u00a0€ = somme lue.');
  });

  it('say the gap when rows are missing', async () => {
    const { counts, messages } = await read(`${HEADERS}\n${ROWS}TOTAL;;;;1 234 567,00;\n`);
    expect(counts).toEqual([2, 2, 0, 1]);
    expect(messages).toEqual([
      '4 Total imprimé 1\u202f234\u202f567,00\u00a0€, alors que la somme lue est 3\u202f000,50\u00a0€, écart 1\u202f231\u202f566,50\u00a0€.',
    ]);
  });

  it('count also the rows that were rejected, and tell sub-totals from totals', async () => {
    const { counts, codes } = await read(
      `${HEADERS}\nA;Un;engagé;2026-01-01;10;F\nSous-total;;;;10;\nB;Deux;engagé;31/02/2026;5;F\nSous-total;;;;5;\nTotal;;;;15;\n`,
    );
    expect(counts).toEqual([2, 1, 1, 3]);
    expect(codes).toMatchObject({ 'control-total-equal': 3 });
  });

  it('stay rows when they have what a row needs, and a mention between rows stays a fault', async () => {
    const { counts, codes } = await read(
      `${HEADERS}\nTotal;Un;engagé;2026-01-01;10;F\nExtraction du 06/04/2026\nB;Deux;engagé;2026-01-01;5;F\n`,
    );
    expect(counts).toEqual([3, 2, 1, 0]);
    expect(codes).toEqual({ 'ragged-row': 1 });
  });

  it('say when a total shows no amount', async () => {
    const { codes, counts } = await read(`${HEADERS}\n${ROWS}Total;;;;;\n`);
    expect([codes, counts]).toEqual([{ 'control-total-unread': 1 }, [2, 2, 0, 1]]);
  });
});

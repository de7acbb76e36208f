import { readSheet } from 'read-excel-file/universal';
import { beforeAll, describe, expect, it } from 'vitest';
import { toWorkbook } from '#lib/export/sheet/to-workbook.ts';
import { computeWorkbook } from '../../support/compute-workbook.ts';
import { figureCase, TERRITORIES_TABLE } from '../../support/figure-case.ts';

describe('the workbook of a figure', () => {
  let workbook: Blob;
  let content: Awaited<ReturnType<typeof computeWorkbook>>;
  beforeAll(async () => {
    workbook = await toWorkbook(figureCase());
    content = await computeWorkbook(workbook);
  });

  it('computes its total and its shares from the raw rows, as another engine finds them', () => {
    const formulas = content.formulas.get('Figure');
    expect(formulas?.get('B9')).toBe("ROUND(SUM('Données brutes'!B2:B4),2)");
    expect(formulas?.get('D6')).toBe("ROUND('Données brutes'!B2/'Données brutes'!C2*100,2)");
    expect(content.compute('Figure', 'B9')).toBe(1234577.99);
    expect(content.compute('Figure', 'B6')).toBe(1234567.89);
    expect(content.compute('Figure', 'D6')).toBe(61.73);
    expect(content.compute('Figure', 'D7')).toBe(0);
  });

  it('keeps no total among the raw rows, where a text that bites is a text', async () => {
    const rows = await readSheet(workbook, 'Données brutes');
    expect(rows).toHaveLength(4);
    expect(rows[0]?.slice(0, 4)).toEqual([
      'Territoire',
      'Montant, en euros',
      'Repère, en euros',
      'Repère, en euros\u00a0: mention',
    ]);
    expect(rows[1]?.slice(0, 3)).toEqual(['Auvergne-Rhône-Alpes', 1234567.89, 2000000]);
    expect(rows[2]?.[0]).toBe('\'=HYPERLINK("http://x")');
    expect(rows[1]?.find((cell) => cell instanceof Date)).toEqual(new Date('2026-01-31'));
    expect(rows.slice(1).map((cells) => cells.at(-1))).toEqual(['fictif', 'fictif', 'fictif']);
    expect(content.formulas.get('Données brutes')?.size).toBe(0);
  });

  it('sums no counts, and prints absences as they are', async () => {
    expect(content.formulas.get('Figure')?.has('E9')).toBe(false);
    const rows = await readSheet(workbook, 'Figure');
    expect(rows[6]?.[4]).toBe('n.c.');
    expect(rows[7]?.[2]).toBe('s.o.');
    expect(rows[8]?.slice(0, 2)).toEqual(['Total national', 1234577.99]);
    expect(rows[8]?.[4]).toBe(4);
  });

  it('says what it is, of how many rows, and its limits', async () => {
    const words = (await readSheet(workbook, 'Sources, version, limites')).map((cells) => cells.join(' '));
    expect(words).toContain('Version 2026-09-30-0a1b2c3d');
    expect(words).toContain('Lignes 4');
    expect(words.join(' ')).toContain('aucun montant n’est réel');
  });
});

it('quotes a total that the rows shown do not make', async () => {
  const rows = TERRITORIES_TABLE.rows.filter(({ key }) => key !== 'unknown');
  const workbook = await toWorkbook(figureCase({ ...TERRITORIES_TABLE, rows }));
  const { formulas, compute } = await computeWorkbook(workbook);
  expect(formulas.get('Figure')?.get('B8')).toBe("'Données brutes'!B4");
  expect(compute('Figure', 'B8')).toBe(1234577.99);
});

it.each([
  [{ of: 'amount', by: 'sum' }, [25, 75], "ROUND('Données brutes'!B3/SUM('Données brutes'!B2:B3)*100,2)"],
  [{ of: 'amount', by: 'previous' }, [null, 300], "ROUND('Données brutes'!B3/'Données brutes'!B2*100,2)"],
  [{ of: 'amount', by: { row: 'a' } }, [100, 300], "ROUND('Données brutes'!B3/'Données brutes'!B2*100,2)"],
] as const)('writes the share %j as a formula', async (share, shares, formula) => {
  const row = (key: string, at: 0 | 1) => ({
    key,
    href: null,
    cells: [key, { text: '', value: [10, 30][at] ?? null }, { text: 's.o.', value: shares[at] }],
  });
  const workbook = await toWorkbook(
    figureCase({
      caption: '',
      columns: [
        { key: 'name', label: 'Nom', isNumeric: false },
        { key: 'amount', label: 'Montant, en euros', isNumeric: true },
        { key: 'share', label: '%', isNumeric: true, share },
      ],
      rows: [row('a', 0), row('b', 1)],
    }),
  );
  const { formulas, compute } = await computeWorkbook(workbook);
  expect(formulas.get('Figure')?.get('C7')).toBe(formula);
  expect(compute('Figure', 'C7')).toBe(shares[1]);
});

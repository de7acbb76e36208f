import { expect, it } from 'vitest';
import { issue } from '#lib/contract/issue.ts';
import { formatReport } from '#lib/convert/reading/report-csv.ts';

const reportOf = (value: string) =>
  formatReport([issue('date-invalid', { file: 'a.csv', line: 3, column: 'date', value })]);

it('writes one row per issue, with a mark and semicolons for French spreadsheets', () => {
  expect(reportOf('31/02/2026')).toBe(
    '\ufefffichier;ligne;colonne;gravite;code;valeur;message\r\n' +
      'a.csv;3;date;erreur;date-invalid;31/02/2026;' +
      '«\u00a031/02/2026\u00a0» n’est pas une date du calendrier (AAAA-MM-JJ ou JJ/MM/AAAA). La ligne est écartée.\r\n',
  );
});

it.each(['=1+1', '+33 1', '-A1', '@x', '=HYPERLINK("x")\nsuite', ' =1+1', '\t=1', '＝1'])(
  'keeps a spreadsheet from running %j',
  (value) => {
    expect(reportOf(value)).toMatch(/;"?'[^;]*/);
  },
);

it('leaves a signed number as it was written', () => {
  expect(reportOf('-1')).toContain(';-1;');
  expect(reportOf('+33')).toContain(';+33;');
});

it('repeats the nature of the data on every row', () => {
  const issues = [
    issue('no-rows', { file: 'a.csv', line: 1 }),
    issue('empty-file', { file: 'b.csv', line: 1 }),
  ];
  expect(formatReport(issues, 'fictif').split('\r\n')).toEqual([
    '\ufefffichier;ligne;colonne;gravite;code;valeur;message;nature',
    'a.csv;1;;avertissement;no-rows;;Le fichier a un en-tête et aucune ligne.;fictif',
    'b.csv;1;;erreur;empty-file;;Le fichier est vide.;fictif',
    '',
  ]);
});

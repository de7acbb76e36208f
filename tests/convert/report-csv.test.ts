import { expect, it } from 'vitest';
import { issue } from '#lib/contract/issue.ts';
import { formatReport } from '#lib/convert/report-csv.ts';

const reportOf = (value: string) =>
  formatReport([issue('date-invalid', { file: 'a.csv', line: 3, column: 'date', value })]);

it('writes one row per issue, with a mark and semicolons for French spreadsheets', () => {
  expect(reportOf('31/02/2026')).toBe(
    '\ufefffichier;ligne;colonne;gravite;code;valeur;message\r\n' +
      'a.csv;3;date;erreur;date-invalid;31/02/2026;' +
      '«\u00a031/02/2026\u00a0» n’est pas une date du calendrier (AAAA-MM-JJ ou JJ/MM/AAAA).\r\n',
  );
});

it.each(['=1+1', '+33', '-1', '@x', '=HYPERLINK("x")\nsuite', ' =1+1', '\t=1', '＝1'])(
  'keeps a spreadsheet from running %j',
  (value) => {
    expect(reportOf(value)).toMatch(/;"?'[^;]*/);
  },
);

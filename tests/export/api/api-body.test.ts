import { expect, it } from 'vitest';
import { column, type TableContract } from '#lib/contract/column.ts';
import { toApiCsv, toApiJson } from '#lib/export/api/api-body.ts';

const table: TableContract = {
  name: 'essai',
  title: 'Essai',
  row: 'un essai',
  key: ['code'],
  columns: [
    column('code', 'code', 'utf8', 'Code.'),
    column('amount_cents', 'montant', 'cents', 'Montant.', { nullable: true }),
  ],
};
const scope = {
  dataset: 'demo',
  nature: 'fictif',
  version: '2026-09-30-00000000',
  as_of: '2026-09-30',
} as const;
const rows = [
  { amount_cents: 5, code: '01' },
  { amount_cents: null, code: '84' },
];

it('says what it is before its rows, which keep the order of the contract', () => {
  const json = toApiJson(scope, table, rows);
  expect(JSON.parse(json)).toEqual({
    ...scope,
    rows: [
      { code: '01', amount_cents: 5 },
      { code: '84', amount_cents: null },
    ],
  });
  expect(json.indexOf('"code": "01"')).toBeLessThan(json.indexOf('"amount_cents": 5'));
});

it('repeats its nature in each row of the CSV', () => {
  expect(toApiCsv(scope, table, rows)).toBe(
    'dataset,nature,version,as_of,code,amount_cents\r\n' +
      'demo,fictif,2026-09-30-00000000,2026-09-30,01,5\r\n' +
      'demo,fictif,2026-09-30-00000000,2026-09-30,84,\r\n',
  );
});

it('refuses a row that lacks a column', () => {
  expect(() => toApiJson(scope, table, [{ code: '01' }])).toThrow('no column amount_cents in a row of essai');
});

import { expect, it } from 'vitest';
import { countIssues, issue, ISSUE_CODES, type IssueCode } from '#lib/contract/issue.ts';

const PLACE = { file: 'a.csv', line: 7, column: 'montant', value: 'abc', detail: 'ce n’est pas un nombre' };

it('names a place, a severity and a French sentence', () => {
  expect(issue('amount-unreadable', PLACE)).toEqual({
    file: 'a.csv',
    line: 7,
    column: 'montant',
    code: 'amount-unreadable',
    severity: 'error',
    message: 'Le montant «\u00a0abc\u00a0» ne se lit pas (ce n’est pas un nombre). La ligne est écartée.',
    value: 'abc',
  });
});

it.each(ISSUE_CODES)('has a whole sentence for %s', (code) => {
  const { message } = issue(code, PLACE);
  expect(message).toMatch(/^[A-ZÀÉ«].*[.]$/u);
  expect(message).not.toMatch(/'|undefined| [:;!?»]|« /);
});

it('quotes the beginning of a long cell, and keeps the whole in the value', () => {
  const long = issue('date-invalid', { ...PLACE, value: 'x'.repeat(100) });
  expect(long.message).toContain(`«\u00a0${'x'.repeat(60)}…\u00a0»`);
  expect(long.value).toHaveLength(100);
});

it('counts by code, in the order of the codes', () => {
  const codes = ['date-invalid', 'empty-file', 'date-invalid'] as const;
  const counts = countIssues(codes.map((code) => issue(code, PLACE)));
  expect(Object.entries(counts)).toEqual([
    ['empty-file', 1],
    ['date-invalid', 2],
  ]);
});

it('says how a cleaned cell is kept, and nothing where no cell is', () => {
  const place = { file: 'a.csv', line: 2, column: 'c', value: '=1+1', detail: '2026-12-31' };
  const after = (code: IssueCode) => issue(code, place).after;
  expect(after('formula-as-text')).toBe("'=1+1");
  expect(after('date-converted')).toBe('2026-12-31');
  expect(after('invalid-siret')).toBe('');
  expect(after('unknown-territory')).toBe('Non renseigné');
  expect(after('amount-unreadable')).toBeUndefined();
});

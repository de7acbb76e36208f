import { expect, it } from 'vitest';
import { issue, type IssueCode } from '#lib/contract/issue.ts';
import { presentIssue } from '#lib/views/import/present-issue.ts';

const at = (code: IssueCode, place: { column?: string | null; value?: string | null; detail?: string }) =>
  presentIssue(issue(code, { file: 'a.csv', line: 7, ...place }), true);

it('shows a cell that is refused, and lets it be corrected', () => {
  expect(at('amount-unreadable', { column: 'montant', value: '12,5O' })).toMatchObject({
    place: 'Ligne\u00a07',
    column: 'montant',
    before: '12,5O',
    after: null,
    canCorrect: true,
  });
});

it('names the file where there are several', () => {
  const one = issue('ragged-row', { file: 'a.csv', line: 7 });
  expect(presentIssue(one, false).place).toBe('a.csv, ligne\u00a07');
});

it('shows a cleaned cell before and after', () => {
  expect(at('date-converted', { column: 'date', value: '46387', detail: '2026-12-31' })).toMatchObject({
    before: '46387',
    after: '2026-12-31',
  });
  expect(at('amount-ignored', { column: 'cout_total', value: 'beaucoup' }).after).toBe('(non repris)');
  expect(at('formula-as-text', { column: 'nom_projet', value: '=1+1' })).toMatchObject({
    before: '=1+1',
    after: "'=1+1",
  });
});

it('does not repeat what is personal, nor offer to write it', () => {
  expect(at('email-dropped', { column: 'objet', value: 'écrire à [courriel retiré]' })).toMatchObject({
    before: null,
    after: 'écrire à [courriel retiré]',
    canCorrect: false,
  });
});

it.each<IssueCode>(['ragged-row', 'broken-quotes'])('offers the whole line to correct for %s', (code) => {
  expect(at(code, { column: null }).canCorrect).toBe(true);
});

it.each<[IssueCode, string | null]>([
  ['duplicate-row', null],
  ['missing-header', 'montant'],
  ['unexpected-column', 'note'],
  ['nir-found', 'siret'],
])('offers no cell to correct for %s', (code, column) => {
  expect(at(code, { column, value: 'x' }).canCorrect).toBe(false);
});

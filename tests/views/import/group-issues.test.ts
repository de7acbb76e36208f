import { expect, it } from 'vitest';
import { issue, type IssueCode } from '#lib/contract/issue.ts';
import { countIssues, groupIssues } from '#lib/views/import/group-issues.ts';

const at = (code: IssueCode, line: number, column: string | null = null, file = 'a.csv') =>
  issue(code, { file, line, column, value: 'x', detail: 'y' });
const ISSUES = [
  at('unknown-territory', 9, 'region'),
  at('amount-unreadable', 4, 'montant'),
  at('ragged-row', 2),
  at('amount-unreadable', 3, 'montant'),
  at('control-total-equal', 12),
];

it('lists by severity, then by code, the most frequent first', () => {
  const sections = groupIssues(ISSUES, 'severity');
  expect(sections.map(({ title }) => title)).toEqual([
    'Ce qui est écarté (3)',
    'Ce qui est nettoyé ou à vérifier (1)',
    'Ce qui est contrôlé (1)',
  ]);
  expect(sections[0]?.groups.map(({ title, count }) => [title, count])).toEqual([
    ['Montants illisibles', '2\u00a0fois'],
    ['Lignes trop longues ou trop courtes', '1\u00a0fois'],
  ]);
  expect(sections[0]?.groups[0]?.example).toBe(
    'Le montant «\u00a0x\u00a0» ne se lit pas (y). La ligne est écartée.',
  );
});

it('lists by line, file after file', () => {
  const [section] = groupIssues([...ISSUES, at('empty-file', 1, null, 'A.csv')], 'line');
  expect(section?.groups[0]?.issues.map(({ file, line }) => `${file}:${line}`)).toEqual([
    'A.csv:1',
    'a.csv:2',
    'a.csv:3',
    'a.csv:4',
    'a.csv:9',
    'a.csv:12',
  ]);
});

it('lists by column, whole rows last, under a name of their own', () => {
  expect(groupIssues(ISSUES, 'column')[0]?.groups.map(({ title, issues }) => [title, issues.length])).toEqual(
    [
      ['montant', 2],
      ['region', 1],
      ['Lignes et fichiers entiers', 2],
    ],
  );
});

it('has nothing to list of nothing', () => {
  expect(groupIssues([], 'severity')).toEqual([]);
});

it('counts those that are not shown, the most frequent first', () => {
  const counts = countIssues([
    { issues: { 'amount-unreadable': 11_000, 'control-total-equal': 1 } },
    { issues: { 'amount-unreadable': 700, 'ragged-row': 20_000 } },
  ]);
  const [errors] = groupIssues(ISSUES, 'severity', counts);
  expect(errors?.title).toBe('Ce qui est écarté (31\u202f700)');
  expect(errors?.groups.map(({ title, count }) => [title, count])).toEqual([
    ['Lignes trop longues ou trop courtes', '20\u202f000\u00a0fois'],
    ['Montants illisibles', '11\u202f700\u00a0fois'],
  ]);
});

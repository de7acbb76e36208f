import { describe, expect, it } from 'vitest';
import { issue, type IssueCode } from '#lib/contract/issue.ts';
import { chooseIssues } from '#lib/state/import/choose-issues.ts';

const issues = (['footer-row', 'siret-padded', 'amount-missing', 'siret-padded'] as const).map(
  (code: IssueCode, index) => issue(code, { file: 'a.csv', line: index + 2 }),
);
const lines = (most: number) => chooseIssues(issues, most).map(({ line }) => line);

describe('chooseIssues', () => {
  it.each([
    [4, [2, 3, 4, 5]],
    [3, [3, 4, 5]],
    [2, [3, 4]],
    [1, [4]],
  ])('keeps %i, the gravest first, in the order of the lines', (most, expected) => {
    expect(lines(most)).toEqual(expected);
  });
});

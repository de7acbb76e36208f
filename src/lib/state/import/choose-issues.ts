import type { Issue } from '#lib/contract/issue.ts';
import type { Severity } from '#lib/contract/issue-rule.ts';

/** Issues that a page is given: more would fill its memory, and nobody reads them on a screen. */
export const MOST_ISSUES = 5000;

const BY_GRAVITY: readonly Severity[] = ['error', 'warning', 'info'];

/** The gravest issues, `most` at most, in the order given. */
export function chooseIssues(issues: readonly Issue[], most = MOST_ISSUES): readonly Issue[] {
  if (issues.length <= most) return issues;
  const chosen = new Set(
    BY_GRAVITY.flatMap((gravity) => issues.filter(({ severity }) => severity === gravity)).slice(0, most),
  );
  return issues.filter((issue) => chosen.has(issue));
}

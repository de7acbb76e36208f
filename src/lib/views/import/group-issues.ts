import type { Issue } from '#lib/contract/issue.ts';
import { formatCount, formatQuantity } from '#lib/views/words/format.ts';
import { ISSUE_TITLES } from './issue-titles.ts';

export type Severity = Issue['severity'];

/** Ways to read a report. */
export const GROUPINGS = ['severity', 'line', 'column'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const GROUPING_OPTIONS: readonly { readonly id: Grouping; readonly label: string }[] = [
  { id: 'severity', label: 'Gravité' },
  { id: 'line', label: 'Ligne' },
  { id: 'column', label: 'Colonne' },
];

/** Issues listed together, under one head. */
export interface IssueGroup {
  readonly key: string;
  readonly title: string;
  /** « 6 fois » */
  readonly count: string;
  /** The sentence of the first of them. */
  readonly example: string;
  readonly issues: readonly Issue[];
}

/** Groups under a heading of their own. */
export interface IssueSection {
  readonly key: string;
  readonly title: string;
  readonly groups: readonly IssueGroup[];
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
const SEVERITY_TITLES: Readonly<Record<Severity, string>> = {
  error: 'Ce qui est écarté',
  warning: 'Ce qui est nettoyé ou à vérifier',
  info: 'Ce qui est contrôlé',
};
const WHOLE_ROW = 'Lignes et fichiers entiers';

/** The issues of a report in the order asked; sections and groups without issue are left out. */
export function groupIssues(issues: readonly Issue[], grouping: Grouping): readonly IssueSection[] {
  if (issues.length === 0) return [];
  if (grouping === 'line') return [section('line', 'Dans l’ordre des lignes', [byLine(issues)])];
  if (grouping === 'column')
    return [
      section(
        'column',
        'Colonne par colonne',
        parted(
          issues,
          ({ column }) => column ?? '',
          (column) => column || WHOLE_ROW,
        ),
      ),
    ];
  return SEVERITIES.map((severity) => {
    const own = issues.filter((issue) => issue.severity === severity);
    return section(
      severity,
      `${SEVERITY_TITLES[severity]} (${formatCount(own.length)})`,
      parted(
        own,
        ({ code }) => code,
        (_, { code }) => ISSUE_TITLES[code],
      ),
    );
  }).filter(({ groups }) => groups.length > 0);
}

function section(key: string, title: string, groups: readonly IssueGroup[]): IssueSection {
  return { key, title, groups };
}

function byLine(issues: readonly Issue[]): IssueGroup {
  const sorted = [...issues].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  return toGroup('line', 'Toutes les remarques', sorted);
}

/** Parts of the issues with the same key, the largest first. */
function parted(
  issues: readonly Issue[],
  keyOf: (issue: Issue) => string,
  titleOf: (key: string, first: Issue) => string,
): IssueGroup[] {
  const parts = new Map<string, Issue[]>();
  for (const issue of issues) {
    const part = parts.get(keyOf(issue));
    if (part) part.push(issue);
    else parts.set(keyOf(issue), [issue]);
  }
  return [...parts]
    .sort(([, a], [, b]) => b.length - a.length)
    .flatMap(([key, part]) => (part[0] ? [toGroup(key, titleOf(key, part[0]), part)] : []));
}

function toGroup(key: string, title: string, issues: readonly Issue[]): IssueGroup {
  return {
    key,
    title,
    count: formatQuantity(issues.length, 'fois', 'fois'),
    example: issues[0]?.message ?? '',
    issues,
  };
}

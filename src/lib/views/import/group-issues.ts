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

/** How many issues of each code there are, those that are not shown included. */
export type IssueCounts = Readonly<Record<string, number>>;

/** The sums of what several files count. */
export function countIssues(reports: readonly { readonly issues: IssueCounts }[]): IssueCounts {
  const counts: Record<string, number> = {};
  for (const { issues } of reports)
    for (const [code, count] of Object.entries(issues)) counts[code] = (counts[code] ?? 0) + count;
  return counts;
}

/**
 * The issues of a report in the order asked; sections and groups without issue are left out. By severity, a group says
 * how many there are in all where `counts` tells more than the issues given.
 */
export function groupIssues(
  issues: readonly Issue[],
  grouping: Grouping,
  counts: IssueCounts = {},
): readonly IssueSection[] {
  if (issues.length === 0) return [];
  if (grouping === 'line') return [section('line', 'Dans l’ordre des lignes', [byLine(issues)])];
  if (grouping === 'column') return [section('column', 'Colonne par colonne', byColumn(issues))];
  return SEVERITIES.map((severity) => {
    const own = issues.filter((issue) => issue.severity === severity);
    const countOf = (code: string, shown: number) => Math.max(counts[code] ?? 0, shown);
    const parts = partsBy(own, ({ code }) => code);
    const count = parts.reduce((sum, [code, part]) => sum + countOf(code, part.length), 0);
    return section(
      severity,
      `${SEVERITY_TITLES[severity]} (${formatCount(count)})`,
      parts
        .map(([code, part]) => ({ code, part, count: countOf(code, part.length) }))
        .sort((a, b) => b.count - a.count)
        .flatMap(({ code, part, count: all }) =>
          part[0] ? [toGroup(code, ISSUE_TITLES[part[0].code], part, all)] : [],
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

/** What is of no column comes last: it would hide the rest. */
function byColumn(issues: readonly Issue[]): IssueGroup[] {
  return partsBy(issues, ({ column }) => column ?? '')
    .sort(([a, first], [b, second]) => Number(a === '') - Number(b === '') || second.length - first.length)
    .map(([column, part]) => toGroup(column, column || WHOLE_ROW, part));
}

/** Parts of the issues with the same key, in the order of their first. */
function partsBy(issues: readonly Issue[], keyOf: (issue: Issue) => string): [string, Issue[]][] {
  const parts = new Map<string, Issue[]>();
  for (const issue of issues) {
    const part = parts.get(keyOf(issue));
    if (part) part.push(issue);
    else parts.set(keyOf(issue), [issue]);
  }
  return [...parts];
}

function toGroup(key: string, title: string, issues: readonly Issue[], count = issues.length): IssueGroup {
  return {
    key,
    title,
    count: formatQuantity(count, 'fois', 'fois'),
    example: issues[0]?.message ?? '',
    issues,
  };
}

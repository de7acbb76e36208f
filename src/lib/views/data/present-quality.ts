import { countCell } from '#lib/views/figure/cells.ts';
import type { TableView } from '#lib/views/figure/table-view.ts';

/** One line of the report of a conversion, as text. */
export interface ReportedIssue {
  readonly file: string;
  readonly line: number;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
}

/** All the issues of one code, with the first of them. */
export interface IssueGroup {
  readonly code: string;
  readonly severity: string;
  readonly count: number;
  readonly first: ReportedIssue;
}

/** Issues by code, the rejections first, then the most frequent. */
export function groupIssues(issues: readonly ReportedIssue[]): IssueGroup[] {
  const groups = new Map<string, IssueGroup>();
  for (const issue of issues) {
    const known = groups.get(issue.code);
    const { code, severity } = issue;
    groups.set(code, { code, severity, count: (known?.count ?? 0) + 1, first: known?.first ?? issue });
  }
  return [...groups.values()].sort(
    (a, b) => Number(b.severity === REJECTED) - Number(a.severity === REJECTED) || b.count - a.count,
  );
}

const REJECTED = 'erreur';
const EFFECTS: Readonly<Record<string, string>> = {
  [REJECTED]: 'Ligne ou fichier rejeté',
  avertissement: 'Nettoyage ou déduction',
  information: 'Contrôle',
};

/** One row per code: what it says of its first case, and where that case is. */
export function tableOfIssues(groups: readonly IssueGroup[], caption: string): TableView {
  return {
    caption,
    columns: [
      { key: 'code', label: 'Code', isNumeric: false },
      { key: 'effect', label: 'Effet', isNumeric: false },
      { key: 'count', label: 'Cas', isNumeric: true },
      { key: 'message', label: 'Premier cas', isNumeric: false },
      { key: 'place', label: 'Fichier:ligne', isNumeric: false },
    ],
    rows: groups.map(({ code, severity, count, first }) => ({
      key: code,
      href: null,
      cells: [
        code,
        EFFECTS[severity] ?? severity,
        countCell(count),
        first.message,
        `${first.file}:${first.line}`,
      ],
    })),
  };
}

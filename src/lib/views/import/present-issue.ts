import { PERSONAL_CLEANINGS, type Issue, type IssueCode } from '#lib/contract/issue.ts';

/** One issue as a row of the report. Cells are texts, shown as they are written. */
export interface IssueView {
  readonly place: string;
  readonly column: string;
  /** The cell as the file writes it; null when there is none to show. */
  readonly before: string | null;
  /** What is kept of it; null when nothing of it was changed. */
  readonly after: string | null;
  readonly message: string;
  readonly canCorrect: boolean;
}

const EMPTY_CELL = '(vide)';
const IGNORED_CELL = '(non repris)';

/** Issues of the header or of the file: no cell of a row mends them. */
const ABOUT_FILE: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'missing-header',
  'duplicate-header',
  'unexpected-column',
  'lines-above-header',
  'nir-found',
]);

/** Issues of a row that could not be cut into cells: the whole line is rewritten. */
const ABOUT_LINE: ReadonlySet<IssueCode> = new Set<IssueCode>(['broken-quotes', 'ragged-row']);

/** What is said of a masked cell: it is neither shown nor rewritten. */
const PERSONAL: ReadonlySet<IssueCode> = new Set<IssueCode>([...PERSONAL_CLEANINGS, 'person-presumed']);

/** `isAlone` leaves out the name of the file where there is one only. */
export function presentIssue(issue: Issue, isAlone: boolean): IssueView {
  const { file, line, column, code, severity, message, value, after } = issue;
  const isPersonal = PERSONAL.has(code);
  return {
    place: isAlone ? `Ligne\u00a0${line}` : `${file}, ligne\u00a0${line}`,
    column: column ?? '',
    before: column === null || isPersonal ? null : value === '' ? EMPTY_CELL : value,
    after: after === undefined ? null : after === '' ? IGNORED_CELL : after,
    message,
    canCorrect:
      ABOUT_LINE.has(code) ||
      (severity !== 'info' && column !== null && !isPersonal && !ABOUT_FILE.has(code)),
  };
}

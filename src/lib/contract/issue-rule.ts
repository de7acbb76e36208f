/**
 * `error` rejects the row (or the file); `warning` is a cleaning or a deduction, named so that it can be counted; `info`
 * is a control that holds. Totals and mentions that a file prints below its rows are no data: they are neither kept nor
 * rejected, they are counted as `rows_control`, and their amounts are in no sum.
 */
export type Severity = 'error' | 'warning' | 'info';

/** One code of issue: how grave it is, and its French sentence about the value that is quoted. */
export interface Rule {
  readonly severity: Severity;
  readonly sentence: (value: string, detail: string) => string;
  /** Of a cleaning: the cell as it is kept, empty when it is left out. */
  readonly after?: (value: string, detail: string) => string;
}

/** A rule that rejects the file, or the row when `rejection` says so. */
export function error(sentence: Rule['sentence']): Rule {
  return { severity: 'error', sentence };
}

/** A rule that leaves out a row; its sentence ends by saying so. */
export function rejection(sentence: Rule['sentence']): Rule {
  return error((value, detail) => `${sentence(value, detail)} La ligne est écartée.`);
}

/** A rule that names a cleaning or a deduction; `after` where one cell is kept otherwise than it was written. */
export function warning(sentence: Rule['sentence'], after?: Rule['after']): Rule {
  return { severity: 'warning', sentence, ...(after && { after }) };
}

/** What is kept of a cell that is left out. */
export const LEFT_OUT = () => '';
/** What is kept of a cell whose issue tells it as its detail. */
export const DETAIL = (_: string, detail: string) => detail;
/** What is kept of a masked cell: its issue quotes what is left of it. */
export const REMAINS = (value: string) => value;

/** A rule that says that a control holds. */
export function info(sentence: Rule['sentence']): Rule {
  return { severity: 'info', sentence };
}

/** A value between French quotation marks, its first 60 characters. */
export function quote(value: string): string {
  return `«\u00a0${value.length > 60 ? `${value.slice(0, 60)}…` : value}\u00a0»`;
}

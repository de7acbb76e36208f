import { issue, type Issue, type IssueCode, type IssuePlace } from '#lib/contract/issue.ts';
import { scrubText } from '#lib/convert/people/scrub-text.ts';
import type { Header } from '#lib/convert/rows/find-header.ts';

/** What is wrong with the header of a file; without one, that it has none. */
export function headerFaults(file: string, header: Header | null): Issue[] {
  if (!header) return [issue('unknown-layout', { file, line: 1 })];
  const { row, missing, doubled, unexpected } = header;
  const at = (code: IssueCode, place: Partial<IssuePlace>) => issue(code, { file, line: row.line, ...place });
  return [
    ...missing.map((name) => at('missing-header', { column: name, value: name })),
    ...doubled.map((name) => at('duplicate-header', { column: name, value: name })),
    ...unexpected
      .map((name) => scrubText(name).text)
      .map((name) => at('unexpected-column', { column: name, value: name })),
    ...(row.line > 1 ? [at('lines-above-header', { value: String(row.line - 1) })] : []),
  ];
}

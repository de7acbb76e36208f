import type { IssueCode } from '#lib/contract/issue.ts';
import type { SourceFile } from './source-file.ts';
import type { SourceRow } from './source-row.ts';

/** A sheet of a workbook: its cells as text, in the rows where the sheet has them. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly SourceRow[];
}

/** A text, begun again at will. `isAsDelivered` when its bytes are the delivered ones, unwrapped from nothing. */
export interface TextContent {
  readonly kind: 'text';
  readonly isAsDelivered: boolean;
  open(): AsyncIterable<Uint8Array>;
}

/** What a file holds once out of its wrapping: the text of a file, begun again at will, the sheets of a workbook, or why it stays closed. */
type Content =
  | TextContent
  | {
      readonly kind: 'sheets';
      readonly sheets: readonly WorkbookSheet[];
      /** True when its other sheets are files of their own. */
      readonly isPart?: boolean;
    }
  | { readonly kind: 'closed'; readonly code: IssueCode; readonly detail: string };

/** A file that a reader can check by itself: its name, the bytes whose digest is cited, and what they hold. */
export interface OpenedFile extends SourceFile {
  readonly content: Content;
}

/** The content of a file that is not opened, with the code of the reason. */
export function closed(code: IssueCode, detail = ''): Content {
  return { kind: 'closed', code, detail };
}

import type { Issue } from '#lib/contract/issue.ts';
import type { FilePreview } from '#lib/convert/reading/preview-file.ts';
import type { ReferenceJson } from '#lib/convert/tables/reference-json.ts';
import type { PiloteFile, PiloteNames } from '#lib/export/pilote.ts';
import type { ZippedDelivery } from '#lib/export/zip-delivery.ts';
import type { ConvertedFiles, DroppedFile, ImportChanges, ImportContext } from './imported-delivery.ts';

/** All that a conversion depends on; it crosses to the worker whole, so that a new worker needs nothing else. */
export interface ConvertTask extends ImportChanges {
  readonly files: readonly DroppedFile[];
  readonly context: ImportContext;
  readonly dataset: string;
  readonly reference: ReferenceJson;
}

/** A look into one file: `name` is the file itself, or what it holds (« archive.zip/dépenses.csv »). */
export interface FileTask extends ImportChanges {
  readonly file: DroppedFile;
  readonly name: string;
  readonly reference: ReferenceJson;
}

/** Where a cell is, as the issues of its file say. */
export interface CellTask extends FileTask {
  readonly line: number;
  /** Null for the whole line. */
  readonly column: string | null;
}

/** The observations of a delivery, as their table. */
export interface PiloteTask {
  readonly content: Blob;
  readonly names: PiloteNames;
}

/** What the worker can be asked, and what it answers; null where the file holds no such thing. */
export interface WorkerTasks {
  readonly convert: { readonly task: ConvertTask; readonly answer: ConvertedFiles };
  readonly preview: { readonly task: FileTask; readonly answer: FilePreview | null };
  readonly cell: { readonly task: CellTask; readonly answer: string | null };
  readonly clean: { readonly task: FileTask; readonly answer: Blob | null };
  readonly zip: { readonly task: ZippedDelivery; readonly answer: Blob };
  readonly pilote: { readonly task: PiloteTask; readonly answer: PiloteFile };
}
export type TaskName = keyof WorkerTasks;

/** A task on its way to the worker. */
export type WorkerRequest = {
  [Name in TaskName]: { readonly id: number; readonly name: Name; readonly task: WorkerTasks[Name]['task'] };
}[TaskName];

/** News of a task under way. `share` is of the bytes of all files, 0 to 1. */
export type TaskNews =
  | { readonly kind: 'progress'; readonly file: string; readonly share: number }
  | { readonly kind: 'issues'; readonly issues: readonly Issue[] };

/** What comes back: news, then one end. */
export type WorkerReply =
  | ({ readonly id: number } & TaskNews)
  | { readonly id: number; readonly kind: 'answer'; readonly answer: WorkerTasks[TaskName]['answer'] }
  | { readonly id: number; readonly kind: 'failure'; readonly code: ImportFailure };

/** Why an import stopped: no worker or no reference, a file that is no longer there, a fault of ours, the reader. */
export type ImportFailure = 'unavailable' | 'file-gone' | 'crash' | 'cancelled';

/** A task that did not come to its end. */
export class ImportError extends Error {
  readonly code: ImportFailure;

  constructor(code: ImportFailure, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

/** The error as one of an import: a crash where nothing else is known. */
export function toImportError(error: unknown): ImportError {
  return error instanceof ImportError ? error : new ImportError('crash', { cause: error });
}

import type { CreateDigest } from '#lib/convert/bytes/digest.ts';
import type { TextForm } from '#lib/convert/bytes/text-form.ts';
import type { IssueLog } from './issue-log.ts';
import type { RecordSink } from './sheet-reading.ts';

/** What an earlier reading of a file found out, so that this one gives on nothing that it would have to take back. */
export interface FileKnowledge {
  readonly form: TextForm | null;
  /** True when nothing of the file may be kept. */
  readonly isRefused: boolean;
  /** True when another file of the delivery has the same bytes, and is kept. */
  readonly isTwin: boolean;
}

/** Where a file is read to, and who goes with it. */
export interface FileTarget {
  readonly sink: RecordSink;
  readonly log: IssueLog;
  readonly knowledge?: FileKnowledge | undefined;
  readonly createDigest?: CreateDigest | undefined;
  /** Waited for between two blocks; rejects to stop the reading. */
  readonly pause?: (() => Promise<void>) | undefined;
}

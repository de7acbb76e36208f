import type { Find } from './finds.ts';

/** Some lines as text, their ends as « \n », and the cleanings and losses met in them. */
export interface TextLines {
  readonly text: string;
  readonly finds: readonly Find[];
}

/** Whole lines of a file in UTF-8, whatever it was written in, to be made text as they are needed. */
export interface LineBlock {
  readonly bytes: Uint8Array;
  /** What was met when they were put in UTF-8. */
  readonly finds: readonly Find[];
  /** True for one empty line in place of one that was too long to be held. */
  readonly isTooLong: boolean;
  /**
   * Any whole lines of `bytes` as text; `line` is the number of the first. Throws `NotUtf8Error` when the form is strict
   * UTF-8 and they are not.
   */
  readonly read: (bytes: Uint8Array, line: number) => TextLines;
}

import type { Issue } from '#lib/contract/issue.ts';
import type { ConversionWatch } from '#lib/convert/convert.ts';
import { MOST_ISSUES } from './choose-issues.ts';
import type { TaskNews } from './messages.ts';

const EVERY_MILLISECONDS = 100;
/** More than these at once, and taking them in would hold the page. */
const MOST_AT_ONCE = 500;

/** Sends on what a conversion tells, no faster than a page can show it. */
export class NewsDesk implements ConversionWatch {
  readonly #send: (news: TaskNews) => void;
  readonly #now: () => number;
  #waiting: Issue[] = [];
  #sent = 0;
  #last = -Infinity;

  constructor(send: (news: TaskNews) => void, now = () => performance.now()) {
    this.#send = send;
    this.#now = now;
  }

  onProgress(progress: { readonly file: string; readonly share: number }): void {
    if (this.#now() - this.#last < EVERY_MILLISECONDS) return;
    this.#last = this.#now();
    this.#send({ kind: 'progress', ...progress });
    this.#sendIssues();
  }

  onIssues(issues: readonly Issue[]): void {
    const room = MOST_ISSUES - this.#sent - this.#waiting.length;
    this.#waiting.push(...issues.slice(0, Math.max(0, room)));
  }

  /** Sends what still waits. */
  close(): void {
    while (this.#waiting.length > 0) this.#sendIssues();
  }

  #sendIssues(): void {
    const issues = this.#waiting.splice(0, MOST_AT_ONCE);
    if (issues.length === 0) return;
    this.#sent += issues.length;
    this.#send({ kind: 'issues', issues });
  }
}

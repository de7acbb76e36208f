import { DoorError } from '#lib/engine/door-error.ts';
import { QueryError } from '#lib/engine/engine.ts';
import { gateQuery, tablesOf } from '#lib/queries/console/gate-query.ts';
import { openVersion, type OpenedVersion, type SessionScope } from '#lib/state/open-version.ts';
import { toFailure } from '#lib/state/session.svelte.ts';
import { CONSOLE_FAILURES, QUERY_SECONDS } from '#lib/views/sql/console-words.ts';
import { explainError, type SqlRefusal } from '#lib/views/sql/explain-error.ts';
import type { SqlAnswer } from '#lib/views/sql/present-answer.ts';

/** Where the console is with the text last run. */
export type SqlOutcome =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'answer';
      readonly answer: SqlAnswer;
      readonly text: string;
      readonly milliseconds: number;
    }
  | { readonly kind: 'refusal'; readonly refusal: SqlRefusal }
  | { readonly kind: 'failure'; readonly sentence: string }
  | { readonly kind: 'cancelled' };

const LIMITS = { queryMilliseconds: QUERY_SECONDS * 1000, graceMilliseconds: 300 };
/** Bytes of an answer: a thousand rows of very long texts would hold the page. */
const LARGEST_ANSWER = 16 * 1024 * 1024;

/** The reader’s own database of one version: nothing but it answers what the reader writes. */
export class SqlConsole {
  /** Null while nothing runs; else what is under way. */
  running = $state<'starting' | 'asking' | null>(null);
  progress = $state(0);
  progressLabel = $state('');
  isStarted = $state(false);
  outcome = $state.raw<SqlOutcome>({ kind: 'none' });
  readonly #scope: SessionScope;
  #opened: Promise<OpenedVersion> | null = null;
  #abort = new AbortController();

  constructor(scope: SessionScope) {
    this.#scope = scope;
  }

  /** Runs a text, unless another runs. The engine starts with the first one. */
  async run(text: string): Promise<void> {
    if (this.running) return;
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.running = this.isStarted ? 'asking' : 'starting';
    // Looked at before a failure is explained: explaining it closes what was opened, and aborts the signal too.
    let isLeft = false;
    const outcome = await this.#ask(text, signal)
      .finally(() => (isLeft = signal.aborted))
      .catch((error: unknown) => this.#explain(error, text));
    if (isLeft) return;
    this.outcome = outcome;
    this.running = null;
  }

  cancel(): void {
    // What was opened for this query is thrown away with its worker: the next one starts from nothing.
    this.close();
    this.outcome = { kind: 'cancelled' };
    this.running = null;
  }

  close(): void {
    this.#abort.abort();
    this.#opened?.then(
      ({ engine }) => engine.close(),
      () => undefined,
    );
    this.#opened = null;
    this.isStarted = false;
    this.progress = 0;
  }

  async #ask(text: string, signal: AbortSignal): Promise<SqlOutcome> {
    this.#opened ??= openVersion(this.#scope, (share, label) => this.#report(share, label), signal, LIMITS);
    const { engine, load } = await this.#opened;
    for (const name of tablesOf(text)) await load(name, new AbortController().signal);
    if (signal.aborted) return { kind: 'cancelled' };
    this.isStarted = true;
    this.running = 'asking';
    const start = performance.now();
    const bytes = await engine.query(gateQuery(text), signal);
    const milliseconds = performance.now() - start;
    if (bytes.length > LARGEST_ANSWER) throw new DoorError('memory', `${bytes.length} bytes`);
    const { decodeAnyRows } = await import('#lib/engine/any-rows.ts');
    return { kind: 'answer', answer: decodeAnyRows(bytes), text, milliseconds };
  }

  #explain(error: unknown, text: string): SqlOutcome {
    if (error instanceof QueryError) return { kind: 'refusal', refusal: explainError(error.message, text) };
    const code = toFailure(error);
    if (code === 'cancelled') return { kind: 'cancelled' };
    // After a query that took too long, or too much, the engine restarts by itself with its tables.
    if (code !== 'timeout' && code !== 'memory') this.close();
    return { kind: 'failure', sentence: CONSOLE_FAILURES[code] };
  }

  #report(share: number, label: string): void {
    this.progress = share;
    this.progressLabel = label;
  }
}

import { DoorError } from '#lib/engine/door-error.ts';
import { QueryError, type Engine } from '#lib/engine/engine.ts';
import { ask, type Question } from '#lib/queries/question.ts';
import type { EnginePhase, FailureCode } from '#lib/views/figure/engine-phase.ts';
import type { OpenedVersion, SessionScope } from './open-version.ts';

/** Fetches a question once one is asked: no page weighs, before that, what its SQL is written with. */
export type LoadQuestion<Params, Answer> = () => Promise<Question<Params, Answer>>;

/** The engine of one page, one version: opened at the first question, each table fetched when a question needs it. */
export class Session {
  phase = $state<EnginePhase>('idle');
  progress = $state(0);
  progressLabel = $state('');
  failure = $state<FailureCode | null>(null);
  /** One retry is offered by failure that a retry may mend, no more: the page’s own figures stay. */
  canRetry = $state(true);
  readonly #scope: SessionScope;
  #opened: Promise<OpenedVersion> | null = null;
  #pending = 0;
  #abort = new AbortController();

  constructor(scope: SessionScope) {
    this.#scope = scope;
  }

  /** Rows of a question; null when a cancellation or a failure stopped it. */
  ask<Params, Answer>(load: LoadQuestion<Params, Answer>, params: Params): Promise<Answer[] | null> {
    return this.#answer(load, params, (engine, question) => ask(engine, question, params));
  }

  /** Columns of a question whose rows are whole numbers, too many to be made into rows; null likewise. */
  askColumns<Params, Answer>(
    load: LoadQuestion<Params, Answer>,
    params: Params,
  ): Promise<Readonly<Record<string, Float64Array>> | null> {
    return this.#answer(load, params, async (engine, question) => {
      const { decodeColumns } = await import('#lib/engine/columns.ts');
      return decodeColumns(await engine.query(question.statement(params)));
    });
  }

  async #answer<Params, Answer, Result>(
    load: LoadQuestion<Params, Answer>,
    params: Params,
    read: (engine: Engine, question: Question<Params, Answer>) => Promise<Result>,
  ): Promise<Result | null> {
    this.#pending += 1;
    const { signal } = this.#abort;
    try {
      this.phase = this.phase === 'ready' || this.phase === 'asking' ? 'asking' : 'starting';
      this.#opened ??= this.#open(signal);
      const [opened, question] = await Promise.all([this.#opened, load()]);
      await Promise.all(question.tables(params).map((name) => opened.load(name, signal)));
      if (signal.aborted) return null;
      this.phase = 'asking';
      const result = await read(opened.engine, question);
      if (signal.aborted) return null;
      this.canRetry = true;
      return result;
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
      return null;
    } finally {
      if (!signal.aborted) this.#settle();
    }
  }

  async #open(signal: AbortSignal): Promise<OpenedVersion> {
    const { openVersion } = await import('./open-version.ts');
    return openVersion(this.#scope, (share, label) => this.#report(share, label), signal);
  }

  /** Stops what is under way; the next question starts anew. */
  cancel(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#opened?.then(
      ({ engine }) => engine.close(),
      () => undefined,
    );
    this.#opened = null;
    this.#pending = 0;
    this.progress = 0;
    this.failure = null;
    this.phase = 'idle';
  }

  retry(): void {
    this.cancel();
    this.canRetry = false;
  }

  #settle(): void {
    this.#pending -= 1;
    if (this.#pending === 0 && this.phase === 'asking') this.phase = 'ready';
  }

  #fail(error: unknown): void {
    const code = toFailure(error);
    this.cancel();
    if (code === 'cancelled') return;
    this.failure = code;
    if (code === 'no-wasm-exceptions') this.canRetry = false;
    this.phase = 'failed';
  }

  #report(share: number, label: string): void {
    this.progress = share;
    this.progressLabel = label;
  }
}

/** The code of a failure of the engine, whatever threw it. */
export function toFailure(error: unknown): FailureCode | 'cancelled' {
  if (error instanceof DoorError) return error.code;
  return error instanceof QueryError ? 'query' : 'crash';
}

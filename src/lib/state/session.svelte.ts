import type { SiteManifest, TableFile } from '#lib/contract/manifest.ts';
import { DoorError } from '#lib/engine/door-error.ts';
import { QueryError, type Engine } from '#lib/engine/engine.ts';
import { ask, type Question } from '#lib/queries/question.ts';
import { dataAddress } from '#lib/views/shell/address.ts';
import type { EnginePhase, FailureCode } from '#lib/views/figure/engine-phase.ts';

/** The published version that a page shows. */
export interface SessionScope {
  readonly base: string;
  readonly dataset: string;
  readonly version: string;
}

/** Fetches a question once one is asked: no page weighs, before that, what its SQL is written with. */
export type LoadQuestion<Params, Answer> = () => Promise<Question<Params, Answer>>;

interface Opened {
  readonly engine: Engine;
  readonly tables: readonly TableFile[];
  readonly loaded: Record<string, Promise<void>>;
}

/** Part of the progress bar that the engine takes; the rest is the tables of the question. */
const ENGINE_SHARE = 0.9;

/** The engine of one page, one version: opened at the first question, each table fetched when a question needs it. */
export class Session {
  phase = $state<EnginePhase>('idle');
  progress = $state(0);
  progressLabel = $state('');
  failure = $state<FailureCode | null>(null);
  /** One retry is offered, no more: the page’s own figures stay. */
  canRetry = $state(true);
  readonly #scope: SessionScope;
  #opened: Promise<Opened> | null = null;
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
      await Promise.all(question.tables(params).map((name) => this.#load(opened, name, signal)));
      if (signal.aborted) return null;
      this.phase = 'asking';
      const result = await read(opened.engine, question);
      return signal.aborted ? null : result;
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
      return null;
    } finally {
      if (!signal.aborted) this.#settle();
    }
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
    this.phase = 'failed';
  }

  async #open(signal: AbortSignal): Promise<Opened> {
    const { base, dataset, version } = this.#scope;
    const [{ openBrowserEngine }, response] = await Promise.all([
      import('#lib/engine/browser.ts'),
      fetchOk(dataAddress(base, 'manifest.json'), signal),
    ]);
    const manifest = (await response.json()) as SiteManifest;
    const published = manifest.datasets
      .find(({ id }) => id === dataset)
      ?.versions.find(({ id }) => id === version);
    if (!published) throw new DoorError('network', `version not served: ${dataset} ${version}`);
    const engine = await openBrowserEngine(
      base,
      (share, label) => this.#report(share * ENGINE_SHARE, label),
      signal,
    );
    return { engine, tables: published.tables, loaded: {} };
  }

  #load({ engine, tables, loaded }: Opened, name: string, signal: AbortSignal): Promise<void> {
    const { base, dataset, version } = this.#scope;
    const load = async () => {
      const table = tables.find((candidate) => candidate.name === name);
      if (!table) throw new DoorError('network', `table not served: ${name}`);
      const response = await fetchOk(dataAddress(base, `${dataset}/${version}/${table.file}`), signal);
      await engine.load(table, new Uint8Array(await response.arrayBuffer()));
      this.#report(Math.min(1, this.progress + 0.02), 'Données de la version');
    };
    const loading = loaded[name] ?? load();
    loaded[name] = loading;
    return loading;
  }

  #report(share: number, label: string): void {
    this.progress = share;
    this.progressLabel = label;
  }
}

async function fetchOk(address: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(address, { signal }).catch((error: unknown) => {
    throw new DoorError('network', `not fetched: ${address}`, { cause: error });
  });
  if (!response.ok) throw new DoorError('network', `${response.status} ${address}`);
  return response;
}

/** The code of a failure of the engine, whatever threw it. */
export function toFailure(error: unknown): FailureCode | 'cancelled' {
  if (error instanceof DoorError) return error.code;
  return error instanceof QueryError ? 'query' : 'crash';
}

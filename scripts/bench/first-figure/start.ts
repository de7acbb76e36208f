import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { openBrowserEngine } from '#lib/engine/browser.ts';
import { NO_FILTERS } from '#lib/queries/filters.ts';
import { ask } from '#lib/queries/question.ts';
import { selectTotals } from '#lib/queries/totals.ts';
import { openVersion } from '#lib/state/open-version.ts';

/** Milliseconds of each way to start the engine, in one page. */
export interface StartBench {
  /** The library alone, from files served as they are: worker, instantiation, connection. */
  bare(): Promise<number>;
  /** The site’s: compressed engine fetched and unpacked, worker under the page’s policy, database locked. */
  own(): Promise<number>;
  /** From the reader’s press to the first answer: the site’s start, its tables fetched and checked, one question. */
  firstAnswer(version: string): Promise<number>;
}

declare global {
  interface Window {
    startBench: StartBench;
  }
}

window.startBench = {
  async bare() {
    const start = performance.now();
    const worker = new Worker('/bare/plain/duckdb-browser-eh.worker.js');
    const database = new AsyncDuckDB(new VoidLogger(), worker);
    await database.instantiate('/bare/plain/duckdb-eh.wasm');
    await database.connect();
    const milliseconds = performance.now() - start;
    worker.terminate();
    return milliseconds;
  },

  async own() {
    const start = performance.now();
    const engine = await openBrowserEngine('', () => undefined, new AbortController().signal);
    const milliseconds = performance.now() - start;
    await engine.close();
    return milliseconds;
  },

  async firstAnswer(version) {
    const start = performance.now();
    const { signal } = new AbortController();
    const { engine, load } = await openVersion(
      { base: '', dataset: 'demo', version },
      () => undefined,
      signal,
    );
    const params = { filters: NO_FILTERS };
    for (const table of selectTotals.tables(params)) await load(table, signal);
    await ask(engine, selectTotals, params);
    const milliseconds = performance.now() - start;
    await engine.close();
    return milliseconds;
  },
};

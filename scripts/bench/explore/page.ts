import { mount } from 'svelte';
import type { Nature } from '#lib/contract/manifest.ts';
import { sha256 } from '#lib/contract/sha256.ts';
import { recordOf } from '#lib/domain/record.ts';
import { RULES } from '#lib/domain/rule.ts';
import { STAGES, type Stage } from '#lib/domain/stage.ts';
import { foldText, searchLines } from '#lib/domain/text-search.ts';
import { openBrowserEngine } from '#lib/engine/browser.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { decodeRows } from '#lib/engine/rows.ts';
import { selectCoverage } from '#lib/queries/coverage.ts';
import { cellsOfTypes } from '#lib/queries/explore/cells-of-types.ts';
import { CUBE_DIMENSIONS } from '#lib/queries/explore/explore-filters.ts';
import { listValues } from '#lib/queries/explore/list-values.ts';
import { searchTerms, type SearchTerms } from '#lib/queries/explore/search-terms.ts';
import { ask } from '#lib/queries/question.ts';
import { ExploreState } from '#lib/state/explore/explore-state.svelte.ts';
import { toExploreValues } from '#lib/views/explore/explore-values.ts';
import ExploreCharts from '../../../src/routes/[dataset=dataset]/[...at=version]/explorer/ExploreCharts.svelte';
import { BENCH_CASES } from './cases.ts';
import { spendingStatements } from './spending-sql.ts';

/** Milliseconds of one input: of work, and until the frame that shows it, the wait for the screen included. */
export interface Paint {
  readonly work: number;
  readonly toImage: number;
}

/** What the bench drives from outside, in a real page. */
export interface BenchPage {
  /** Seconds to open the engine and make the tables. */
  open(movements: number): Promise<number>;
  ask(index: number): Promise<{ milliseconds: number; digest: string }>;
  /** Shows the page of the site over the cubes of these tables; seconds to build them, and their cells. */
  show(): Promise<{ seconds: number; cells: number; bytes: number }>;
  /** Milliseconds to make the names searchable, then of each search. */
  search(asked: readonly string[]): Promise<{ build: number; names: number; searches: number[] }>;
  /** Each input since the last call. */
  takePaints(): Paint[];
  /** Tasks of the main thread over 50 ms since the last call. */
  takeLongTasks(): number[];
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

const PATIENT = { queryMilliseconds: 900_000, graceMilliseconds: 500 };
const NATURE: Nature = 'fictif';
let engine: Engine;
let paints: Paint[] = [];
let longTasks: number[] = [];
let terms: SearchTerms[] = [];

new PerformanceObserver((list) =>
  longTasks.push(...list.getEntries().map(({ duration }) => duration)),
).observe({
  type: 'longtask',
});

/** What an input costs: its handlers and what they change, then the frame that shows it; the wait between is apart. */
function watch(event: Event): void {
  if (event instanceof PointerEvent && event.type === 'pointermove' && event.buttons === 0) return;
  const { timeStamp } = event;
  const start = performance.now();
  let handled = start;
  // Once the handlers have run, Svelte writes its changes in a microtask: the second one after it is behind them.
  addEventListener(
    event.type,
    () => queueMicrotask(() => queueMicrotask(() => (handled = performance.now()))),
    {
      once: true,
    },
  );
  requestAnimationFrame(() => {
    const frame = performance.now();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const end = performance.now();
      paints.push({ work: handled - start + (end - frame), toImage: end - timeStamp });
    };
    port2.postMessage(null);
  });
}
for (const type of ['click', 'keydown', 'pointermove']) addEventListener(type, watch, { capture: true });

window.bench = {
  async open(movements) {
    const start = performance.now();
    engine = await openBrowserEngine('', () => undefined, new AbortController().signal, PATIENT);
    for (const text of spendingStatements(movements)) await engine.query({ text, params: [] });
    return (performance.now() - start) / 1000;
  },

  async ask(index) {
    const statement = BENCH_CASES[index]?.statement ?? { text: '', params: [] };
    const start = performance.now();
    const rows = decodeRows(await engine.query(statement));
    const milliseconds = performance.now() - start;
    const sum = rows.reduce((total, row) => total + Number(row['cents'] ?? row['amount_cents']), 0);
    return { milliseconds, digest: `${rows.length} ${sum}` };
  },

  async show() {
    const values = toExploreValues(
      await ask(engine, listValues, null),
      await ask(engine, selectCoverage, null),
    );
    const start = performance.now();
    const streams: Partial<Record<Stage, Uint8Array>> = {};
    for (const stage of STAGES)
      streams[stage] = await engine.query(cellsOfTypes.statement({ stage, rule: 'seat', types: [] }));
    const seconds = (performance.now() - start) / 1000;
    const files = await describeStreams(streams);
    serveStreams(streams);
    const state = new ExploreState(
      {
        values,
        answer: { total: null, byStage: {}, byLine: {}, bins: recordOf(CUBE_DIMENSIONS, () => []) },
        totals: [],
        files: recordOf(RULES, () => files),
        count: null,
        types: [],
      },
      { base: '', dataset: 'bench', version: 'v' },
      (search) => history.replaceState(null, '', search === '' ? location.pathname : search),
    );
    await state.allow();
    mount(ExploreCharts, {
      target: document.querySelector('main') ?? document.body,
      props: { explore: state, values, edition: EDITION },
    });
    const cells = Object.values(files).reduce((sum, { rows }) => sum + rows, 0);
    return { seconds, cells, bytes: Object.values(files).reduce((sum, { bytes }) => sum + bytes, 0) };
  },

  async search(asked) {
    const start = performance.now();
    if (terms.length === 0) terms = await ask(engine, searchTerms, null);
    const build = performance.now() - start;
    const searches = asked.map((text) => {
      const before = performance.now();
      for (const { lines } of terms) searchLines(lines, foldText(text).split(' '), 9);
      return performance.now() - before;
    });
    const names = terms.reduce((sum, { lines }) => sum + lines.split('\n').length, 0);
    return { build, names, searches };
  },

  takePaints() {
    const taken = paints;
    paints = [];
    return taken;
  },

  takeLongTasks() {
    const taken = longTasks;
    longTasks = [];
    return taken;
  },
};

const EDITION = {
  dataset: {
    id: 'bench',
    title: 'Mesure',
    nature: NATURE,
    publisher: 'Personne',
    licence: 'CC0 1.0',
    contact: null,
    nextDelivery: null,
  },
  version: { id: 'v', date: '2026-09-30' },
  versions: [{ id: 'v', date: '2026-09-30' }],
  isPinned: false,
  checks: { passed: 0, total: 0 },
};

async function describeStreams(streams: Partial<Record<Stage, Uint8Array>>) {
  const files = {} as Record<
    Stage,
    { name: string; file: string; rows: number; bytes: number; sha256: string; sum_cents: null }
  >;
  for (const stage of STAGES) {
    const bytes = streams[stage] ?? new Uint8Array();
    const rows = decodeRows(bytes).length;
    files[stage] = {
      name: stage,
      file: stage,
      rows,
      bytes: bytes.length,
      sha256: await sha256(bytes),
      sum_cents: null,
    };
  }
  return files;
}

/** The cubes just built, served as the files of a version are. */
function serveStreams(streams: Partial<Record<Stage, Uint8Array>>): void {
  const fetchFile = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const stage = STAGES.find((known) => String(input).endsWith(`/bench/v/${known}`));
    const bytes = stage && streams[stage];
    return bytes ? new Response(bytes.slice()) : fetchFile(input, init);
  };
}

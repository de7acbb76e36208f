import { NO_FILTERS, withLastMonth, type Filters } from '#lib/queries/filters.ts';
import type { FilterControls, FilterOptions } from '#lib/views/figure/filter-view.ts';
import { clock } from './clock.svelte.ts';
import { FilteredAnswer } from './filtered-answer.svelte.ts';
import { PageState } from './page-state.svelte.ts';
import type { SessionScope } from './open-version.ts';
import { Session, type LoadQuestion } from './session.svelte.ts';
import { hasFilters } from './view-state.ts';

/** The free filters of one page: what the address asks, and the engine that answers once the reader starts it. */
export class FreeFilters implements FilterControls {
  readonly options: FilterOptions;
  readonly page: PageState;
  readonly #session: Session;
  readonly #until: () => number | null;
  readonly #push: (search: string) => void;
  #isStarted = $state(false);

  /**
   * `push` writes a query into the history, « » for none. `until` is the last month of the date of the data, on a page
   * that carries no series: the engine alone can answer it.
   */
  constructor(
    scope: SessionScope,
    options: FilterOptions,
    push: (search: string) => void,
    until: () => number | null = () => null,
    denominators: readonly string[] = [],
  ) {
    this.options = options;
    this.#until = until;
    this.#push = push;
    this.#session = new Session(scope);
    this.page = new PageState(
      {
        measures: options.measures.map(({ id }) => id),
        operators: options.operators.map(({ id }) => id),
        denominators,
      },
      push,
    );
  }

  readonly filters = $derived.by(() => withLastMonth(this.page.view.filters, this.#until()));
  readonly isActive = $derived.by(() => hasFilters(this.filters));
  readonly phase = $derived.by(() => this.#session.phase);
  readonly isWaiting = $derived.by(() => this.isActive && !this.#isStarted);
  /** True when the figures must come from the engine: a page asks its questions then, and only then. */
  readonly needsEngine = $derived.by(() => this.isActive && this.#isStarted && this.phase !== 'failed');

  get progress(): number {
    return this.#session.progress;
  }

  get progressLabel(): string {
    return this.#session.progressLabel;
  }

  get failure() {
    return this.#session.failure;
  }

  get canRetry(): boolean {
    return this.#session.canRetry;
  }

  /** The answer of one question under filters, for a page to ask and show. */
  answerTo<Params, Answer>(question: LoadQuestion<Params, Answer>): FilteredAnswer<Params, Answer> {
    return new FilteredAnswer(this.#session, question);
  }

  choose(filters: Filters): void {
    // The date of the data has its own word in the address.
    const isOwnEnd = filters.toMonth !== this.#until() || this.page.view.filters.toMonth !== null;
    this.page.choose({ filters: isOwnEnd ? filters : { ...filters, toMonth: null } });
    if (this.phase === 'failed') this.#session.cancel();
    this.#isStarted = true;
  }

  clear(): void {
    this.page.choose({ filters: NO_FILTERS });
    if (this.#until() !== null) clock.choose(null, this.#push);
  }

  start(): void {
    this.#isStarted = true;
  }

  cancel(): void {
    this.#isStarted = false;
    this.#session.cancel();
  }

  retry(): void {
    this.#session.retry();
    this.#isStarted = true;
  }
}

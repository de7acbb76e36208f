import { STAGES, type Stage } from '#lib/domain/stage.ts';
import type { Rule } from '#lib/domain/rule.ts';
import type { KeptCount } from '#lib/queries/explore/count-kept.ts';
import type { KeptParams } from '#lib/queries/explore/kept-movements.ts';
import type { KeptOperation, ListParams } from '#lib/queries/explore/list-kept.ts';
import type { SearchTerms } from '#lib/queries/explore/search-terms.ts';
import type { TypeRow } from '#lib/queries/explore/split-types.ts';
import { FilteredAnswer } from '#lib/state/filtered-answer.svelte.ts';
import type { SessionScope } from '#lib/state/open-version.ts';
import { Session } from '#lib/state/session.svelte.ts';
import type { ExploreValues } from '#lib/views/explore/explore-values.ts';
import type { CubesOfRule } from './answer-explore.ts';

/** What the cubes do not hold, asked of the movements themselves once the reader has started the engine. */
export class ExploreDetail {
  isStarted = $state(false);
  terms = $state.raw<readonly SearchTerms[]>([]);
  readonly session: Session;
  readonly #count: FilteredAnswer<KeptParams, KeptCount>;
  readonly #types: FilteredAnswer<KeptParams, TypeRow>;

  constructor(scope: SessionScope) {
    this.session = new Session(scope);
    this.#count = new FilteredAnswer(
      this.session,
      async () => (await import('#lib/queries/explore/count-kept.ts')).countKept,
    );
    this.#types = new FilteredAnswer(
      this.session,
      async () => (await import('#lib/queries/explore/split-types.ts')).splitTypes,
    );
  }

  /** True when the movements may be asked: the reader agreed, and nothing failed since. */
  readonly isReady = $derived.by(() => this.isStarted && this.session.phase !== 'failed');

  start(): void {
    if (this.session.phase === 'failed') this.session.retry();
    this.isStarted = true;
  }

  cancel(): void {
    this.isStarted = false;
    this.terms = [];
    this.session.cancel();
  }

  /** Asks what goes with a choice; for an effect. */
  ask(params: KeptParams): void {
    void this.#count.ask(params);
    void this.#types.ask(params);
  }

  /** Null until it is answered for exactly these parameters. */
  countOf(params: KeptParams): KeptCount | null {
    return this.#count.rowsFor(params)?.[0] ?? null;
  }

  typesOf(params: KeptParams): readonly TypeRow[] | null {
    return this.#types.rowsFor(params);
  }

  /** One page of the operations kept; null when a failure stopped it. */
  listRows(params: ListParams): Promise<KeptOperation[] | null> {
    return this.session.ask(async () => (await import('#lib/queries/explore/list-kept.ts')).listKept, params);
  }

  /** Every name that can be searched, asked once. */
  async askTerms(): Promise<void> {
    if (this.terms.length > 0) return;
    const load = async () => (await import('#lib/queries/explore/search-terms.ts')).searchTerms;
    this.terms = (await this.session.ask(load, null)) ?? [];
  }

  /** The cubes of some types of beneficiary, made once by the engine; null when a failure stopped it. */
  async buildCubes(rule: Rule, types: readonly string[], values: ExploreValues): Promise<CubesOfRule | null> {
    const load = async () => (await import('#lib/queries/explore/cells-of-types.ts')).cellsOfTypes;
    const { readCube } = await import('./read-cube.ts');
    const cubes: [Stage, CubesOfRule[Stage]][] = [];
    for (const stage of STAGES) {
      const columns = await this.session.askColumns(load, { stage, rule, types });
      if (!columns) return null;
      cubes.push([stage, readCube(columns, values)]);
    }
    return Object.fromEntries(cubes) as CubesOfRule;
  }
}

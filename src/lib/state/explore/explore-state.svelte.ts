import { tick, untrack } from 'svelte';
import type { Rule } from '#lib/domain/rule.ts';
import { STAGES } from '#lib/domain/stage.ts';
import { unveil } from '#lib/state/page-state.svelte.ts';
import { toFailure, type SessionScope } from '#lib/state/session.svelte.ts';
import type { ExploreAnswer } from '#lib/views/explore/explore-answer.ts';
import { DEFAULT_CHOICE, type ExploreChoice } from '#lib/views/explore/explore-choice.ts';
import type { ExplorePage } from '#lib/views/explore/explore-page.ts';
import type { FailureCode } from '#lib/views/figure/engine-phase.ts';
import { dataAddress } from '#lib/views/shell/address.ts';
import { answerExplore, answerWhole, type CubesOfRule } from './answer-explore.ts';
import { ChoiceHistory } from './choice-history.svelte.ts';
import { formatChoice, parseChoice } from './explore-address.ts';

/** Cubes as light as a picture come without asking; heavier ones are announced first. */
const LIGHT_BYTES = 500_000;

/** What the explorer shows and how it came there. Its gestures are answered by typed arrays, without any engine. */
export class ExploreState {
  choice = $state.raw<ExploreChoice>(DEFAULT_CHOICE);
  failure = $state<FailureCode | null>(null);
  readonly history = new ChoiceHistory();
  readonly #page: ExplorePage;
  readonly #folder: string;
  readonly #push: (search: string) => void;
  #cubes = $state.raw<Partial<Record<Rule, CubesOfRule>>>({});
  #isAllowed = $state(false);
  readonly #asked: Partial<Record<Rule, Promise<void>>> = {};

  /** `push` writes a query into the history of the browser, « » for none. */
  constructor(page: ExplorePage, { base, dataset, version }: SessionScope, push: (search: string) => void) {
    this.#page = page;
    this.#folder = dataAddress(base, `${dataset}/${version}`);
    this.#push = push;
  }

  readonly #whole = $derived.by(() => {
    const { line, stage, rule } = this.choice;
    const cubes = this.#cubes[rule];
    return cubes ? answerWhole(cubes, line, stage, this.#page.values) : null;
  });

  /** The answer to the choice; null until its cubes are there. */
  readonly #answer = $derived.by(() => {
    const cubes = this.#cubes[this.choice.rule];
    if (cubes && this.#whole) return answerExplore(cubes, this.#whole, this.choice, this.#page.values);
    return formatChoice(this.choice) === '' ? this.#page.answer : null;
  });

  /** False while the figures shown are those of the page as it came, and not those of the choice. */
  readonly isAnswered = $derived.by(() => this.#answer !== null);
  readonly shown = $derived.by((): { choice: ExploreChoice; answer: ExploreAnswer } =>
    this.#answer
      ? { choice: this.choice, answer: this.#answer }
      : { choice: DEFAULT_CHOICE, answer: this.#page.answer },
  );
  /** Bytes to announce before the cubes of this rule are fetched; null when they are there or light. */
  readonly weight = $derived.by(() => {
    const { rule } = this.choice;
    const bytes = STAGES.reduce((sum, stage) => sum + this.#page.files[rule][stage].bytes, 0);
    return this.#cubes[rule] || this.#isAllowed || bytes <= LIGHT_BYTES ? null : bytes;
  });

  /** Takes the choice of the address, then shows the figures that were veiled until they were the asked ones. */
  async read(search: string): Promise<void> {
    this.choice = parseChoice(search, this.#page.values);
    this.history.arrive(formatChoice(this.choice));
    if (!this.isAnswered) await this.prepare();
    await tick();
    unveil();
  }

  /** A choice of the reader: it is in the address and can be undone. */
  choose(choice: ExploreChoice): void {
    this.choice = choice;
    const search = formatChoice(choice, location.search);
    this.history.push(formatChoice(choice));
    this.#push(search);
    void this.prepare();
  }

  /** A choice under way, while a brush moves: shown at once, in the address when it is let go. */
  preview(choice: ExploreChoice): void {
    this.choice = choice;
    void this.prepare();
  }

  /** Fetches the cubes of the rule, unless they are heavy and the reader has not agreed. */
  prepare(): Promise<void> {
    return untrack(async () => {
      const { rule } = this.choice;
      if (this.weight !== null || this.#cubes[rule]) return;
      const asked = this.#asked[rule] ?? this.#fetch(rule);
      this.#asked[rule] = asked;
      await asked;
    });
  }

  /** The reader agrees to the weight that was announced, or tries again. */
  allow(): Promise<void> {
    this.#isAllowed = true;
    this.failure = null;
    return this.prepare();
  }

  async #fetch(rule: Rule): Promise<void> {
    const { files, values } = this.#page;
    try {
      const { fetchCubes } = await import('./fetch-cubes.ts');
      this.#cubes = { ...this.#cubes, [rule]: await fetchCubes(files[rule], this.#folder, values) };
    } catch (error) {
      const code = toFailure(error);
      this.failure = code === 'cancelled' ? null : code;
      delete this.#asked[rule];
    }
  }
}

import { tick, untrack } from 'svelte';
import type { KeptCount } from '#lib/queries/explore/count-kept.ts';
import type { KeptParams } from '#lib/queries/explore/kept-movements.ts';
import type { TypeRow } from '#lib/queries/explore/split-types.ts';
import { STAGES } from '#lib/domain/stage.ts';
import { unveil } from '#lib/state/page-state.svelte.ts';
import type { SessionScope } from '#lib/state/open-version.ts';
import { toFailure } from '#lib/state/session.svelte.ts';
import type { ExploreAnswer } from '#lib/views/explore/explore-answer.ts';
import {
  choiceUntil,
  DEFAULT_CHOICE,
  toKeptParams,
  type ExploreChoice,
} from '#lib/views/explore/explore-choice.ts';
import type { ExplorePage } from '#lib/views/explore/explore-page.ts';
import type { FailureCode } from '#lib/views/figure/engine-phase.ts';
import { dataAddress } from '#lib/views/shell/address.ts';
import { answerExplore, answerWhole, type CubesOfRule } from './answer-explore.ts';
import { ChoiceHistory } from './choice-history.svelte.ts';
import { formatChoice, parseChoice } from './explore-address.ts';
import { ExploreDetail } from './explore-detail.svelte.ts';

/** Cubes as light as a picture come without asking; heavier ones are announced first. */
const LIGHT_BYTES = 500_000;

/** What the explorer shows and how it came there. Its gestures are answered by typed arrays, without any engine. */
export class ExploreState {
  choice = $state.raw<ExploreChoice>(DEFAULT_CHOICE);
  failure = $state<FailureCode | null>(null);
  readonly history = new ChoiceHistory();
  readonly detail: ExploreDetail;
  readonly #page: ExplorePage;
  readonly #folder: string;
  readonly #push: (search: string) => void;
  readonly #until: () => number | null;
  #cubes = $state.raw<Readonly<Record<string, CubesOfRule>>>({});
  #isAllowed = $state(false);
  readonly #asked: Record<string, Promise<void>> = {};

  /** `push` writes a query into the history of the browser, « » for none; `until` is the last month of the data, or null. */
  constructor(
    page: ExplorePage,
    scope: SessionScope,
    push: (search: string) => void,
    until: () => number | null = () => null,
  ) {
    this.#page = page;
    this.#folder = dataAddress(scope.base, `${scope.dataset}/${scope.version}`);
    this.detail = new ExploreDetail(scope);
    this.#push = push;
    this.#until = until;
  }

  readonly #key = $derived.by(() => keyOf(this.choice));
  readonly #line = $derived.by(() => this.choice.line);
  readonly #stage = $derived.by(() => this.choice.stage);

  /** The choice at the date of the data: what is asked. */
  readonly asked = $derived.by(() => choiceUntil(this.choice, this.#until()));

  readonly #whole = $derived.by(() => {
    const cubes = this.#cubes[this.choice.rule];
    return cubes ? answerWhole(cubes, this.#line, this.#stage, this.#page.values, this.#until()) : null;
  });

  /** The answer to the choice; null until its cubes are there. */
  readonly #answer = $derived.by(() => {
    const cubes = this.#cubes[this.#key];
    if (cubes && this.#whole)
      return answerExplore(cubes, this.#whole, this.asked, this.#page.values, this.#until());
    return formatChoice(this.asked) === '' ? this.#page.answer : null;
  });

  /** False while the figures shown are those of the page as it came, and not those of the choice. */
  readonly isAnswered = $derived.by(() => this.#answer !== null);
  readonly shown = $derived.by((): { choice: ExploreChoice; answer: ExploreAnswer } =>
    this.#answer
      ? { choice: this.asked, answer: this.#answer }
      : { choice: DEFAULT_CHOICE, answer: this.#page.answer },
  );
  /** True when the choice asks for what no cube at rest holds: the engine alone can make it. */
  readonly needsEngine = $derived.by(
    () => !this.#cubes[this.#key] && typesOf(this.choice).length > 0 && !this.detail.isReady,
  );
  /** Bytes to announce before the cubes of this rule are fetched; null when they are there, light, or not enough. */
  readonly weight = $derived.by(() => {
    if (this.#cubes[this.#key] || this.#isAllowed || typesOf(this.choice).length > 0) return null;
    const { rule } = this.choice;
    const bytes = STAGES.reduce((sum, stage) => sum + this.#page.files[rule][stage].bytes, 0);
    return bytes <= LIGHT_BYTES ? null : bytes;
  });

  /** Types of beneficiaries: the page’s own for the default choice, else the engine’s; null until it answers. */
  typesOf(params: KeptParams): readonly TypeRow[] | null {
    const isDefault = JSON.stringify(params) === JSON.stringify(toKeptParams(DEFAULT_CHOICE));
    return this.detail.typesOf(params) ?? (isDefault ? this.#page.types : null);
  }

  /** Operations and beneficiaries, each counted once, likewise. */
  countOf(params: KeptParams): KeptCount | null {
    const isDefault = JSON.stringify(params) === JSON.stringify(toKeptParams(DEFAULT_CHOICE));
    return this.detail.countOf(params) ?? (isDefault ? this.#page.count : null);
  }

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

  /** Gets the cubes of the choice, unless they weigh what the reader has not agreed to. */
  prepare(): Promise<void> {
    return untrack(async () => {
      const key = this.#key;
      if (this.weight !== null || this.needsEngine || this.#cubes[key]) return;
      const asked = this.#asked[key] ?? this.#fetch(key, this.choice);
      this.#asked[key] = asked;
      await asked;
    });
  }

  /** The reader starts the engine: counts, types of beneficiaries, rows and search. */
  start(): Promise<void> {
    this.detail.start();
    return this.prepare();
  }

  /** The reader agrees to the weight that was announced, or tries again. */
  allow(): Promise<void> {
    this.#isAllowed = true;
    this.failure = null;
    return this.prepare();
  }

  async #fetch(key: string, choice: ExploreChoice): Promise<void> {
    const { files, values } = this.#page;
    try {
      const [types, { rule }] = [typesOf(choice), choice];
      const { fetchCubes } = await import('./fetch-cubes.ts');
      const whole = this.#cubes[rule] ?? (await fetchCubes(files[rule], this.#folder, values));
      const own = types.length > 0 ? await this.detail.buildCubes(rule, types, values) : whole;
      if (own) this.#cubes = { ...this.#cubes, [rule]: whole, [key]: own };
    } catch (error) {
      const code = toFailure(error);
      this.failure = code === 'cancelled' ? null : code;
    } finally {
      delete this.#asked[key];
    }
  }
}

function typesOf({ filters }: ExploreChoice): readonly string[] {
  return filters.kept.beneficiary_type;
}

function keyOf(choice: ExploreChoice): string {
  return [choice.rule, ...typesOf(choice).toSorted()].join(' ');
}

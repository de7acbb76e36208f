import { tick, untrack } from 'svelte';
import { STAGES } from '#lib/domain/stage.ts';
import type { Rule } from '#lib/domain/rule.ts';
import type { CubesOfRule } from '#lib/state/explore/answer-explore.ts';
import type { AmountColumn } from '#lib/state/explore/read-cube.ts';
import { unveil } from '#lib/state/page-state.svelte.ts';
import type { SessionScope } from '#lib/state/open-version.ts';
import { toFailure } from '#lib/state/session.svelte.ts';
import { choiceUntil } from '#lib/views/explore/explore-choice.ts';
import type { FailureCode } from '#lib/views/figure/engine-phase.ts';
import type { PivotAnswer } from '#lib/views/pivot/pivot-answer.ts';
import { DEFAULT_PIVOT, type PivotChoice } from '#lib/views/pivot/pivot-choice.ts';
import type { PivotPage } from '#lib/views/pivot/pivot-page.ts';
import { dataAddress } from '#lib/views/shell/address.ts';
import { answerPivot, rulesOf } from './answer-pivot.ts';
import { formatPivot, parsePivot } from './pivot-address.ts';

/** Cubes as light as a picture come without asking; heavier ones are announced first. */
const LIGHT_BYTES = 500_000;

type Cubes = Readonly<Partial<Record<Rule, CubesOfRule>>>;

/** What the pivot shows and how it came there. Every table is folded from the cubes, without any engine. */
export class PivotState {
  choice = $state.raw<PivotChoice>(DEFAULT_PIVOT);
  failure = $state<FailureCode | null>(null);
  /** True when the address keeps types of beneficiaries, which no cube holds: the table is not narrowed by them. */
  leavesTypesOut = $state(false);
  readonly #page: PivotPage;
  readonly #folder: string;
  readonly #push: (search: string) => void;
  readonly #until: () => number | null;
  #cubes = $state.raw<Readonly<Record<AmountColumn, Cubes>>>({ amount_cents: {}, gross_cents: {} });
  #isAllowed = $state(false);

  /** `push` writes a query into the history of the browser, « » for none; `until` is the last month of the data, or null. */
  constructor(
    page: PivotPage,
    scope: SessionScope,
    push: (search: string) => void,
    until: () => number | null = () => null,
  ) {
    this.#page = page;
    this.#folder = dataAddress(scope.base, `${scope.dataset}/${scope.version}`);
    this.#push = push;
    this.#until = until;
  }

  readonly #amount = $derived.by((): AmountColumn =>
    this.choice.measure === 'gross' ? 'gross_cents' : 'amount_cents',
  );
  readonly #missing = $derived.by(() =>
    rulesOf(this.choice).filter((rule) => !this.#cubes[this.#amount][rule]),
  );

  readonly #answer = $derived.by((): PivotAnswer | null => {
    if (this.#missing.length === 0)
      return answerPivot(this.#cubes[this.#amount], this.choice, this.#page.values, this.#until());
    if (this.#until() !== null) return null;
    // The order and the share of the default table need nothing more.
    const same = { ...this.choice, rowsBy: null, columnsBy: null };
    const isDefault = formatPivot({ ...same, measure: 'net' }) === '' && this.choice.measure !== 'gross';
    return isDefault ? this.#page.answer : null;
  });

  /** False while the figures shown are those of the page as it came, and not those of the choice. */
  readonly isAnswered = $derived.by(() => this.#answer !== null);
  readonly shown = $derived.by((): { choice: PivotChoice; answer: PivotAnswer } =>
    this.#answer
      ? {
          choice: { ...this.choice, within: choiceUntil(this.choice.within, this.#until()) },
          answer: this.#answer,
        }
      : { choice: DEFAULT_PIVOT, answer: this.#page.answer },
  );
  /** Bytes to announce before the cubes are fetched; null when they are there, or light. */
  readonly weight = $derived.by(() => {
    if (this.#isAllowed || this.isAnswered) return null;
    const bytes = this.#missing
      .flatMap((rule) => STAGES.map((stage) => this.#page.files[rule][stage].bytes))
      .reduce((sum, size) => sum + size, 0);
    return bytes <= LIGHT_BYTES ? null : bytes;
  });

  /** Takes the choice of the address, then shows the figures that were veiled until they were the asked ones. */
  async read(search: string): Promise<void> {
    this.choice = parsePivot(search, this.#page.values);
    this.leavesTypesOut = /[?&]type=/.test(search);
    await this.prepare();
    await tick();
    unveil();
  }

  /** A choice of the reader: it is in the address. */
  choose(choice: PivotChoice): void {
    this.choice = choice;
    this.leavesTypesOut = false;
    this.#push(formatPivot(choice, location.search));
    void this.prepare();
  }

  /** The reader agrees to the weight that was announced, or tries again. */
  allow(): Promise<void> {
    this.#isAllowed = true;
    return this.prepare();
  }

  /** Gets the cubes of the choice, unless they weigh what the reader has not agreed to. */
  prepare(): Promise<void> {
    return untrack(() => this.#fetch());
  }

  async #fetch(): Promise<void> {
    this.failure = null;
    if (this.isAnswered || this.weight !== null) return;
    const amount = this.#amount;
    const { files, values } = this.#page;
    try {
      const { fetchCubes } = await import('#lib/state/explore/fetch-cubes.ts');
      for (const rule of this.#missing) {
        const cubes = await fetchCubes(files[rule], this.#folder, values, amount);
        this.#cubes = { ...this.#cubes, [amount]: { ...this.#cubes[amount], [rule]: cubes } };
      }
    } catch (error) {
      const code = toFailure(error);
      this.failure = code === 'cancelled' ? null : code;
    }
  }
}

import { untrack } from 'svelte';
import type { LoadQuestion, Session } from './session.svelte.ts';

/** The last answer of one question under free filters, kept with what was asked. */
export class FilteredAnswer<Params, Answer> {
  #answered = $state.raw<{ key: string; rows: readonly Answer[] } | null>(null);
  #turn = 0;
  readonly #session: Session;
  readonly #question: LoadQuestion<Params, Answer>;

  constructor(session: Session, question: LoadQuestion<Params, Answer>) {
    this.#session = session;
    this.#question = question;
  }

  /** The rows answered for exactly these parameters; null while they are not there. */
  rowsFor(params: Params): readonly Answer[] | null {
    return this.#answered?.key === JSON.stringify(params) ? this.#answered.rows : null;
  }

  /** Asks unless it was the last thing answered. Safe inside an effect: it depends on its parameters alone. */
  async ask(params: Params): Promise<void> {
    const key = JSON.stringify(params);
    this.#turn += 1;
    const turn = this.#turn;
    if (untrack(() => this.#answered?.key) === key) return;
    const rows = await untrack(() => this.#session.ask(this.#question, params));
    // The last one asked wins, in whatever order they are answered.
    if (rows && turn === this.#turn) this.#answered = { key, rows };
  }
}

import { toFailure } from '#lib/state/session.svelte.ts';
import type { EnginePhase, FailureCode } from '#lib/views/figure/engine-phase.ts';
import { askOwnAnswers, type OwnDelivery } from './ask-own-answers.ts';
import { ownFigures } from './own-figures.svelte.ts';

/** Part of the progress bar that the engine takes; the rest is the reader’s own tables. */
const ENGINE_SHARE = 0.8;

/** Asks the engine, once, what the reader’s files answer; the engine is then closed, its answers stay. */
export class OwnComparison {
  phase = $state<EnginePhase>('idle');
  progress = $state(0);
  progressLabel = $state('');
  failure = $state<FailureCode | null>(null);
  /** False when the browser keeps nothing: the figures go with the page. */
  isKept = $state(true);
  #abort = new AbortController();

  /** `base` is the site’s own prefix. Never rejects: what failed is in `failure`. */
  async start(base: string, delivery: OwnDelivery): Promise<void> {
    this.cancel();
    const { signal } = this.#abort;
    this.phase = 'starting';
    try {
      const { openBrowserEngine } = await import('#lib/engine/browser.ts');
      const engine = await openBrowserEngine(
        base,
        (share, label) => this.#report(signal, share * ENGINE_SHARE, label),
        signal,
      );
      const close = () => void engine.close();
      signal.addEventListener('abort', close, { once: true });
      try {
        const answers = await askOwnAnswers(engine, delivery, (share) =>
          this.#report(signal, ENGINE_SHARE + share * (1 - ENGINE_SHARE), 'Lecture de vos tables'),
        );
        if (signal.aborted) return;
        this.isKept = await ownFigures.keep(answers);
        this.phase = 'ready';
      } finally {
        signal.removeEventListener('abort', close);
        if (!signal.aborted) await engine.close();
      }
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  /** Stops what is under way, and goes back to the start. */
  cancel(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.progress = 0;
    this.failure = null;
    this.phase = 'idle';
  }

  #report(signal: AbortSignal, share: number, label: string): void {
    if (signal.aborted) return;
    this.progress = share;
    this.progressLabel = label;
  }

  #fail(error: unknown): void {
    const code = toFailure(error);
    this.cancel();
    if (code === 'cancelled') return;
    this.failure = code;
    this.phase = 'failed';
  }
}

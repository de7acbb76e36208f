import type { Provenance } from '#lib/views/figure/provenance.ts';
import type { AskedQuestion, Outcome } from '#lib/views/provenance/provenance-view.ts';
import { questionsOf } from './figure-questions.ts';
import {
  readPublishedVersion,
  tablesNamed,
  filesOf,
  type PublishedVersion,
  type VersionPlace,
} from './published-files.ts';
import { recalculate } from './recalculate.ts';

/** Below it a wait is not felt: no bar flashes. */
const FELT_MILLISECONDS = 300;

/** Where some figures come from: what is published of their version, and the second computation when it is asked for. */
export class ProvenanceDesk {
  readonly questions: readonly AskedQuestion[];
  published = $state.raw<PublishedVersion | null>(null);
  isMissing = $state(false);
  outcome = $state.raw<Outcome | null>(null);
  isRunning = $state(false);
  /** True once the wait is felt. */
  isSlow = $state(false);
  progress = $state(0);
  progressLabel = $state('');
  readonly #asked: Provenance;
  readonly #place: VersionPlace;
  #abort = new AbortController();

  constructor(asked: Provenance) {
    const { dataset, version, cutAt } = asked.edition;
    this.#asked = asked;
    this.#place = { base: asked.base, dataset: dataset.id, version: version.id };
    this.questions = questionsOf(
      asked.figures.map(({ id }) => id),
      cutAt ?? null,
    );
  }

  readonly tables = $derived.by(() =>
    this.published === null
      ? []
      : tablesNamed(
          this.published.version,
          this.questions.flatMap(({ tables }) => tables),
        ),
  );
  readonly files = $derived.by(() =>
    this.published === null
      ? []
      : filesOf(
          this.published.version,
          this.#asked.figures.map(({ id }) => id),
        ),
  );

  /** Reads what the manifest says of the version. */
  async open(): Promise<void> {
    this.isMissing = false;
    try {
      this.published = await readPublishedVersion(this.#place, this.#abort.signal);
    } catch {
      this.isMissing = true;
    }
  }

  async recalculate(): Promise<void> {
    if (this.published === null || this.isRunning) return;
    const { signal } = (this.#abort = new AbortController());
    this.outcome = null;
    this.isRunning = true;
    const felt = setTimeout(() => (this.isSlow = true), FELT_MILLISECONDS);
    try {
      const { figures, edition } = this.#asked;
      this.outcome = await recalculate(
        {
          ...{ place: this.#place, published: this.published, figures, tables: this.tables },
          until: edition.cutAt ?? '',
        },
        (share, label) => {
          this.progress = share;
          this.progressLabel = label;
        },
        signal,
      );
    } catch {
      if (!signal.aborted) this.outcome = { kind: 'failed' };
    } finally {
      clearTimeout(felt);
      this.isRunning = false;
      this.isSlow = false;
    }
  }

  cancel(): void {
    this.#abort.abort();
  }
}

import type { Correction } from '#lib/contract/correction.ts';
import type { FileMapping } from '#lib/contract/file-mapping.ts';
import type { Issue } from '#lib/contract/issue.ts';
import {
  correctionAt,
  withCorrection,
  withoutCorrection,
  withoutFile,
  type CellPlace,
} from './change-cells.ts';
import { ownFigures } from '#lib/state/own/own-figures.svelte.ts';
import { estimateRemaining } from './estimate-remaining.ts';
import { REFUSAL, sayFailure } from './failure-sentences.ts';
import {
  toDelivery,
  type DroppedFile,
  type ImportContext,
  type ImportedDelivery,
} from './imported-delivery.ts';
import { FileDesk } from './file-desk.ts';
import { Importer } from './importer.ts';
import { ImportError, toImportError, type TaskNews } from './messages.ts';
import { unpackIssues } from './issue-pages.ts';
import { nameFiles } from './name-files.ts';
import { forgetOwnDelivery, keepOwnDelivery, readOwnDelivery } from './own-delivery-store.ts';

export type ImportPhase = 'idle' | 'loading' | 'reading' | 'done' | 'failed';

/** `share` of the bytes read, 0 to 1; `remainingSeconds` null while nothing tells it. */
export interface ImportProgress {
  readonly share: number;
  readonly file: string;
  readonly remainingSeconds: number | null;
}

const NO_PROGRESS: ImportProgress = { share: 0, file: '', remainingSeconds: null };
const NO_CONTEXT: ImportContext = { date: null, line: null };

/**
 * The reader’s own files, from their drop to what they became. They are read in a worker of this page and kept in this
 * browser; nothing is sent. Each change reads all of them again, and the last change wins.
 */
export class ImportSession {
  phase = $state<ImportPhase>('idle');
  progress = $state.raw(NO_PROGRESS);
  /** Those of `conversion`; without one, they grow while reading. */
  issues = $state.raw<readonly Issue[]>([]);
  conversion = $state.raw<ImportedDelivery | null>(null);
  /** French sentence; null while nothing failed. */
  failure = $state<string | null>(null);
  /** True from the moment a reading is stopped to the next one: what is shown is older than the changes asked for. */
  isStopped = $state(false);
  /** One retry is offered, no more. */
  canRetry = $state(true);
  /** French sentence when the browser could not keep the delivery; the figures then last as long as the page. */
  notKept = $state<string | null>(null);
  /** French sentence when the last correction asked for could not be made. */
  refusal = $state<string | null>(null);
  files = $state.raw<readonly DroppedFile[]>([]);
  corrections = $state.raw<readonly Correction[]>([]);
  mappings = $state.raw<Readonly<Record<string, FileMapping>>>({});
  context = $state.raw(NO_CONTEXT);
  /** Looks into the files and makes what is downloaded. */
  readonly desk: FileDesk;
  readonly #dataset: string;
  readonly #importer: Importer;
  #turn = 0;

  constructor(base: string, dataset: string) {
    this.#importer = new Importer(base);
    this.desk = new FileDesk(this.#importer, this, (error) => this.#fail(toImportError(error)));
    this.#dataset = dataset;
  }

  /** Loads what an import needs and the delivery kept from an earlier visit: to be called once the page is shown. */
  async open(): Promise<void> {
    if (this.files.length > 0) return;
    const turn = this.#turn;
    this.phase = 'loading';
    const [kept, ready] = await Promise.all([readOwnDelivery(), this.#importer.load().catch(toImportError)]);
    const issues = kept ? await unpackIssues(kept.issues) : [];
    // Files dropped meanwhile go before those of an earlier visit.
    if (turn !== this.#turn) return;
    if (ready instanceof ImportError) return this.#fail(ready);
    if (kept) this.#show(kept, issues);
    this.phase = kept ? 'done' : 'idle';
  }

  /** Reads these files beside those already there. */
  add(files: readonly File[]): Promise<void> {
    this.files = nameFiles(this.files, files);
    return this.#read();
  }

  /** Leaves a file out, with what was changed of it, and reads the others again. */
  remove(name: string): Promise<void> {
    this.files = this.files.filter((file) => file.name !== name);
    Object.assign(this, withoutFile(this, name));
    return this.#read();
  }

  async setContext(context: ImportContext): Promise<void> {
    this.context = context;
    if (this.files.length > 0) return this.#read();
  }

  /** Reads a file of an unknown layout as the mapping says. */
  map(file: string, mapping: FileMapping): Promise<void> {
    this.mappings = { ...this.mappings, [file]: mapping };
    return this.#read();
  }

  /**
   * Reads a cell, or a line where the column is null, as this text from now on; both are those of its issue. The first text of the file is kept as
   * what it was before. When the file has no such cell, `refusal` says so and nothing changes.
   */
  async correct(file: string, line: number, column: string | null, text: string): Promise<void> {
    const place = { file, line, column };
    const known = correctionAt(this.corrections, place)?.before;
    const before = known ?? (await this.desk.readCell(place));
    this.refusal = before === null ? REFUSAL : null;
    if (before === null) return;
    this.corrections = withCorrection(this.corrections, place, before, text);
    return this.#read();
  }

  /** Gives the cell back its text of the file. */
  undoCorrection(place: CellPlace): Promise<void> {
    this.corrections = withoutCorrection(this.corrections, place);
    return this.#read();
  }

  /** Stops reading and frees the worker. Files and changes stay, and so does what was read before. */
  cancel(): void {
    this.#turn += 1;
    this.#importer.stop();
    if (this.phase !== 'reading' && this.phase !== 'loading') return;
    this.isStopped = this.files.length > 0;
    this.phase = this.conversion ? 'done' : 'idle';
  }

  /** Reads all the files again, after a stop. */
  resume(): Promise<void> {
    return this.#read();
  }

  /** Reads again after a failure, once. */
  retry(): Promise<void> {
    this.canRetry = false;
    return this.files.length > 0 ? this.#read() : this.open();
  }

  /** Drops everything, and what the browser kept of it: the files, and what they answered. */
  async forget(): Promise<void> {
    this.#stop();
    this.files = [];
    this.corrections = [];
    this.mappings = {};
    this.context = NO_CONTEXT;
    this.conversion = null;
    this.issues = [];
    this.failure = null;
    this.isStopped = false;
    this.notKept = null;
    this.phase = 'idle';
    await Promise.all([forgetOwnDelivery(), ownFigures.forget()]);
  }

  async #read(): Promise<void> {
    this.#stop();
    const turn = this.#turn;
    this.failure = null;
    this.isStopped = false;
    if (this.files.length === 0) return this.forget();
    if (!this.conversion) this.issues = [];
    this.progress = NO_PROGRESS;
    this.phase = 'loading';
    try {
      await this.#importer.load();
      if (turn !== this.#turn) return;
      this.phase = 'reading';
      const { files, context, corrections, mappings } = this;
      const changes = { files, context, corrections, mappings, dataset: this.#dataset };
      const began = performance.now();
      const converted = await this.#importer.ask('convert', changes, (news) =>
        this.#hear(news, (performance.now() - began) / 1000),
      );
      const issues = await unpackIssues(converted.issues);
      if (turn !== this.#turn) return;
      const delivery = toDelivery(changes, converted);
      this.#show(delivery, issues);
      this.canRetry = true;
      this.phase = 'done';
      const notKept = await keepOwnDelivery(delivery);
      if (turn === this.#turn) this.notKept = notKept;
    } catch (error) {
      if (turn === this.#turn) this.#fail(toImportError(error));
    }
  }

  #stop(): void {
    this.#turn += 1;
    if (this.phase === 'reading') this.#importer.stop();
  }

  #show(delivery: ImportedDelivery, issues: readonly Issue[]): void {
    this.conversion = delivery;
    this.issues = issues;
    this.files = delivery.files;
    this.corrections = delivery.corrections;
    this.mappings = delivery.mappings;
    this.context = delivery.context;
    this.progress = { ...NO_PROGRESS, share: 1, remainingSeconds: 0 };
  }

  #hear(news: TaskNews, elapsedSeconds: number): void {
    if (news.kind === 'issues') {
      if (!this.conversion) this.issues = [...this.issues, ...news.issues];
    } else {
      const { share, file } = news;
      this.progress = { share, file, remainingSeconds: estimateRemaining(share, elapsedSeconds) };
    }
  }

  #fail(error: ImportError): void {
    if (error.code === 'cancelled') return;
    this.#importer.stop();
    this.failure = sayFailure(error.code);
    this.phase = 'failed';
  }
}

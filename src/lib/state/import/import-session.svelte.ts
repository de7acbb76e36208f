import type { Correction } from '#lib/contract/correction.ts';
import type { FileMapping } from '#lib/contract/file-mapping.ts';
import type { Issue } from '#lib/contract/issue.ts';
import { estimateRemaining } from './estimate-remaining.ts';
import { sayFailure } from './failure-sentences.ts';
import {
  toDelivery,
  type DroppedFile,
  type ImportContext,
  type ImportedDelivery,
} from './imported-delivery.ts';
import type { ImportWorker } from './import-worker.ts';
import { loadImporter, type Importer } from './load-importer.ts';
import { ImportError, type TaskNews } from './messages.ts';
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
  /** Grows while reading; those of `conversion` once it is done. */
  issues = $state.raw<readonly Issue[]>([]);
  conversion = $state.raw<ImportedDelivery | null>(null);
  /** French sentence; null while nothing failed. */
  failure = $state<string | null>(null);
  /** One retry is offered, no more. */
  canRetry = $state(true);
  /** French sentence when the browser could not keep the delivery; the figures then last as long as the page. */
  notKept = $state<string | null>(null);
  files = $state.raw<readonly DroppedFile[]>([]);
  corrections = $state.raw<readonly Correction[]>([]);
  mappings = $state.raw<Readonly<Record<string, FileMapping>>>({});
  context = $state.raw(NO_CONTEXT);
  readonly #base: string;
  readonly #dataset: string;
  #importer: Promise<Importer> | null = null;
  #worker: ImportWorker | null = null;
  #turn = 0;

  constructor(base: string, dataset: string) {
    this.#base = base;
    this.#dataset = dataset;
  }

  /** Loads what an import needs and the delivery kept from an earlier visit: to be called once the page is shown. */
  async open(): Promise<void> {
    this.phase = 'loading';
    const [kept, ready] = await Promise.all([readOwnDelivery(), this.#load().catch(toError)]);
    if (ready instanceof ImportError) return this.#fail(ready);
    if (this.phase !== 'loading') return;
    if (kept) this.#show(kept);
    this.phase = kept ? 'done' : 'idle';
  }

  /** Reads these files beside those already there. */
  add(files: readonly File[]): Promise<void> {
    this.files = nameFiles(this.files, files);
    return this.#read();
  }

  /** Leaves a file out, with what was changed of it, and reads the others again. */
  remove(name: string): Promise<void> {
    const isOf = (file: string) => file === name || file.startsWith(`${name}/`);
    this.files = this.files.filter((file) => file.name !== name);
    this.corrections = this.corrections.filter(({ file }) => !isOf(file));
    this.mappings = Object.fromEntries(Object.entries(this.mappings).filter(([file]) => !isOf(file)));
    return this.#read();
  }

  setContext(context: ImportContext): Promise<void> {
    this.context = context;
    return this.#read();
  }

  /** Reads a file of an unknown layout as the mapping says. */
  map(file: string, mapping: FileMapping): Promise<void> {
    this.mappings = { ...this.mappings, [file]: mapping };
    return this.#read();
  }

  /** Stops reading. Files and changes stay, and so does what was read before. */
  cancel(): void {
    this.#stop();
    if (this.phase === 'reading' || this.phase === 'loading') this.phase = this.conversion ? 'done' : 'idle';
  }

  /** Reads again after a failure, once. */
  retry(): Promise<void> {
    this.canRetry = false;
    return this.files.length > 0 ? this.#read() : this.open();
  }

  /** Drops everything, and what the browser kept of it. */
  async forget(): Promise<void> {
    this.#stop();
    this.files = [];
    this.corrections = [];
    this.mappings = {};
    this.context = NO_CONTEXT;
    this.conversion = null;
    this.issues = [];
    this.failure = null;
    this.notKept = null;
    this.phase = 'idle';
    await forgetOwnDelivery();
  }

  async #read(): Promise<void> {
    this.#stop();
    const turn = this.#turn;
    this.failure = null;
    if (this.files.length === 0) return this.forget();
    this.issues = [];
    this.progress = NO_PROGRESS;
    this.phase = 'loading';
    try {
      const { reference, start } = await this.#load();
      if (turn !== this.#turn) return;
      this.phase = 'reading';
      const { files, context, corrections, mappings } = this;
      const changes = { files, context, corrections, mappings, dataset: this.#dataset };
      this.#worker ??= start();
      const began = performance.now();
      const converted = await this.#worker.ask('convert', { ...changes, reference }, (news) =>
        this.#hear(news, (performance.now() - began) / 1000),
      );
      if (turn !== this.#turn) return;
      const delivery = toDelivery(changes, converted);
      this.#show(delivery);
      this.canRetry = true;
      this.phase = 'done';
      this.notKept = await keepOwnDelivery(delivery);
    } catch (error) {
      if (turn === this.#turn) this.#fail(toError(error));
    }
  }

  #load(): Promise<Importer> {
    this.#importer ??= loadImporter(this.#base).catch((error: unknown) => {
      this.#importer = null;
      throw error;
    });
    return this.#importer;
  }

  /** A worker that is reading is killed: nothing else stops it. */
  #stop(): void {
    this.#turn += 1;
    if (this.phase !== 'reading') return;
    this.#worker?.end();
    this.#worker = null;
  }

  #show(delivery: ImportedDelivery): void {
    this.conversion = delivery;
    this.issues = delivery.issues;
    this.files = delivery.files;
    this.corrections = delivery.corrections;
    this.mappings = delivery.mappings;
    this.context = delivery.context;
    this.progress = { ...NO_PROGRESS, share: 1, remainingSeconds: 0 };
  }

  #hear(news: TaskNews, elapsedSeconds: number): void {
    if (news.kind === 'issues') this.issues = [...this.issues, ...news.issues];
    else {
      const { share, file } = news;
      this.progress = { share, file, remainingSeconds: estimateRemaining(share, elapsedSeconds) };
    }
  }

  #fail(error: ImportError): void {
    this.#worker?.end();
    this.#worker = null;
    if (error.code === 'cancelled') return;
    this.failure = sayFailure(error.code);
    this.phase = 'failed';
  }
}

function toError(error: unknown): ImportError {
  return error instanceof ImportError ? error : new ImportError('crash', { cause: error });
}

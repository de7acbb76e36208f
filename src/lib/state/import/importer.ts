import type { ReferenceJson } from '#lib/convert/tables/reference-json.ts';
import { dataAddress } from '#lib/views/shell/address.ts';
import { ImportWorker } from './import-worker.ts';
import { ImportError, type TaskName, type TaskNews, type WorkerTasks } from './messages.ts';

/** A task without the reference, which is the same for all. */
export type OwnTask<Name extends TaskName> = Omit<WorkerTasks[Name]['task'], 'reference'>;

/**
 * What reads files: a worker made of bytes that are in this page already, under its content security policy, and the
 * reference. Once `load` is done nothing is asked of any server, not even for another worker.
 */
export class Importer {
  readonly #base: string;
  #loading: Promise<{ reference: ReferenceJson; ConvertWorker: new () => Worker }> | null = null;
  #worker: ImportWorker | null = null;

  constructor(base: string) {
    this.#base = base;
  }

  /** Fetches what is missing, and starts a worker. Rejects with an `ImportError`; asking again then tries again. */
  async load(): Promise<void> {
    await this.#readyWorker();
  }

  /** The answer of the worker, a new one where none lives. Rejects with an `ImportError`. */
  async ask<Name extends TaskName>(
    name: Name,
    task: OwnTask<Name>,
    onNews?: (news: TaskNews) => void,
  ): Promise<WorkerTasks[Name]['answer']> {
    const { worker, reference } = await this.#readyWorker();
    return worker.ask(name, { ...task, reference } as unknown as WorkerTasks[Name]['task'], onNews);
  }

  /** Kills the worker and rejects all that was asked of it: nothing else stops a reading. */
  stop(): void {
    this.#worker?.end();
    this.#worker = null;
  }

  async #readyWorker(): Promise<{ worker: ImportWorker; reference: ReferenceJson }> {
    const { reference, ConvertWorker } = await this.#load();
    if (!this.#worker || this.#worker.isOver) this.#worker = new ImportWorker(new ConvertWorker());
    return { worker: this.#worker, reference };
  }

  #load() {
    this.#loading ??= fetchAll(this.#base).catch((error: unknown) => {
      this.#loading = null;
      throw new ImportError('unavailable', { cause: error });
    });
    return this.#loading;
  }
}

async function fetchAll(base: string) {
  const [{ default: ConvertWorker }, response] = await Promise.all([
    import('./convert-worker.ts?worker&inline'),
    fetch(dataAddress(base, 'reference.json')),
  ]);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return { ConvertWorker, reference: (await response.json()) as ReferenceJson };
}

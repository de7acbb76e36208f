import {
  ImportError,
  type TaskName,
  type TaskNews,
  type WorkerReply,
  type WorkerRequest,
  type WorkerTasks,
} from './messages.ts';

interface Pending {
  readonly onNews: (news: TaskNews) => void;
  readonly resolve: (answer: never) => void;
  readonly reject: (error: ImportError) => void;
}

/** One worker from its start to its end; after its end every promise asked of it has rejected. */
export class ImportWorker {
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  #isOver = false;
  #count = 0;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => this.#receive(data));
    const crash = (event: Event) => {
      event.preventDefault();
      this.end(new ImportError('crash'));
    };
    worker.addEventListener('error', crash);
    worker.addEventListener('messageerror', crash);
  }

  /** The answer to a task. Rejects with an `ImportError`. */
  ask<Name extends TaskName>(
    name: Name,
    task: WorkerTasks[Name]['task'],
    onNews: (news: TaskNews) => void = () => undefined,
  ): Promise<WorkerTasks[Name]['answer']> {
    this.#count += 1;
    const id = this.#count;
    return new Promise((resolve, reject) => {
      if (this.#isOver) return reject(new ImportError('cancelled'));
      this.#pending.set(id, { onNews, resolve, reject });
      this.#worker.postMessage({ id, name, task } as WorkerRequest);
    });
  }

  /** Kills the worker, whatever it is doing. */
  end(error = new ImportError('cancelled')): void {
    this.#isOver = true;
    this.#worker.terminate();
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  #receive(reply: WorkerReply): void {
    const pending = this.#pending.get(reply.id);
    if (reply.kind === 'progress' || reply.kind === 'issues') return pending?.onNews(reply);
    this.#pending.delete(reply.id);
    if (reply.kind === 'failure') pending?.reject(new ImportError(reply.code));
    else pending?.resolve(reply.answer as never);
  }
}

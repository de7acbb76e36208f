import { zipFiles, type ZippedFile } from '#lib/export/zip-files.ts';

/** A file to fetch, and its name in the archive. */
export interface BundledFile {
  readonly name: string;
  readonly address: string;
}

const AT_ONCE = 4;

/** Fetches files and puts them in one archive, on the reader’s press; it tells how far it is and can be stopped. */
export class FileBundle {
  phase = $state.raw<'idle' | 'fetching' | 'done' | 'failed'>('idle');
  done = $state(0);
  total = $state(0);
  #controller: AbortController | null = null;
  readonly #fetch: typeof fetch;

  constructor(fetchFile: typeof fetch = (...asked) => fetch(...asked)) {
    this.#fetch = fetchFile;
  }

  /** The archive: `notice` first, then the files in their order. Null when it was stopped, or a file was not had. */
  async make(notice: ZippedFile, files: readonly BundledFile[]): Promise<Blob | null> {
    this.cancel();
    const controller = new AbortController();
    this.#controller = controller;
    this.phase = 'fetching';
    this.done = 0;
    this.total = files.length;
    const contents: ZippedFile[] = [];
    const waiting = [...files.entries()];
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [place, { name, address }] = next;
        const response = await this.#fetch(address, { signal: controller.signal });
        if (!response.ok) throw new Error(`not had: ${address}`);
        contents[place] = { name, content: await response.blob() };
        if (this.#controller === controller) this.done += 1;
      }
    };
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      const archive = await zipFiles([notice, ...contents]);
      if (this.#controller !== controller) return null;
      this.phase = 'done';
      return archive;
    } catch {
      controller.abort();
      if (this.#controller === controller) this.phase = 'failed';
      return null;
    }
  }

  cancel(): void {
    this.#controller?.abort();
    this.#controller = null;
    this.phase = 'idle';
  }
}

import type { ConversionDoor } from '#lib/convert/convert.ts';
import type { Spool } from '#lib/convert/tables/spool.ts';
import type { TableSink } from '#lib/convert/tables/table-writer.ts';

/** What a conversion writes in a browser, given to its storage as it comes: no memory of the page holds it. */
export class BlobDoor implements ConversionDoor {
  readonly #files = new Map<string, Blob[]>();

  readonly sink: TableSink = {
    write: (file, bytes) => {
      const parts = this.#files.get(file) ?? [];
      parts.push(blobOf(bytes));
      this.#files.set(file, parts);
      return Promise.resolve();
    },
  };

  readonly createSpool = (): Spool => {
    const blocks: Blob[] = [];
    return {
      write(block) {
        blocks.push(blobOf(block));
        return Promise.resolve();
      },
      async *read() {
        for (const block of blocks) yield new Uint8Array(await block.arrayBuffer());
      },
    };
  };

  /** All that was written to a file; empty when nothing was. */
  contentOf(file: string): Blob {
    return new Blob(this.#files.get(file));
  }
}

function blobOf(bytes: Uint8Array): Blob {
  return new Blob([bytes as Uint8Array<ArrayBuffer>]);
}

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { CreateDigest } from '#lib/convert/bytes/digest.ts';
import type { SourceFile } from '#lib/convert/bytes/source-file.ts';
import type { Spool } from '#lib/convert/tables/spool.ts';
import type { TableSink } from '#lib/convert/tables/table-writer.ts';

const PIECE = 1024 * 1024;

/** A file of the disk, read in pieces of 1 MiB. Rejects when it is not there. */
export async function fileAt(path: string, name: string): Promise<SourceFile> {
  const { size } = await stat(path);
  return { name, size, open: () => createReadStream(path, { highWaterMark: PIECE }) };
}

export const nodeDigest: CreateDigest = () => {
  const digest = createHash('sha256');
  return { update: (bytes) => void digest.update(bytes), hex: () => digest.digest('hex') };
};

/** The files that a conversion writes under one folder, each as its bytes come. To be closed, whatever happens. */
export class NodeDoor {
  readonly createDigest = nodeDigest;
  readonly #folder: string;
  readonly #files = new Map<string, FileHandle>();
  #spools = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  readonly sink: TableSink = {
    write: async (file, bytes) => {
      await this.#append(file, bytes);
    },
  };

  /** A spool that is one more file of the folder; the caller clears it with the folder. */
  readonly createSpool = (): Spool => {
    this.#spools += 1;
    const name = `spool-${this.#spools}`;
    let size = 0;
    const append = (bytes: Uint8Array) => this.#append(name, bytes);
    const path = join(this.#folder, name);
    return {
      async write(block) {
        size = block.length;
        await append(block);
      },
      async *read() {
        if (size > 0) yield* readBlocks(path, size);
      },
    };
  };

  async close(): Promise<void> {
    for (const file of this.#files.values()) await file.close();
    this.#files.clear();
  }

  async #append(name: string, bytes: Uint8Array): Promise<void> {
    const file = this.#files.get(name) ?? (await open(join(this.#folder, name), 'w'));
    this.#files.set(name, file);
    for (let at = 0; at < bytes.length;) at += (await file.write(bytes, at)).bytesWritten;
  }
}

async function* readBlocks(path: string, size: number): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  try {
    for (let at = 0; ; at += size) {
      const block = new Uint8Array(size);
      const { bytesRead } = await file.read(block, 0, size, at);
      if (bytesRead < size) return;
      yield block;
    }
  } finally {
    await file.close();
  }
}

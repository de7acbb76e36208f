/** Where blocks of bytes wait to be read again, in their order: a file beside the tables, or memory. */
export interface Spool {
  write(block: Uint8Array): Promise<void>;
  /** The blocks written, each as it was given. */
  read(): AsyncIterable<Uint8Array>;
}

/** The spool of a door that has no other place: 30 bytes a movement. */
export function memorySpool(): Spool {
  const blocks: Uint8Array[] = [];
  return {
    write(block) {
      blocks.push(block);
      return Promise.resolve();
    },
    async *read() {
      yield* blocks;
    },
  };
}

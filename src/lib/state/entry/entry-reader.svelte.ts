import { shardOf, type ShardContent, type ShardKind } from '#lib/contract/shards.ts';
import { fetchSealed } from '#lib/state/fetched-file.svelte.ts';
import { readEntryId } from '#lib/views/entry/entry-address.ts';

/** What the address asks for, and what came of it. */
export type EntryState<Entry> =
  | { readonly phase: 'none' }
  | { readonly phase: 'reading'; readonly id: string }
  | { readonly phase: 'found'; readonly id: string; readonly entry: Entry }
  | { readonly phase: 'unknown'; readonly id: string }
  | { readonly phase: 'failed'; readonly id: string };

/** Reads the entry that the address names from the only small file that may hold it. The last one asked for wins. */
export class EntryReader<Entry extends { readonly id: string }> {
  state = $state.raw<EntryState<Entry>>({ phase: 'none' });
  readonly #kind: ShardKind;
  readonly #fetch: (address: string) => Promise<Response>;

  constructor(kind: ShardKind, fetchFile: (address: string) => Promise<Response> = fetchSealed) {
    this.#kind = kind;
    this.#fetch = fetchFile;
  }

  /** `addresses`: those of the shards, in their order. */
  async read(search: string, addresses: readonly string[]): Promise<void> {
    const id = readEntryId(this.#kind, search);
    if (id === null) {
      this.state = { phase: 'none' };
      return;
    }
    const address = addresses.length === 0 ? undefined : addresses[shardOf(id, addresses.length)];
    if (address === undefined) {
      this.state = { phase: 'unknown', id };
      return;
    }
    const asked: EntryState<Entry> = { phase: 'reading', id };
    this.state = asked;
    const answer = await this.#find(id, address);
    if (this.state === asked) this.state = answer;
  }

  async #find(id: string, address: string): Promise<EntryState<Entry>> {
    try {
      const response = await this.#fetch(address);
      if (!response.ok) return { phase: 'failed', id };
      const { rows } = (await response.json()) as ShardContent<Entry>;
      const entry = rows.find((row) => row.id === id);
      return entry ? { phase: 'found', id, entry } : { phase: 'unknown', id };
    } catch {
      return { phase: 'failed', id };
    }
  }
}

import { addressOf, type Scope } from '#lib/views/shell/address.ts';

/** A query that a link carries: what the reader called it, and its text. */
export interface NamedQuery {
  readonly name: string;
  readonly text: string;
}

export const LONGEST_NAME = 120;
export const LONGEST_TEXT = 20_000;
const LONGEST_HASH = 16_000;

/** The hash of a query: « #q= » and its name and text, compressed. Not for a text longer than what is read back. */
export async function writeQueryHash({ name, text }: NamedQuery): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([name, text]));
  const packed = await readAll(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw')));
  const base64 = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''));
  return `#q=${base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

/**
 * The query of a hash; null for no query, and for anything that was not written by `writeQueryHash`: too long, packed
 * to swell, not two texts. It is only ever shown: a reader runs it.
 */
export async function readQueryHash(hash: string): Promise<NamedQuery | null> {
  const base64 = /^#q=([\w-]+)$/.exec(hash)?.[1];
  if (!base64 || hash.length > LONGEST_HASH) return null;
  try {
    const packed = atob(base64.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(packed, (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const read: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await readAll(stream)));
    return toQuery(read);
  } catch {
    return null;
  }
}

/** Address of the console with a question’s SQL in it, its bound values written out. */
export async function sqlLink(
  scope: Scope,
  statement: { readonly text: string; readonly params: readonly (string | number)[] },
  name: string,
): Promise<string> {
  const hash = await writeQueryHash({ name: name.slice(0, LONGEST_NAME), text: writeOut(statement) });
  return `${addressOf(scope, 'explorer/sql')}${hash}`;
}

/** The statement with each `?` replaced by its value; a `?` inside a text or a quoted name stays. */
export function writeOut({
  text,
  params,
}: {
  readonly text: string;
  readonly params: readonly (string | number)[];
}): string {
  let next = 0;
  return text.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|\?/g, (piece) => {
    if (piece !== '?') return piece;
    const value = params[next++];
    if (value === undefined) throw new Error('a value is missing');
    return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
  });
}

function toQuery(read: unknown): NamedQuery | null {
  if (!Array.isArray(read) || read.length !== 2) return null;
  const [name, text]: unknown[] = read;
  if (typeof name !== 'string' || typeof text !== 'string') return null;
  return name.length > LONGEST_NAME || text.length > LONGEST_TEXT ? null : { name, text };
}

/** Rejects once there is more than any query takes: a few packed bytes may swell to gigabytes. */
async function readAll(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: number[] = [];
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Uint8Array.from(chunks);
    for (const byte of value) chunks.push(byte);
    if (chunks.length > 6 * LONGEST_TEXT) {
      await reader.cancel();
      throw new Error('too long');
    }
  }
}

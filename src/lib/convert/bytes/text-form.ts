import { readHead } from './source-file.ts';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'none';

/** How the bytes of a file are to be read. « none » for a file that is no text. */
export interface TextForm {
  readonly encoding: Encoding;
  /** Length of the byte order mark. */
  readonly markSize: number;
  /** True while nothing but UTF-8 was met; false when some sequences are known to be bad. */
  readonly isStrict: boolean;
}

/** Thrown by a strict reading at the first sequence that is not UTF-8. */
export class NotUtf8Error extends Error {}

interface Bytes {
  open(): AsyncIterable<Uint8Array>;
}

/** One bad sequence for ten good characters: a file above it was not written in UTF-8. */
const GOOD_PER_BAD = 10;
const HEAD_BYTES = 4096;
const MAGIC = ['PK\u0003\u0004', '%PDF', '\u00d0\u00cf\u0011\u00e0', '\u0089PNG', '\u001f\u008b'];

/** The form that the first bytes announce: their mark, « none » for a binary file, else strict UTF-8. */
export async function sniffForm(file: Bytes): Promise<TextForm> {
  const head = await readHead(file, HEAD_BYTES);
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf)
    return { encoding: 'utf-8-bom', markSize: 3, isStrict: true };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', markSize: 2, isStrict: false };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', markSize: 2, isStrict: false };
  return { encoding: isBinary(head) ? 'none' : 'utf-8', markSize: 0, isStrict: true };
}

/**
 * The form of a file that is not strict UTF-8, from all of its bytes: UTF-8 when nearly all of it is, else
 * Windows-1252.
 */
export async function weighForm(file: Bytes, { encoding, markSize }: TextForm): Promise<TextForm> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let [bad, good] = [0, 0];
  let isInBad = false;
  for await (const bytes of skipMark(file.open(), markSize)) {
    const text = decoder.decode(bytes, { stream: true });
    bad += (text.match(/\ufffd+/g)?.length ?? 0) - (isInBad && text.startsWith('\ufffd') ? 1 : 0);
    good += text.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0;
    if (text !== '') isInBad = text.endsWith('\ufffd');
  }
  if (decoder.decode() !== '' && !isInBad) bad += 1;
  const isUtf8 = bad * GOOD_PER_BAD <= good;
  return { encoding: isUtf8 ? encoding : 'windows-1252', markSize, isStrict: false };
}

/** Bytes without the first ones, which are the byte order mark. */
export async function* skipMark(pieces: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  let left = size;
  for await (const piece of pieces) {
    const skipped = Math.min(left, piece.length);
    left -= skipped;
    if (skipped < piece.length) yield skipped === 0 ? piece : piece.subarray(skipped);
  }
}

function isBinary(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes);
  return head.includes('\u0000') || MAGIC.some((magic) => head.startsWith(magic));
}

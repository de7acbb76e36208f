import { repairControls, toSigns, type Find } from './finds.ts';
import type { LineBlock } from './line-block.ts';
import { TOO_LONG, wholeLines } from './whole-lines.ts';

const CHUNK = 8192;
const [LINE_FEED, RETURN] = [0x0a, 0x0d];

/**
 * The lines of a file in Windows-1252, in blocks. A file that is not UTF-8 as a whole may have lines that are, when it was
 * put together from several: each of them is read as such and named.
 */
export async function* decodeMixed(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<LineBlock> {
  const [encoder, decoder] = [new TextEncoder(), new TextDecoder('utf-8', { ignoreBOM: true })];
  const read = (bytes: Uint8Array) => ({ text: decoder.decode(bytes), finds: [] });
  let finds: Find[] = [{ code: 'read-as-cp1252', line: 1 }];
  let line = 1;
  for await (const bytes of wholeLines(pieces)) {
    const lines = decodeLines(bytes, line);
    const isTooLong = bytes === TOO_LONG;
    yield { bytes: encoder.encode(lines.text), finds: [...finds, ...lines.finds], isTooLong, read };
    finds = [];
    line += lines.count;
  }
  if (finds.length > 0) yield { bytes: new Uint8Array(), finds, isTooLong: false, read };
}

function decodeLines(bytes: Uint8Array, line: number): { text: string; count: number; finds: Find[] } {
  const finds: Find[] = [];
  const parts: string[] = [];
  let count = 0;
  for (let at = 0; at < bytes.length;) {
    const end = nextLineEnd(bytes, at);
    const content = bytes.subarray(at, end);
    const isOther = content.some((byte) => byte >= 0x80) && isUtf8(content);
    if (isOther) finds.push({ code: 'line-in-utf8', line: line + count });
    parts.push(isOther ? new TextDecoder().decode(content) : decodeSigns(content));
    if (end < bytes.length) {
      parts.push('\n');
      count += 1;
    }
    at = end + (bytes[end] === RETURN && bytes[end + 1] === LINE_FEED ? 2 : 1);
  }
  const repaired = repairControls(parts.join(''), line);
  return { text: repaired.text, count, finds: [...finds, ...repaired.finds] };
}

function nextLineEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== LINE_FEED && bytes[at] !== RETURN) at += 1;
  return at;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Own table: some versions of Node decode « windows-1252 » as Latin-1, which loses € ’ œ without a word. */
function decodeSigns(bytes: Uint8Array): string {
  const chunks: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK)
    chunks.push(toSigns(String.fromCharCode(...bytes.subarray(at, at + CHUNK))));
  return chunks.join('');
}

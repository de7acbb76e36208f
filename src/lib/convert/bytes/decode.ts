import { findLost, repairControls } from './finds.ts';
import type { LineBlock, TextLines } from './line-block.ts';
import { NotUtf8Error, skipMark, sniffForm, weighForm, type Encoding, type TextForm } from './text-form.ts';
import { TOO_LONG, wholeLines } from './whole-lines.ts';
import { decodeMixed } from './windows-1252.ts';

/**
 * The lines of a file in blocks, in their order, without its byte order mark: as large as the pieces its bytes come in,
 * larger where a line is.
 */
export async function* decodeBlocks(
  file: { open(): AsyncIterable<Uint8Array> },
  form: TextForm,
): AsyncGenerator<LineBlock> {
  const pieces = skipMark(file.open(), form.markSize);
  if (form.encoding === 'windows-1252') yield* decodeMixed(pieces);
  else yield* decodeUnicode(pieces, form);
}

/** The first characters of a file, and its encoding; no text when it is binary. */
export async function decodeHead(
  file: { open(): AsyncIterable<Uint8Array> },
  characters: number,
): Promise<{ readonly text: string; readonly encoding: Encoding }> {
  const form = await sniffForm(file);
  if (form.encoding === 'none') return { text: '', encoding: 'none' };
  try {
    return { text: await gatherHead(file, form, characters), encoding: form.encoding };
  } catch (error) {
    if (!(error instanceof NotUtf8Error)) throw error;
    const weighed = await weighForm(file, form);
    return { text: await gatherHead(file, weighed, characters), encoding: weighed.encoding };
  }
}

async function gatherHead(
  file: { open(): AsyncIterable<Uint8Array> },
  form: TextForm,
  characters: number,
): Promise<string> {
  let head = '';
  for await (const { bytes, read } of decodeBlocks(file, form)) {
    head += read(bytes, 1).text;
    if (head.length >= characters) break;
  }
  return head.slice(0, characters);
}

async function* decodeUnicode(pieces: AsyncIterable<Uint8Array>, form: TextForm): AsyncGenerator<LineBlock> {
  const isUtf8 = form.encoding === 'utf-8' || form.encoding === 'utf-8-bom';
  const fatal = isUtf8 && form.isStrict;
  const code = isUtf8 && !fatal ? 'invalid-utf8' : 'characters-lost';
  const decoder = new TextDecoder('utf-8', { fatal, ignoreBOM: true });
  const read = (bytes: Uint8Array, line: number): TextLines => {
    const text = unifyLineEnds(decodeAll(decoder, bytes));
    const finds = findLost(text, line, code);
    if (!hasControls(bytes)) return { text, finds };
    const repaired = repairControls(text, line);
    return { text: repaired.text, finds: [...finds, ...repaired.finds] };
  };
  for await (const bytes of wholeLines(isUtf8 ? pieces : transcode(pieces, form.encoding)))
    yield { bytes, finds: [], isTooLong: bytes === TOO_LONG, read };
}

function decodeAll(decoder: TextDecoder, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch (error) {
    if (decoder.fatal && error instanceof TypeError) throw new NotUtf8Error();
    throw error;
  }
}

async function* transcode(pieces: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<Uint8Array> {
  const [decoder, encoder] = [new TextDecoder(encoding), new TextEncoder()];
  for await (const bytes of pieces) yield encoder.encode(decoder.decode(bytes, { stream: true }));
  yield encoder.encode(decoder.decode());
}

function unifyLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** True when U+0080–U+009F are in the UTF-8 bytes: C2 80 to C2 9F. */
function hasControls(bytes: Uint8Array): boolean {
  for (let at = 1; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80 && byte <= 0x9f && bytes[at - 1] === 0xc2) return true;
  }
  return false;
}

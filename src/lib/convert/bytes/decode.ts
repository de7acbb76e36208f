import { findLost, repairControls, type Find } from './finds.ts';
import { LineCutter } from './line-cutter.ts';
import { NotUtf8Error, skipMark, sniffForm, weighForm, type Encoding, type TextForm } from './text-form.ts';
import { decodeMixed } from './windows-1252.ts';

/** Whole lines of a file, their ends as « \n »: its first line, and the cleanings and losses met in them. */
export interface TextBlock {
  readonly text: string;
  /** Number of its first line. */
  readonly line: number;
  readonly finds: readonly Find[];
}

/** What one piece of bytes gives: text, and whether control characters may be in it. */
interface Piece {
  readonly text: string;
  readonly mayHoldControls: boolean;
}

/**
 * The text of a file in blocks of whole lines, in their order, without its byte order mark: as large as the pieces its
 * bytes come in, larger where a line is. Rejects with `NotUtf8Error` when the form is strict UTF-8 and the bytes are not.
 */
export async function* decodeBlocks(
  file: { open(): AsyncIterable<Uint8Array> },
  form: TextForm,
): AsyncGenerator<TextBlock> {
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
  for await (const { text } of decodeBlocks(file, form)) {
    head += text;
    if (head.length >= characters) break;
  }
  return head.slice(0, characters);
}

async function* decodeUnicode(pieces: AsyncIterable<Uint8Array>, form: TextForm): AsyncGenerator<TextBlock> {
  const isUtf8 = form.encoding === 'utf-8' || form.encoding === 'utf-8-bom';
  const code = isUtf8 && !form.isStrict ? 'invalid-utf8' : 'characters-lost';
  const cutter = new LineCutter();
  let mayHoldControls = false;
  for await (const piece of decodePieces(pieces, form, isUtf8)) {
    mayHoldControls ||= piece.mayHoldControls;
    const block = cutter.add(piece.text);
    if (block === null) continue;
    yield toBlock(block.text, block.line, mayHoldControls);
    mayHoldControls = piece.mayHoldControls;
  }
  const { text, line } = cutter.end();
  if (text !== '') yield toBlock(text, line, mayHoldControls);

  function toBlock(text: string, line: number, mayHold: boolean): TextBlock {
    const lost = findLost(text, line, code);
    if (!mayHold) return { text, line, finds: lost };
    const repaired = repairControls(text, line);
    return { text: repaired.text, line, finds: [...lost, ...repaired.finds] };
  }
}

async function* decodePieces(
  pieces: AsyncIterable<Uint8Array>,
  { encoding, isStrict }: TextForm,
  isUtf8: boolean,
): AsyncGenerator<Piece> {
  const fatal = isUtf8 && isStrict;
  const decoder = new TextDecoder(isUtf8 ? 'utf-8' : encoding, { fatal, ignoreBOM: isUtf8 });
  try {
    for await (const bytes of pieces)
      yield {
        text: decoder.decode(bytes, { stream: true }),
        mayHoldControls: !isUtf8 || hasControls(bytes),
      };
    yield { text: decoder.decode(), mayHoldControls: false };
  } catch (error) {
    if (fatal && error instanceof TypeError) throw new NotUtf8Error();
    throw error;
  }
}

/** True when U+0080–U+009F may be in the UTF-8 bytes: C2 80 to C2 9F, or C2 at their very end. */
function hasControls(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0xc2); at !== -1; at = bytes.indexOf(0xc2, at + 1)) {
    const next = bytes[at + 1] ?? 0x80;
    if (next >= 0x80 && next <= 0x9f) return true;
  }
  return false;
}

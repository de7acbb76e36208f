import type { IssueCode } from '#lib/contract/issue.ts';

/** Something met in the text: the line it is on, the signs it is about, how many there are and where. */
export interface Find {
  readonly code: IssueCode;
  readonly line: number;
  readonly value?: string;
  readonly detail?: string;
}

/** What the bytes of a file say. `finds` are cleanings and losses, by line of the file. */
export interface Decoded {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'none';
  readonly finds: readonly Find[];
}

/** Bytes 0x80–0x9F of Windows-1252 (whatwg.org, index windows-1252); the five holes stay control characters. */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const C1_CONTROL = /[\u0080-\u009f]/g;
/** Those of them that stand for a sign of Windows-1252; the others stand for none, and stay. */
const C1_SIGNS = /[\u0080\u0082-\u008c\u008e\u0091-\u009c\u009e\u009f]+/g;
const LOST = /\ufffd+/g;
const CHUNK = 8192;
const LINE_FEED = 0x0a;
const MOST_POSITIONS = 5;
/** One bad sequence for ten good characters: a file above it was not written in UTF-8. */
const GOOD_PER_BAD = 10;
const MAGIC = ['PK\u0003\u0004', '%PDF', '\u00d0\u00cf\u0011\u00e0', '\u0089PNG', '\u001f\u008b'];

/**
 * The text of a file, line ends as « \n », without its byte order mark. UTF-8 is kept when nearly all of it is UTF-8
 * (each bad sequence becomes U+FFFD and is reported), else the bytes are read as Windows-1252.
 * Empty and binary files have no text and one issue.
 */
export function decode(bytes: Uint8Array): Decoded {
  const mark = byteOrderMark(bytes);
  if (!mark && isBinary(bytes))
    return { text: '', encoding: 'none', finds: [{ code: 'binary-file', line: 1 }] };
  const body = bytes.subarray(mark?.size ?? 0);
  const decoded = mark?.encoding.startsWith('utf-16')
    ? decodeUtf16(body, mark.encoding)
    : decodeUtf8(body, mark?.encoding ?? 'utf-8');
  const { text, finds } = repairControls(decoded.text);
  if (text.trim() === '')
    return { text: '', encoding: decoded.encoding, finds: [{ code: 'empty-file', line: 1 }] };
  return { text, encoding: decoded.encoding, finds: [...decoded.finds, ...finds] };
}

function byteOrderMark(bytes: Uint8Array): { encoding: Decoded['encoding']; size: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8-bom', size: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', size: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', size: 2 };
  return null;
}

function isBinary(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  return head.includes('\u0000') || MAGIC.some((magic) => head.startsWith(magic));
}

function decodeUtf16(bytes: Uint8Array, encoding: Decoded['encoding']): Decoded {
  const text = unifyLineEnds(new TextDecoder(encoding).decode(bytes));
  return { text, encoding, finds: linesWith(text, LOST, 'characters-lost') };
}

function decodeUtf8(bytes: Uint8Array, encoding: Decoded['encoding']): Decoded {
  const text = unifyLineEnds(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  const isStrict = isUtf8(bytes);
  if (isStrict) return { text, encoding, finds: linesWith(text, LOST, 'characters-lost') };
  const bad = text.match(/\ufffd+/g)?.length ?? 0;
  const good = text.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0;
  if (bad * GOOD_PER_BAD <= good) return { text, encoding, finds: linesWith(text, LOST, 'invalid-utf8') };
  return decodeLines(bytes);
}

/** A file that is not UTF-8 as a whole may have lines that are: it was put together from several. */
function decodeLines(bytes: Uint8Array): Decoded {
  const finds: Find[] = [{ code: 'read-as-cp1252', line: 1 }];
  const lines: string[] = [];
  for (let at = 0; at <= bytes.length;) {
    const end = bytes.indexOf(LINE_FEED, at);
    const line = bytes.subarray(at, end === -1 ? bytes.length : end);
    const isOther = line.some((byte) => byte >= 0x80) && isUtf8(line);
    if (isOther) finds.push({ code: 'line-in-utf8', line: lines.length + 1 });
    lines.push(isOther ? new TextDecoder().decode(line) : decodeWindows1252(line));
    at += line.length + 1;
  }
  return { text: lines.join('\n'), encoding: 'windows-1252', finds };
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
function decodeWindows1252(bytes: Uint8Array): string {
  const chunks: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK)
    chunks.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)).replace(C1_CONTROL, signOf));
  return chunks.join('');
}

function signOf(control: string): string {
  return C1.charAt(control.charCodeAt(0) - 0x80);
}

function repairControls(source: string): Pick<Decoded, 'text' | 'finds'> {
  const text = unifyLineEnds(source);
  const finds = linesWith(text, C1_SIGNS, 'control-repaired').map((find) => ({
    ...find,
    value: find.value?.replace(C1_CONTROL, signOf) ?? '',
  }));
  return { text: text.replace(C1_CONTROL, signOf), finds };
}

function unifyLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function linesWith(text: string, signs: RegExp, code: IssueCode): Find[] {
  if (text.search(signs) < 0) return [];
  return text.split('\n').flatMap((line, index) => {
    const found = [...line.matchAll(signs)];
    const [first] = found;
    return first ? [{ code, line: index + 1, value: first[0], detail: positions(found) }] : [];
  });
}

/** « 2, signes 12 et 40 »: how many there are in the line, and where. */
function positions(found: readonly RegExpMatchArray[]): string {
  const shown = found.slice(0, MOST_POSITIONS).map(({ index = 0 }) => index + 1);
  const rest = found.length > MOST_POSITIONS ? '…' : '';
  return `${found.length} fois, au signe ${shown.join(', ')}${rest}`;
}

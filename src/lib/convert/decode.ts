import type { IssueCode } from '#lib/contract/issue.ts';

/** What the bytes of a file say. `finds` are cleanings and losses, by line of the file. */
export interface Decoded {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'none';
  readonly finds: readonly { readonly code: IssueCode; readonly line: number }[];
}

/** Bytes 0x80–0x9F of Windows-1252 (whatwg.org, index windows-1252); the five holes stay control characters. */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const C1_CONTROL = /[\u0080-\u009f]/g;
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
    ? { text: new TextDecoder(mark.encoding).decode(body), encoding: mark.encoding, finds: [] }
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

function decodeUtf8(bytes: Uint8Array, encoding: Decoded['encoding']): Decoded {
  const text = unifyLineEnds(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  const isStrict = isUtf8(bytes);
  if (isStrict) return { text, encoding, finds: linesWith(text, /\ufffd/, 'characters-lost') };
  const bad = text.match(/\ufffd+/g)?.length ?? 0;
  const good = text.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0;
  if (bad * GOOD_PER_BAD <= good) return { text, encoding, finds: linesWith(text, /\ufffd/, 'invalid-utf8') };
  return {
    text: decodeWindows1252(bytes),
    encoding: 'windows-1252',
    finds: [{ code: 'read-as-cp1252', line: 1 }],
  };
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
  const text = Array.from(bytes, (byte) =>
    byte >= 0x80 && byte <= 0x9f ? C1.charAt(byte - 0x80) : String.fromCharCode(byte),
  );
  return text.join('');
}

function repairControls(source: string): Pick<Decoded, 'text' | 'finds'> {
  const text = unifyLineEnds(source);
  return {
    text: text.replace(C1_CONTROL, (control) => C1.charAt(control.charCodeAt(0) - 0x80)),
    finds: linesWith(text, /[\u0080-\u009f]/, 'control-repaired'),
  };
}

function unifyLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function linesWith(text: string, sign: RegExp, code: IssueCode): Decoded['finds'] {
  if (!sign.test(text)) return [];
  return text.split('\n').flatMap((line, index) => (sign.test(line) ? [{ code, line: index + 1 }] : []));
}

import type { Cents } from '#lib/domain/money.ts';

export const QUOTE = 0x22;
const [LINE_FEED, RETURN] = [0x0a, 0x0d];
const [ZERO, NINE, COMMA, POINT] = [0x30, 0x39, 0x2c, 0x2e];
/** Digits that no telephone or identifier has. */
const MOST_DIGITS = 8;

/**
 * Where the cell that begins there ends in its bytes: at its delimiter, at the end of the line, or of the bytes. −1 for a
 * cell that is to be read as text: its quotes are broken, or it spans several lines.
 */
function rawCellEnd(bytes: Uint8Array, from: number, delimiter: number): number {
  if (bytes[from] === QUOTE) return behindQuotes(bytes, from, delimiter);
  let at = from;
  for (let byte = bytes[at]; at < bytes.length; byte = bytes[at]) {
    if (byte === delimiter || byte === LINE_FEED || byte === RETURN) break;
    at += 1;
  }
  return at;
}

function behindQuotes(bytes: Uint8Array, open: number, delimiter: number): number {
  let at = open + 1;
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === LINE_FEED || byte === RETURN) return -1;
    if (byte !== QUOTE) continue;
    if (bytes[at + 1] !== QUOTE) break;
    at += 1;
  }
  const end = at + 1;
  if (end > bytes.length) return -1;
  const next = bytes[end];
  return end === bytes.length || next === delimiter || next === LINE_FEED || next === RETURN ? end : -1;
}

/** Behind that many cells and the delimiters between them, all on one line; −1 where they are to be read as text. */
export function behindRawCells(bytes: Uint8Array, from: number, count: number, delimiter: number): number {
  let end = rawCellEnd(bytes, from, delimiter);
  for (let cell = 1; cell < count; cell += 1) {
    if (end === -1 || bytes[end] !== delimiter) return -1;
    end = rawCellEnd(bytes, end + 1, delimiter);
  }
  return end;
}

/** Where the next line begins, for a line that ends there with « \n », « \r\n » or the bytes themselves; else −1. */
export function behindRawLine(bytes: Uint8Array, at: number): number {
  if (at === bytes.length) return at;
  const feed = bytes[at] === RETURN ? at + 1 : at;
  return bytes[feed] === LINE_FEED ? feed + 1 : -1;
}

/**
 * As `parsePlainAmount` of the text that lies there, up to eight digits, which no mask looks at; zero where that is null or
 * longer.
 */
export function plainRawAmount(bytes: Uint8Array, from: number, to: number): Cents {
  let [value, digits, mark] = [0, 0, -1];
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= ZERO && byte <= NINE) {
      value = value * 10 + byte - ZERO;
      digits += 1;
    } else if ((byte === COMMA || byte === POINT) && mark === -1 && at > from) mark = at;
    else return 0 as Cents;
  }
  if (digits === 0 || digits > MOST_DIGITS || (mark !== -1 && to - mark !== 3)) return 0 as Cents;
  return (mark === -1 ? value * 100 : value) as Cents;
}

/** Folds bytes into a hash, four at once, from that of what lies before them; the last steps of MurmurHash3 (A. Appleby). */
export function hashBytes(view: DataView, from: number, to: number, seed: number): number {
  let hash = seed ^ (to - from);
  let at = from;
  for (const last = to - 4; at <= last; at += 4) {
    hash = Math.imul(hash ^ view.getInt32(at, true), 0x85ebca6b);
    hash ^= hash >>> 13;
  }
  for (; at < to; at += 1) hash = Math.imul(hash ^ view.getUint8(at), 0xc2b2ae35);
  return hash ^ (hash >>> 15);
}

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { foldText } from './fold-text.ts';

const BYTES = 10;

/**
 * Key made of texts, 20 hexadecimal digits of the SHA-256 of the folded texts: the same operation written with another
 * case or other accents in two files has the same key.
 */
export function digestKey(texts: readonly string[]): string {
  const folded = JSON.stringify(texts.map(foldText));
  return bytesToHex(sha256(utf8ToBytes(folded)).subarray(0, BYTES));
}

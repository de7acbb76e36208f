import { sha256 } from '#lib/contract/sha256.ts';
import { foldText } from './fold-text.ts';

/**
 * Key made of texts, 20 hexadecimal digits of the SHA-256 of the folded texts: the same operation written with another
 * case or other accents in two files has the same key.
 */
export async function digestKey(texts: readonly string[]): Promise<string> {
  return (await sha256(JSON.stringify(texts.map(foldText)))).slice(0, 20);
}

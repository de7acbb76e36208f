/** Names that finish the word before the caret, and where that word begins. */
export interface Completion {
  readonly from: number;
  readonly names: readonly string[];
}

const MOST = 8;

/** At most eight names, those of the schema in its order; none for a word that is whole or has one letter. */
export function completeName(text: string, caret: number, schema: readonly string[]): Completion {
  const word = /[\p{L}_][\w\p{L}]*$/u.exec(text.slice(0, caret))?.[0] ?? '';
  const sought = word.toLowerCase();
  const names = word.length < 2 ? [] : schema.filter((name) => name.startsWith(sought));
  return { from: caret - word.length, names: names.includes(sought) ? [] : names.slice(0, MOST) };
}

/** The text with the word before the caret replaced, and where the caret is then. */
export function insertName(text: string, caret: number, from: number, name: string) {
  return { text: text.slice(0, from) + name + text.slice(caret), caret: from + name.length };
}

const ACCENTS = /\p{M}/gu;

/** The text as it is searched: no capitals, no accents, the apostrophe of keyboards, no spaces but single ones. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The lines that hold every word before their first tab, in their order, no more than `limit` of them. `lines` is one
 * text, a folded line each, so that most of the search is a scan for the longest word.
 */
export function searchLines(lines: string, words: readonly string[], limit: number): string[] {
  const [rarest = ''] = words.toSorted((a, b) => b.length - a.length);
  if (rarest === '') return [];
  const found: string[] = [];
  for (let at = lines.indexOf(rarest); at !== -1 && found.length < limit;) {
    const start = lines.lastIndexOf('\n', at) + 1;
    const next = lines.indexOf('\n', at);
    const end = next === -1 ? lines.length : next;
    const line = lines.slice(start, end);
    const searched = line.slice(0, Math.max(0, line.indexOf('\t')));
    if (words.every((word) => searched.includes(word))) found.push(line);
    at = lines.indexOf(rarest, end);
  }
  return found;
}

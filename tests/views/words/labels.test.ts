import { describe, expect, it } from 'vitest';
import * as labels from '#lib/views/words/labels.ts';

const tables = Object.entries(labels).filter(([name]) => /_(LABELS|WORDS)$/.test(name)) as [
  string,
  Readonly<Record<string, string>>,
][];

describe('labels', () => {
  it('are all here', () => {
    expect(tables.length).toBeGreaterThanOrEqual(12);
  });

  it.each(tables)('%s: no two ids share a word, and the typography is French', (_name, table) => {
    const words = Object.values(table);
    expect(new Set(words).size).toBe(words.length);
    for (const word of words) expect(word).not.toMatch(/'|^\s|\s$| [:;?!%€»]|« |\d M€/);
  });
});

import { describe, expect, it } from 'vitest';
import { GLOSSARY } from '#lib/views/words/glossary.ts';

const entries = GLOSSARY.flatMap(({ entries }) => entries);

describe('glossary', () => {
  it('gives each term its own anchor, in sections that have theirs', () => {
    const ids = [...GLOSSARY.map(({ id }) => id), ...entries.map(({ id }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('defines what the pages say', () => {
    const terms = entries.map(({ term }) => term);
    for (const term of [
      'Engagé',
      'Contractualisé',
      'Décaissé',
      'Enveloppe',
      'Repère',
      'Cible',
      'n.c.',
      's.o.',
    ])
      expect(terms).toContain(term);
  });

  it.each(entries.map(({ term, definition }) => [term, definition]))(
    '%s is in French type',
    (term, definition) => {
      const text = `${term} ${definition}`;
      expect(text).not.toMatch(/'|"| [:;?!%»€]|« |\d M€|[^\s\u00a0][:;?!»]/);
      expect(definition).toMatch(/^[A-ZÀÉÊ].*\.$/);
    },
  );
});

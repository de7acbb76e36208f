import { TABLES } from '#lib/contract/tables.ts';
import type { Statement } from '#lib/engine/engine.ts';
import { LABELLED_VIEWS } from '#lib/engine/views.ts';

/** Rows of an answer that are shown. One more is asked for, to know whether there are others. */
export const SHOWN_ROWS = 1000;

/**
 * The reader’s text as the inside of one query, limited to one row more than is shown. It has a bound value, so the
 * doors prepare it: the engine refuses to prepare what is not one query alone, before anything runs. Its lines stand
 * one below those of the reader. The last `;` goes, nothing else is changed.
 */
export function gateQuery(text: string): Statement {
  return { text: `SELECT * FROM (\n${text.replace(/[\s;]+$/, '')}\n) LIMIT ?`, params: [SHOWN_ROWS + 1] };
}

/** Names of the tables that a text may read, through the views too: every one that it spells. Never too few. */
export function tablesOf(text: string): string[] {
  const words = new Set(text.toLowerCase().match(/\w+/g));
  const viewed = LABELLED_VIEWS.filter(({ name }) => words.has(name)).flatMap(({ tables }) => tables);
  const named = new Set([...TABLES.filter(({ name }) => words.has(name)), ...viewed]);
  return TABLES.filter((table) => named.has(table)).map(({ name }) => name);
}

import { tableNamed } from '#lib/contract/tables.ts';
import type { Statement } from './engine.ts';

/**
 * The tag of every statement: a text or a number becomes a bound `?`, a statement is put in place with its own
 * values, in order. Nothing else goes in, so no value ever becomes SQL.
 */
export function sql(
  parts: TemplateStringsArray,
  ...pieces: readonly (string | number | Statement)[]
): Statement {
  let text = parts[0] ?? '';
  const params: (string | number)[] = [];
  pieces.forEach((piece, index) => {
    const isFragment = typeof piece === 'object';
    text += (isFragment ? piece.text : '?') + (parts[index + 1] ?? '');
    params.push(...(isFragment ? piece.params : [piece]));
  });
  return { text, params };
}

/** Fragments one after the other, with a separator: the items of a list, the terms of a condition. */
export function joinSql(
  fragments: readonly Statement[],
  separator: ', ' | ' AND ' | '\nUNION ALL\n',
): Statement {
  return {
    text: fragments.map((fragment) => fragment.text).join(separator),
    params: fragments.flatMap((fragment) => fragment.params),
  };
}

/** The name of a table of the contract. Throws on any other name. */
export function tableName(name: string): Statement {
  return { text: tableNamed(name).name, params: [] };
}

/** The name of a column of a table of the contract. Throws on any other name. */
export function columnName(table: string, name: string): Statement {
  const column = tableNamed(table).columns.find((candidate) => candidate.name === name);
  if (!column) throw new Error(`unknown column: ${table}.${name}`);
  return { text: column.name, params: [] };
}

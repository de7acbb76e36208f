import { DIMENSIONS, type Dimension, type TableContract } from '#lib/contract/column.ts';
import { CODE_LABELS } from '#lib/contract/code-labels.ts';
import type { Row } from '#lib/contract/row.ts';

/** `data/reference/codes.json`: the ids of each dimension; the code of an id is its place in the list. */
export type CodeLists = Readonly<Record<Dimension, readonly string[]>>;

/** One id of one dimension, as a row holds it. */
export interface CodedCell {
  readonly dimension: Dimension;
  readonly id: string;
}

/** Ids met in the coded columns of some rows of a table, each once per column; absent cells are left out. */
export function* codedCells(table: TableContract, rows: readonly Row[]): Generator<CodedCell> {
  for (const { name, dimension } of table.columns) {
    if (dimension === null) continue;
    const ids = new Set(rows.map((row) => row[name]));
    for (const id of ids) if (typeof id === 'string') yield { dimension, id };
  }
}

/** True when every code of `before` is given to the same id in `after`: lists are only ever appended to. */
export function extendsCodes(after: CodeLists, before: Partial<CodeLists>): boolean {
  return DIMENSIONS.every((dimension) =>
    (before[dimension] ?? []).every((id, code) => after[dimension][code] === id),
  );
}

/**
 * Checks what `codes.json` holds; a dimension that it does not name yet has no id. Throws, naming the dimension, when a
 * list is not of texts, or repeats an id.
 */
export function parseCodeLists(json: unknown): CodeLists {
  const lists = json as Partial<Record<Dimension, unknown>> | null;
  const entries = DIMENSIONS.map((dimension): [Dimension, string[]] => {
    const ids = lists && (lists[dimension] ?? []);
    if (!Array.isArray(ids) || ids.some((id) => typeof id !== 'string') || new Set(ids).size !== ids.length)
      throw new Error(`invalid code list: ${dimension}`);
    return [dimension, ids as string[]];
  });
  return Object.fromEntries(entries) as Record<Dimension, string[]>;
}

/**
 * The lists with the ids met that they lack, appended in sorted order: the same rows in any order give the same codes,
 * and a code that was given is never given to another id.
 */
export function extendCodes(lists: CodeLists, met: Iterable<CodedCell>): CodeLists {
  const added = new Map<Dimension, Set<string>>();
  const known = new Map(DIMENSIONS.map((dimension) => [dimension, new Set(lists[dimension])]));
  for (const { dimension, id } of met) {
    if (known.get(dimension)?.has(id)) continue;
    const ids = added.get(dimension) ?? new Set();
    added.set(dimension, ids.add(id));
  }
  const entries = DIMENSIONS.map((dimension) => [
    dimension,
    [...lists[dimension], ...[...(added.get(dimension) ?? [])].sort()],
  ]);
  return Object.fromEntries(entries) as Record<Dimension, string[]>;
}

/**
 * Rows of the `codes` table: only the ids met, by dimension then code, so that what another version appended changes
 * nothing here. The label is that of the closed vocabularies or of `labels` (measures, regions),
 * else the id itself.
 */
export function codeRows(
  lists: CodeLists,
  met: Iterable<CodedCell>,
  labels: ReadonlyMap<string, string>,
): Row[] {
  const used = new Set<string>();
  for (const { dimension, id } of met) used.add(labelKey(dimension, id));
  return DIMENSIONS.flatMap((dimension) =>
    lists[dimension].flatMap((id, code) => {
      const key = labelKey(dimension, id);
      if (!used.has(key)) return [];
      return [{ dimension, code, id, label: CODE_LABELS[dimension]?.[id] ?? labels.get(key) ?? id }];
    }),
  );
}

/** Key of a label: dimension and id. */
export function labelKey(dimension: Dimension, id: string): string {
  return `${dimension} ${id}`;
}

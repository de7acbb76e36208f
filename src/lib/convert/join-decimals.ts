const WHOLE = /^\s*[-+−(]?(\d{1,3}([ \u00a0\u202f]\d{3})+|\d+)$/;
const DECIMALS = /^\d{1,2}\s*([kKmM]?€|Md€|EUR|euros?)?\)?\s*$/;
/** More ways than this to join the cells of one row are no evidence of anything. */
const MOST_READINGS = 32;

/**
 * Every way to read a row of a comma file that has too many cells because its decimal commas are not quoted: « 24 975 »
 * and « 00 » side by side become « 24 975,00 ». Each reading has the given width; none when no joining reaches it.
 */
export function joinDecimals(cells: readonly string[], width: number): readonly (readonly string[])[] {
  const pairs = cells.flatMap((cell, index) =>
    WHOLE.test(cell) && DECIMALS.test(cells[index + 1] ?? '') ? [index] : [],
  );
  const excess = cells.length - width;
  if (excess < 1 || excess > pairs.length) return [];
  return choose(pairs, excess).map((chosen) => joinAt(cells, new Set(chosen)));
}

function choose(pairs: readonly number[], count: number): (readonly number[])[] {
  if (count === 0) return [[]];
  const chosen: (readonly number[])[] = [];
  for (const [index, first] of pairs.entries()) {
    const rest = pairs.slice(index + 1).filter((pair) => pair > first + 1);
    for (const others of choose(rest, count - 1)) chosen.push([first, ...others]);
    if (chosen.length > MOST_READINGS) break;
  }
  return chosen;
}

function joinAt(cells: readonly string[], chosen: ReadonlySet<number>): string[] {
  return cells.flatMap((cell, index) => {
    if (chosen.has(index - 1)) return [];
    return [chosen.has(index) ? `${cell},${cells[index + 1]}` : cell];
  });
}

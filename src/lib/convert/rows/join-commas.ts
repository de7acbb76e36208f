const WHOLE = /^\s*[-+−(]?(\d{1,3}([ \u00a0\u202f]\d{3})+|\d+)$/;
const DECIMALS = /^\d{1,2}\s*([kKmM]?€|Md€|EUR|euros?)?\)?\s*$/;
/** « 20 » and « 00 % à la signature »: no cell of ours begins with a percentage. */
const PERCENTAGE = /^\d{1,2}\s?%/;
/** A comma inside a text is followed by a space, one that parts cells is not. */
const CONTINUATION = /^ \S/;
/** More ways than this to join the cells of one row are no evidence of anything. */
const MOST_READINGS = 32;
const MOST_JOINTS = 12;

/**
 * Every way to read a row of a comma file that has too many cells because its commas are not quoted: « 24 975 » and
 * « 00 » side by side become « 24 975,00 », « Un » and «  deux » become « Un, deux ». Each reading has the given width;
 * none when no joining reaches it.
 */
export function joinCommas(cells: readonly string[], width: number): readonly (readonly string[])[] {
  const joints = cells.flatMap((cell, at) => {
    const next = cells[at + 1] ?? '';
    const isDecimal = WHOLE.test(cell) && DECIMALS.test(next);
    return isDecimal || isText(cell, next) ? [{ at, isDecimal }] : [];
  });
  const excess = cells.length - width;
  if (excess < 1 || excess > Math.min(joints.length, MOST_JOINTS)) return [];
  return choose(joints, excess).map((chosen) => joinAt(cells, new Set(chosen)));
}

interface Joint {
  readonly at: number;
  readonly isDecimal: boolean;
}

function isText(cell: string, next: string): boolean {
  return (/\d$/.test(cell) && PERCENTAGE.test(next)) || (cell.trim() !== '' && CONTINUATION.test(next));
}

/** The ways to take that many joints; a number has one decimal comma. */
function choose(joints: readonly Joint[], count: number): number[][] {
  if (count === 0) return [[]];
  const found: number[][] = [];
  for (const [index, { at, isDecimal }] of joints.entries()) {
    if (found.length > MOST_READINGS || joints.length - index < count) break;
    const rest = joints
      .slice(index + 1)
      .filter((joint) => !(isDecimal && joint.isDecimal && joint.at === at + 1));
    for (const others of choose(rest, count - 1)) found.push([at, ...others]);
  }
  return found;
}

function joinAt(cells: readonly string[], chosen: ReadonlySet<number>): string[] {
  const joined: string[] = [];
  cells.forEach((cell, index) => {
    if (chosen.has(index - 1)) joined.push(`${joined.pop() ?? ''},${cell}`);
    else joined.push(cell);
  });
  return joined;
}

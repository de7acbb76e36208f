import { SPENDING_LAYOUT } from '#lib/contract/layouts.ts';
import { foldHeader } from '#lib/convert/cells/fold-text.ts';
import { isMissing } from '#lib/convert/cells/missing.ts';
import type { Geography } from '#lib/convert/cells/parse-territory.ts';
import { roleSigns, type RoleSign } from './role-signs.ts';

/** What a column of a file of an unknown layout seems to be. */
export interface ColumnGuess {
  /** Place of the column in the file, from 0. */
  readonly index: number;
  /** As the file spells it, without its outer spaces. */
  readonly header: string;
  /** A header of our spending layout; null when nothing tells, or when another column tells it better. */
  readonly role: string | null;
  /** French sentence: the evidence, or that there is none. */
  readonly reason: string;
}

/** One column that may have one role. */
interface Candidate {
  readonly index: number;
  readonly role: string | null;
  readonly weight: number;
  readonly reason: string;
}

/** Cells of ten that must read as what a role holds. */
const LEAST_SHARE = 0.8;
/** Weight of a header that no cell can confirm: less than that of cells that read. */
const HEADER_ALONE = 0.5;
const NO_EVIDENCE = 'Ni l’en-tête ni les cellules ne disent ce que c’est.';

/**
 * For each column in order, the role that its header and its cells tell, with the evidence. A role goes to one column:
 * that where header and cells agree, else the one with most cells that read, else the first.
 */
export function guessColumns(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  geography: Geography,
): readonly ColumnGuess[] {
  const signs = roleSigns(geography);
  const candidates = headers
    .flatMap((header, index) => {
      const cells = rows.map((row) => row[index]?.trim() ?? '').filter((cell) => !isMissing(cell));
      return signs.flatMap((sign) => weigh(sign, { index, name: foldHeader(header), cells }) ?? []);
    })
    .sort((a, b) => b.weight - a.weight || a.index - b.index);
  const chosen = new Map<number, Candidate>();
  const taken = new Set<string | null>();
  for (const candidate of candidates) {
    if (chosen.has(candidate.index) || taken.has(candidate.role)) continue;
    chosen.set(candidate.index, candidate);
    if (candidate.role !== null) taken.add(candidate.role);
  }
  return headers.map((header, index) => ({
    index,
    header: header.trim(),
    role: chosen.get(index)?.role ?? null,
    reason: chosen.get(index)?.reason ?? NO_EVIDENCE,
  }));
}

/** Headers of our spending layout that a row cannot do without: what a mapping must give. */
export const NEEDED_ROLES = SPENDING_LAYOUT.columns
  .filter(({ isRequired }) => isRequired)
  .map(({ header }) => header);

function weigh(
  sign: RoleSign,
  { index, name, cells }: { index: number; name: string; cells: readonly string[] },
): Candidate | null {
  const isNamed = sign.header.test(name);
  const { role } = sign;
  if (!sign.cells) return isNamed ? { index, role, weight: HEADER_ALONE, reason: 'L’en-tête le dit.' } : null;
  const count = cells.filter(sign.cells.reads).length;
  const share = cells.length > 0 ? count / cells.length : 0;
  const told = cells.filter(sign.cells.tells ?? sign.cells.reads).length;
  const isTold = cells.length > 0 && told / cells.length >= LEAST_SHARE;
  if (share < LEAST_SHARE || !(isNamed || isTold)) return null;
  const evidence = `${count} ${count > 1 ? 'cellules' : 'cellule'} sur ${cells.length} se ${count > 1 ? 'lisent' : 'lit'} comme ${sign.cells.noun}`;
  const reason = `${isNamed ? `L’en-tête le dit, et ${evidence}` : evidence}.${sign.note ? ` ${sign.note}` : ''}`;
  return { index, role, weight: share + (isNamed ? 1 : 0), reason };
}

import { issue, type Issue } from '#lib/contract/issue.ts';
import { foldText } from '#lib/convert/cells/fold-text.ts';
import { parseAmount } from '#lib/convert/cells/parse-amount.ts';
import { parsePercentage } from '#lib/convert/cells/parse-percentage.ts';
import type { RowReader } from './row-reader.ts';

interface Line {
  readonly row: RowReader;
  readonly whole: number;
  readonly share: number;
}

const IDENTITY = ['nomAttribuant', 'dateConvention', 'referenceDecision', 'objet'];
/** Published shares are rounded to the hundredth. */
const TOLERANCE = 0.005;

/**
 * One warning per grant of several beneficiaries, at its first line, when its shares say that its money is probably
 * not what its rule makes of it: one amount repeated under shares above the whole, or amounts that are shares already.
 */
export function checkGrants(rows: readonly RowReader[]): Issue[] {
  const grants = new Map<string, Line[]>();
  for (const row of rows) {
    if (row.text('referenceDecision') === null) continue;
    const key = JSON.stringify(IDENTITY.map((column) => foldText(row.raw(column))));
    const lines = grants.get(key);
    if (lines) lines.push(toLine(row));
    else grants.set(key, [toLine(row)]);
  }
  return [...grants.values()].flatMap(checkGrant);
}

function checkGrant(lines: readonly Line[]): Issue[] {
  const [first] = lines;
  if (!first || new Set(lines.map(({ row }) => foldText(row.raw('nomBeneficiaire')))).size < 2) return [];
  const shares = lines.reduce((sum, { share }) => sum + share, 0);
  const isRepeated = lines.every(({ whole }) => whole === first.whole);
  if (isRepeated && shares > 1 + TOLERANCE)
    return [issue('grant-repeated', { ...first.row.origin, detail: `${lines.length} lignes` })];
  const total = lines.reduce((sum, { whole }) => sum + whole, 0);
  const isShared = lines.every(({ whole, share }) => Math.abs(whole / total - share) <= TOLERANCE);
  if (!isRepeated && isShared)
    return [issue('grant-already-shared', { ...first.row.origin, detail: String(lines.length) })];
  return [];
}

function toLine(row: RowReader): Line {
  const share = parsePercentage(row.raw('pourcentageSubvention'));
  return {
    row,
    whole: parseAmount(row.raw('montant')).cents ?? 0,
    share: share ? Number(share.numerator) / Number(share.denominator) : 1,
  };
}

import { issue, type Issue } from '#lib/contract/issue.ts';
import type { Origin } from '#lib/domain/spending.ts';
import { foldText } from '#lib/convert/cells/fold-text.ts';
import { parseAmount } from '#lib/convert/cells/parse-amount.ts';
import { parsePercentage } from '#lib/convert/cells/parse-percentage.ts';
import { NO_RECORDS, type Finisher } from './reading.ts';
import type { RowReader } from './row-reader.ts';

/** What is kept of each row of a grant until the end of the file. */
interface Line {
  readonly origin: Origin;
  readonly beneficiary: string;
  readonly whole: number;
  readonly share: number;
}

const IDENTITY = ['nomAttribuant', 'dateConvention', 'referenceDecision', 'objet'];
/** Published shares are rounded to the hundredth. */
const TOLERANCE = 0.005;

/**
 * One warning per grant of several beneficiaries, at its first line, when its shares say that its money is probably
 * not what its rule makes of it: one amount repeated under shares above the whole, or amounts that are shares already.
 * Four values are kept of each row that has a reference.
 */
export function grantsFinisher(): Finisher {
  const grants = new Map<string, Line[]>();
  return {
    keep(records, row) {
      if (row.text('referenceDecision') === null) return records;
      const key = JSON.stringify(IDENTITY.map((column) => foldText(row.raw(column))));
      const lines = grants.get(key);
      if (lines) lines.push(toLine(row));
      else grants.set(key, [toLine(row)]);
      return records;
    },
    end: () => ({ records: NO_RECORDS, issues: [...grants.values()].flatMap(checkGrant) }),
  };
}

function checkGrant(lines: readonly Line[]): Issue[] {
  const [first] = lines;
  if (!first || new Set(lines.map(({ beneficiary }) => beneficiary)).size < 2) return [];
  const shares = lines.reduce((sum, { share }) => sum + share, 0);
  const isRepeated = lines.every(({ whole }) => whole === first.whole);
  if (isRepeated && shares > 1 + TOLERANCE)
    return [issue('grant-repeated', { ...first.origin, detail: `${lines.length} lignes` })];
  const total = lines.reduce((sum, { whole }) => sum + whole, 0);
  const isShared = lines.every(({ whole, share }) => Math.abs(whole / total - share) <= TOLERANCE);
  if (!isRepeated && isShared)
    return [issue('grant-already-shared', { ...first.origin, detail: String(lines.length) })];
  return [];
}

function toLine(row: RowReader): Line {
  const share = parsePercentage(row.raw('pourcentageSubvention'));
  return {
    origin: row.origin,
    beneficiary: foldText(row.raw('nomBeneficiaire')),
    whole: parseAmount(row.raw('montant')).cents ?? 0,
    share: share ? Number(share.numerator) / Number(share.denominator) : 1,
  };
}

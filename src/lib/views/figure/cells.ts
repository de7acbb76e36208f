import type { Cents } from '#lib/domain/money.ts';
import {
  formatCount,
  formatEuros,
  formatShare,
  NOT_APPLICABLE,
  NOT_PUBLISHED,
} from '#lib/views/words/format.ts';
import type { Absence } from '#lib/views/words/measured.ts';
import type { ValueCell } from './table-view.ts';

/** Text of an absence in a cell: it sorts last. */
export function absentCell(absence: Absence = 'not-published'): ValueCell {
  return { text: absence === 'not-published' ? NOT_PUBLISHED : NOT_APPLICABLE, value: null };
}

/** Exact euros, their unit in the head of the column; the value sorts and travels as a number of euros. */
export function euroCell(cents: Cents | number | null): ValueCell {
  return cents === null
    ? absentCell()
    : { text: formatEuros(cents).replace(/\u00a0€$/, ''), value: cents / 100 };
}

/** A share 0..1 printed as a percentage; the value is the percentage, to the hundredth. */
export function shareCell(share: number | null): ValueCell {
  return share === null
    ? absentCell()
    : { text: formatShare(share), value: Math.round(share * 10_000) / 100 };
}

/** A count. */
export function countCell(count: number | null): ValueCell {
  return count === null ? absentCell() : { text: formatCount(count), value: count };
}

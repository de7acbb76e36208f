import { cents, type Cents } from '#lib/domain/money.ts';

const ABSENT = new Set(
  'na|n/a|nan|nc|n.c|n.c.|nr|n.r.|-|–|—|#|#n/a|#n/d|nd|n.d.|n/d|.|..|null|none|nil|undefined|(vide)|(blank)|vide|masqué|non renseigné|non renseignée|non communiqué|non communiquée|non disponible'.split(
    '|',
  ),
);

/** The text of a cell; null for an empty one and for the words that stand for « not there ». */
export function toText(cell: string): string | null {
  return cell === '' || ABSENT.has(cell.toLowerCase()) ? null : cell;
}

/**
 * Signed cents of an amount of euros: « 1 234,56 », « 1234.5 », « -12 »; null for anything else, a part of a cent and
 * « 1.234 », which has two readings, included. Digits are moved, never multiplied.
 */
export function toCents(cell: string): Cents | null {
  const digits = cell.replace(/[\s\u00a0\u2007\u2009\u202f€]/g, '');
  const [, sign = '', whole, decimals = ''] = /^([-−]?)(\d+)(?:[.,](\d*))?$/.exec(digits) ?? [];
  const kept = decimals.replace(/0+$/, '');
  if (whole === undefined || kept.length > 2 || (decimals.length === 3 && whole.length < 4)) return null;
  const amount = Number(`${whole}${kept.padEnd(2, '0')}`);
  return Number.isSafeInteger(amount) ? cents(sign === '' ? amount : -amount) : null;
}

const DAY_MS = 86_400_000;

/**
 * The day « 2026-09-30 » of a cell written so, 30/09/2026, or as a year (its last day), a spreadsheet’s day number or
 * milliseconds; null for none and for a day that is not in the calendar.
 */
export function toDay(cell: string): string | null {
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/.exec(cell);
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})\b/.exec(cell);
  const parts = french ? [french[3], french[2], french[1]] : iso?.slice(1, 4);
  if (parts) return existing(parts.map((part) => (part ?? '').padStart(2, '0')).join('-'));
  if (/^\d{4}$/.test(cell)) return `${cell}-12-31`;
  if (/^\d{5}$/.test(cell)) return dayAt(Date.UTC(1899, 11, 30) + Number(cell) * DAY_MS);
  return /^\d{9,13}$/.test(cell) ? dayAt(Number(cell)) : null;
}

function existing(day: string): string | null {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || dayAt(time) !== day ? null : day;
}

function dayAt(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

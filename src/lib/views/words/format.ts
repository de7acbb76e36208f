import type { DatePrecision } from '#lib/domain/calendar.ts';
import type { Cents } from '#lib/domain/money.ts';
import type { Absence, Measured } from './measured.ts';

const NBSP = '\u00a0';
const MINUS = '\u2212';

export const NOT_PUBLISHED = 'n.c.';
export const NOT_APPLICABLE = 's.o.';

const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const plurals = new Intl.PluralRules('fr');

/** Intl writes a hyphen for minus, and « −0 » for what rounds to nothing. */
function formatNumber(value: number, minimum: number, maximum: number): string {
  const key = `${minimum}-${maximum}`;
  let format = numberFormats.get(key);
  if (!format) {
    format = new Intl.NumberFormat('fr', {
      minimumFractionDigits: minimum,
      maximumFractionDigits: maximum,
      signDisplay: 'negative',
    });
    numberFormats.set(key, format);
  }
  return format.format(value).replace('-', MINUS);
}

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  let format = dateFormats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat('fr', { ...options, timeZone: 'Europe/Paris' });
    dateFormats.set(key, format);
  }
  return format;
}

/** Noon in Paris and in London alike: the calendar day never slips. */
function noon(iso: string): Date {
  return new Date(`${iso}T12:00:00Z`);
}

/** One decimal below a hundred, none above: never more digits than a reader compares. */
function formatRounded(value: number, isAligned = false): string {
  const maximum = Math.abs(value) < 99.95 ? 1 : 0;
  return formatNumber(value, isAligned ? maximum : 0, maximum);
}

const SCALES = [
  { euros: 1e9, unit: 'Md€' },
  { euros: 1e6, unit: 'M€' },
  { euros: 1e3, unit: 'k€' },
] as const;

/** « 12,4 M€ »; k€ below a million, Md€ from a thousand of them, euros below a thousand. */
export function formatMillions(value: Cents | number): string {
  return formatAmount(value, new Set());
}

/**
 * Amounts that are read one under the other: as soon as one of a unit needs its decimal, all those of that unit that
 * may have one do. « 28,0 M€ » beside « 45,7 M€ », and 264 M€ above them.
 */
export function formatAligned(values: readonly (Cents | number | null)[]): (value: Cents | number) => string {
  const units = new Set(
    values.flatMap(
      (value) => /,\d(?=\u00a0(.*)$)/.exec(value === null ? '' : formatMillions(value))?.[1] ?? [],
    ),
  );
  return (value) => formatAmount(value, units);
}

/**
 * The two amounts of a subtraction and what is left, in the unit of the larger and with the same decimals: those that
 * the amounts have anywhere else, and as many more as it takes for what is printed to subtract: « 264 M€ », « 280 M€ »
 * and « 16 M€ ».
 */
export function formatSubtraction(left: number, right: number): (value: Cents | number) => string {
  const scale = scaleOf(Math.max(Math.abs(left), Math.abs(right)));
  if (!scale) return formatExact;
  const cents = scale.euros * 100;
  let decimals = [left, right].some((value) => formatRounded(value / cents).includes(',')) ? 1 : 0;
  while (!subtracts(left, right, cents / 10 ** decimals)) decimals += 1;
  return (value) => `${formatNumber(value / cents, decimals, decimals)}${NBSP}${scale.unit}`;
}

function subtracts(left: number, right: number, step: number): boolean {
  const rounded = (value: number) => Math.sign(value) * Math.round(Math.abs(value) / step);
  const rest = rounded(left - right);
  return rounded(left) - rounded(right) === rest && (rest !== 0 || left === right);
}

// 999 999 € rounds to a thousand k€, which is a million.
function scaleOf(value: number): (typeof SCALES)[number] | undefined {
  return SCALES.find(({ euros }) => Math.abs(value / 100) >= euros * 0.9995);
}

// `withDecimal`: the units whose amounts all have a decimal below a hundred.
function formatAmount(value: Cents | number, withDecimal: ReadonlySet<string>): string {
  const euros = value / 100;
  const scale = scaleOf(value);
  if (scale) return `${formatRounded(euros / scale.euros, withDecimal.has(scale.unit))}${NBSP}${scale.unit}`;
  const decimals = Math.abs(euros) < 1 && euros !== 0 ? 2 : 0;
  return `${formatNumber(euros, decimals, decimals)}${NBSP}€`;
}

/** In millions and never rounded, as an announcement is written: « 718,4 M€ ». */
export function formatAnnounced(value: Cents | number): string {
  return `${formatNumber(value / 1e8, 0, 8)}${NBSP}M€`;
}

/** Exact: « 1 234 567,89 € ». */
export function formatEuros(value: Cents | number): string {
  return `${formatNumber(value / 100, 2, 2)}${NBSP}€`;
}

/** Exact, with cents only where there are some: « 1 234 567 € ». */
export function formatExact(value: Cents | number): string {
  const decimals = value % 100 === 0 ? 0 : 2;
  return `${formatNumber(value / 100, decimals, decimals)}${NBSP}€`;
}

/** « 45,7 % » of a share 0..1, which may pass 1; « < 0,1 % » for what is little and not nothing. */
export function formatShare(share: number): string {
  const percent = share * 100;
  const isTiny = percent !== 0 && Math.abs(percent) < 0.05;
  return isTiny ? `<${NBSP}0,1${NBSP}%` : `${formatRounded(percent)}${NBSP}%`;
}

/** « 86 000 », decimals kept to two. */
export function formatCount(value: number): string {
  return formatNumber(value, 0, 2);
}

/** A count and its noun: « 1,5 région », « 18 régions », « 2 000 000 d’habitants ». */
export function formatQuantity(value: number, one: string, many: string): string {
  const form = plurals.select(Math.abs(value));
  const noun = form === 'one' ? one : many;
  const link = form === 'many' ? (/^[aâàeéèêiîoôuhy]/i.test(noun) ? 'd’' : 'de ') : '';
  return `${formatCount(value)}${NBSP}${link}${noun}`;
}

/** « 12 novembre 2025 », « 1er novembre 2025 »; as far as the date is known: « novembre 2025 », « 2025 ». */
export function formatDate(iso: string | null, precision: DatePrecision = 'day'): string {
  if (iso === null || precision === 'unknown') return 'date inconnue';
  if (precision === 'year') return iso.slice(0, 4);
  const date = noon(precision === 'month' ? `${iso.slice(0, 7)}-01` : iso);
  const text = dateFormat({
    ...(precision === 'day' && { day: 'numeric' }),
    month: 'long',
    year: 'numeric',
  }).format(date);
  return text.replace(/^1 /, '1er ').replace(/^(\d+(?:er)?) /, `$1${NBSP}`);
}

/** « sept. 2025 » of a month counted since year 0. */
export function formatMonth(month: number): string {
  const iso = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-15`;
  return dateFormat({ month: 'short', year: 'numeric' }).format(noon(iso));
}

const SIZES = [
  { bytes: 1e6, unit: 'Mo' },
  { bytes: 1e3, unit: 'ko' },
] as const;

/** « 8,4 Mo », « 12 ko », « 850 octets ». */
export function formatFileSize(bytes: number): string {
  const size = SIZES.find((candidate) => bytes >= candidate.bytes * 0.9995);
  return size
    ? `${formatRounded(bytes / size.bytes)}${NBSP}${size.unit}`
    : formatQuantity(bytes, 'octet', 'octets');
}

const ABSENCE_TEXTS: Record<Absence, string> = {
  'not-published': NOT_PUBLISHED,
  'not-applicable': NOT_APPLICABLE,
};

/** A figure ready to print; null is absent for the reason given. Zero is a figure. */
export function measured<Value extends number>(
  value: Value | null,
  format: (value: Value) => string,
  absence: Absence = 'not-published',
): Measured {
  return value === null
    ? { value, absence, text: ABSENCE_TEXTS[absence] }
    : { value, absence: null, text: format(value) };
}

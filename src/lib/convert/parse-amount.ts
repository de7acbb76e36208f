import { cents, type Cents } from '#lib/domain/money.ts';

/** An amount read to the cent, or the French reason why it cannot be. */
export type ParsedAmount =
  { readonly cents: Cents; readonly reason: null } | { readonly cents: null; readonly reason: string };

const SPACES = /[ \u00a0\u202f\u2009]/g;
const UNITS: Readonly<Record<string, number>> = {
  '': 0,
  '€': 0,
  euros: 0,
  euro: 0,
  eur: 0,
  'k€': 3,
  'm€': 6,
  'md€': 9,
};
/** No public amount of one row reaches 1 000 Md€: beyond, it is a mistyped number, and sums would lose exactness. */
const LARGEST_CENTS = 100_000_000_000_000n;

const GROUPS = '(?:\\d+|\\d{1,3}(?:[ \\u00a0\\u202f\\u2009]\\d{3})+)';
/** [whole part, decimals] by form; the first that matches reads the number. */
const FORMS: readonly { readonly form: RegExp; readonly isAmbiguous?: boolean }[] = [
  { form: /^(\d{1,3}(?:\.\d{3})+),(\d*)$/ },
  { form: /^(\d{1,3}(?:,\d{3})+)\.(\d*)$/ },
  { form: /^(\d{1,3}(?:\.\d{3}){2,})$/ },
  { form: /^(\d{1,3}(?:,\d{3}){2,})$/ },
  { form: /^([1-9]\d{0,2})[.,](\d{3})$/, isAmbiguous: true },
  { form: new RegExp(`^(${GROUPS})(?:[.,](\\d*))?$`) },
  { form: /^()[.,](\d+)$/ },
];

/**
 * An amount of euros written in a French or an English export, as signed cents. Reads « 1 234 567,89 € » with any space,
 * « 1.234,56 », « 1234.5 », « (1 234) » and « 1 234- » as negative, k€, M€ and Md€. Refuses, with the reason, what has
 * two readings (« 1.234 », « 1,234 »), scientific notation, and parts of a cent. No floating point takes part.
 */
export function parseAmount(text: string): ParsedAmount {
  const { digits, unit, isNegative } = strip(text);
  if (!/\d/.test(digits)) return refuse('ce n’est pas un nombre');
  if (/\d[eE][+-]?\d/.test(digits)) return refuse('notation scientifique');
  const power = UNITS[unit];
  if (power === undefined) return refuse('unité inconnue');
  const match = FORMS.map(({ form, isAmbiguous }) => ({ found: form.exec(digits), isAmbiguous })).find(
    ({ found }) => found,
  );
  if (!match?.found) return refuse('ce n’est pas un nombre');
  if (match.isAmbiguous && !(power > 0 && digits.includes(',')))
    return refuse('séparateur de milliers ou de décimales\u00a0?');
  const whole = (match.found[1] ?? '').replace(/\D/g, '');
  const decimals = (match.found[2] ?? '').replace(/0+$/, '');
  if (decimals.length > power + 2) return refuse('fraction de centime');
  const value = BigInt(`0${whole}${decimals.padEnd(power + 2, '0')}`);
  if (value > LARGEST_CENTS) return refuse('plus de 1\u202f000 Md€');
  return { cents: cents(Number(isNegative ? -value : value)), reason: null };
}

function strip(text: string): { digits: string; unit: string; isNegative: boolean } {
  let rest = text.trim();
  const inner = /^\((.*)\)( ?€?)$/.exec(rest);
  if (inner) rest = `${inner[1]}${inner[2]}`.trim();
  const [, lead = '', body = '', unit = ''] = /^([-+−]?)(.*?)(\p{L}*\s?€?)$/u.exec(rest) ?? [];
  const trail = /[-−]$/.test(body.trim());
  const digits = (trail ? body.trim().slice(0, -1) : body).trim();
  const signs = [inner !== null, lead === '-' || lead === '−', trail].filter(Boolean).length;
  return {
    digits: signs > 1 ? '' : digits,
    unit: unit.replace(SPACES, '').toLowerCase(),
    isNegative: signs === 1,
  };
}

function refuse(reason: string): ParsedAmount {
  return { cents: null, reason };
}

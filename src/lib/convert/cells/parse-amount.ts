import { cents, type Cents } from '#lib/domain/money.ts';
import { parsePlainAmount } from './parse-plain-amount.ts';

/** An amount read to the cent, or the French reason why it cannot be. */
export type ParsedAmount =
  | {
      readonly cents: Cents;
      readonly reason: null;
      /** Set when what followed the cents was the trace of a binary number, and was rounded off. */
      readonly isRounded?: true;
    }
  | { readonly cents: null; readonly reason: string };

/** Ordinary, no-break, figure, thin and narrow no-break spaces. */
const GAP = '[ \\u00a0\\u2007\\u2009\\u202f]';
const SPACES = new RegExp(GAP, 'g');
const UNITS: Readonly<Record<string, number>> = {
  '': 0,
  '€': 0,
  euros: 0,
  euro: 0,
  eur: 0,
  keur: 3,
  'k€': 3,
  'm€': 6,
  meur: 6,
  'md€': 9,
  mdeur: 9,
};
/** No public amount of one row reaches 1 000 Md€: beyond, it is a mistyped number, and sums would lose exactness. */
const LARGEST_CENTS = 100_000_000_000_000n;

const GROUPS = `(?:\\d+|\\d{1,3}(?:${GAP}\\d{3})+)`;
/** What a double leaves after the cents: zeros or nines, four at least (« 418492.0000001 », « 12.339999999999999 »). */
const NOISE = /^(?:0{4,}\d*|(9{4,}\d*))$/;
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
 * two readings (« 1.234 », « 1,234 »), scientific notation, and parts of a cent, but for the noise of a binary number,
 * rounded and told. No floating point takes part. `unitOfBare` is that of a text that names none, « k€ » or « M€ ».
 */
export function parseAmount(text: string, unitOfBare = ''): ParsedAmount {
  const plain = unitOfBare === '' ? parsePlainAmount(text) : null;
  if (plain !== null) return { cents: plain, reason: null };
  const { digits, unit: written, isNegative } = strip(text);
  const unit = written || (/€|EUR/i.test(text) ? '' : unitOfBare.toLowerCase());
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
  const places = power + 2;
  const noise = NOISE.exec(decimals.slice(places));
  if (decimals.length > places && !noise) return refuse('fraction de centime');
  const value = BigInt(`0${whole}${decimals.slice(0, places).padEnd(places, '0')}`) + (noise?.[1] ? 1n : 0n);
  if (value > LARGEST_CENTS) return refuse('plus de 1\u202f000 Md€');
  const amount = { cents: cents(Number(isNegative ? -value : value)), reason: null };
  return noise ? { ...amount, isRounded: true } : amount;
}

function strip(text: string): { digits: string; unit: string; isNegative: boolean } {
  let rest = text.trim().replace(/^([-+−]?)\s*(?:€|EUR)\s*(?=\d)/i, '$1');
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

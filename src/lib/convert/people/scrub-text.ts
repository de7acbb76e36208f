import type { IssueCode } from '#lib/contract/issue.ts';
import { replaceNirs } from './find-nir.ts';
import { TEXT_MASKS } from './masks.ts';

const AT = '(?:[@＠]|\\s?[([]\\s?(?:at|arobase)\\s?[)\\]]\\s?)';
const EMAIL = new RegExp(`[\\p{L}\\d._%+'’-]+${AT}[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+`, 'giu');
/** Codes that French money goes to: metropole, overseas, neighbours. */
const CALLING = '(?:\\+|00)\\s?(?:33|262|508|590|594|596|681|687|689|32|41|44|49|34|39|352|377)';
const SEPARATOR = '[ \\u00a0\\u202f\\u2009./-]';
const NATIONAL = new RegExp(
  `(?<![\\p{L}\\d])0[1-9](${SEPARATOR}?)\\d{2}(?:\\1\\d{2}){3}(?!\\d|${SEPARATOR}\\d)`,
  'gu',
);
const INTERNATIONAL = new RegExp(
  `(?<![\\p{L}\\d])${CALLING}${SEPARATOR}?(?:\\(0\\)${SEPARATOR}?)?\\d(?:${SEPARATOR}?\\d){6,9}(?!\\d)`,
  'gu',
);
/** « a@b.fr » */
const SHORTEST = 6;
const WRITTEN_AT = /[([]\s?(?:at|arobase)\s?[)\]]/i;
const GAPS = ' \u00a0\u202f\u2009./()-';
const WIDEST_GAP = 3;
/** A digit, and as many of them or of the letters of Corsica behind it. */
const SHORTEST_NUMBER = 9;

const SCRUBS: readonly { readonly code: IssueCode; readonly clean: (text: string) => string }[] = [
  { code: 'email-dropped', clean: (text) => text.replace(EMAIL, TEXT_MASKS.email) },
  {
    code: 'phone-dropped',
    clean: (text) => text.replace(INTERNATIONAL, TEXT_MASKS.phone).replace(NATIONAL, TEXT_MASKS.phone),
  },
  { code: 'nir-dropped', clean: (text) => replaceNirs(text, TEXT_MASKS.nir) },
];

/** The text without the e-mail addresses, telephone and social security numbers in it, and which of them it held. */
export function scrubText(text: string): { readonly text: string; readonly codes: readonly IssueCode[] } {
  if (text.length < SHORTEST || !isWorthALook(text)) return { text, codes: NONE };
  let rest = text;
  const codes: IssueCode[] = [];
  for (const { code, clean } of SCRUBS) {
    const cleaned = clean(rest);
    if (cleaned !== rest) codes.push(code);
    rest = cleaned;
  }
  return { text: rest, codes };
}

const NONE: readonly IssueCode[] = [];

/** What each UTF-16 unit may be part of, as bits; a sign of a text of French is found faster here than by questions. */
const [DIGIT, CORSICAN, GAP, BRACKET, ARROBA] = [1, 2, 4, 8, 16];
const PARTS = new Uint8Array(0x1_0000);
for (const [part, signs] of [
  [DIGIT, '0123456789'],
  [CORSICAN, 'ABab'],
  [GAP, GAPS],
  [BRACKET, '(['],
  [ARROBA, '@＠'],
] as const)
  for (const sign of signs) PARTS[sign.charCodeAt(0)] = (PARTS[sign.charCodeAt(0)] ?? 0) | part;

/** False for most cells: nothing personal goes without an « @ », written or spelt, or a long number, in groups or not. */
function isWorthALook(text: string): boolean {
  const { length } = text;
  let [digits, gap, met] = [0, 0, 0];
  for (let at = 0; at < length; at += 1) {
    const part = PARTS[text.charCodeAt(at)] ?? 0;
    met |= part;
    if ((part & DIGIT) !== 0 || (digits > 0 && (part & CORSICAN) !== 0)) {
      digits += 1;
      gap = 0;
      if (digits === SHORTEST_NUMBER) return true;
    } else if (digits > 0) {
      if (gap === WIDEST_GAP || (part & GAP) === 0) digits = 0;
      else gap += 1;
    }
  }
  return (met & ARROBA) !== 0 || ((met & BRACKET) !== 0 && WRITTEN_AT.test(text));
}

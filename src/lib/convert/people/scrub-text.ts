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
/** Nothing personal goes without one of these: other cells are passed over. */
const WORTH_A_LOOK = /[@＠]|[([]\s?(?:at|arobase)\s?[)\]]|\d(?:[ \u00a0\u202f\u2009./()-]{0,3}[\dAB]){8}/i;

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
  if (text.length < SHORTEST || !WORTH_A_LOOK.test(text)) return { text, codes: [] };
  let rest = text;
  const codes: IssueCode[] = [];
  for (const { code, clean } of SCRUBS) {
    const cleaned = clean(rest);
    if (cleaned !== rest) codes.push(code);
    rest = cleaned;
  }
  return { text: rest, codes };
}

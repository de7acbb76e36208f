import { remember } from './generations.ts';

/** The text as it is compared: lower case, no accents, apostrophes, hyphens and runs of spaces as one space. */
export const foldText: (text: string) => string = remember(fold);

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** A header as it is compared: folded, words joined by « _ ». */
export function foldHeader(text: string): string {
  return foldText(text).replaceAll(' ', '_');
}

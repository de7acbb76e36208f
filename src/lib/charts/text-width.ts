/** Advances in ems of the widest common system font, by kind of letter; any other letter counts `USUAL`. */
const ADVANCES = [
  [/[\u00a0\u202f .,:;!|'’iljIJÎÏ]/, 0.35],
  [/[frt()/-]/, 0.42],
  [/[ckLsvxyzç]/, 0.59],
  [/[mwMWOQG%@…—&]/, 0.99],
  [/[A-ZÀ-Þ−+]/, 0.84],
] as const;
const USUAL = 0.64;
const BOLD = 1.13;

/**
 * Width of a text in pixels, rather too wide than too narrow: the server that draws has no font to measure with.
 */
export function textWidth(text: string, sizePx: number, weight: 'normal' | 'bold' = 'normal'): number {
  let ems = 0;
  for (const letter of text) ems += ADVANCES.find(([kind]) => kind.test(letter))?.[1] ?? USUAL;
  return ems * sizePx * (weight === 'bold' ? BOLD : 1);
}

/** Left edge of something of that width that would stand at `left`, moved no more than it takes to stay in the frame. */
export function keepInside(left: number, ownWidth: number, frameWidth: number): number {
  return Math.max(0, Math.min(left, frameWidth - ownWidth));
}

/** The text on as few lines as fit the width, cut at its spaces; a word wider than that stays whole. */
export function wrapText(text: string, sizePx: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && textWidth(longer, sizePx) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

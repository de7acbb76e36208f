import type { Nature } from '#lib/contract/manifest.ts';
import { cents, type Cents } from '#lib/domain/money.ts';
import { absentCell, euroCell } from '#lib/views/figure/cells.ts';
import { formatMillions } from '#lib/views/words/format.ts';
import type { TableCell, TableColumn } from '#lib/views/figure/table-view.ts';

/** The same question, answered by what is published and by the reader’s files. Null is not communicated. */
export interface Compared {
  readonly published: Cents | null;
  readonly own: Cents | null;
}

/** What the page shows, by the nature of its dataset: « officiel » is said of nothing else. */
export const PUBLISHED_WORDS: Readonly<Record<Nature, string>> = {
  officiel: 'Chiffre officiel',
  public: 'Chiffre publié',
  fictif: 'Chiffre fictif du site',
};

/** Own minus published; null when either is missing: an absence is not zero, and leaves no gap. */
export function gapOf({ published, own }: Compared): Cents | null {
  return published === null || own === null ? null : cents(own - published);
}

/** Heads of the three columns. A gap between two dates says so in its head, so that a copied column still does. */
export function comparedColumns(nature: Nature, isSameDate: boolean): TableColumn[] {
  const gap = isSameDate ? 'Écart' : 'Écart à dates différentes';
  return [
    { key: 'published', label: `${PUBLISHED_WORDS[nature]}, en euros`, isNumeric: true },
    { key: 'own', label: 'Vos fichiers (non officiel), en euros', isNumeric: true },
    { key: 'gap', label: `${gap}, en euros`, isNumeric: true },
  ];
}

/** The three cells of one comparison; a gap carries its sign, « +12,00 ». */
export function comparedCells(compared: Compared): TableCell[] {
  return [euroCell(compared.published), euroCell(compared.own), gapCell(gapOf(compared))];
}

/** « +1,2 M€ », « −850 k€ », « 0 € ». */
export function formatGap(gap: number): string {
  return gap > 0 ? `+${formatMillions(gap)}` : formatMillions(gap);
}

function gapCell(gap: Cents | null): TableCell {
  if (gap === null) return absentCell();
  const cell = euroCell(gap);
  return gap > 0 ? { ...cell, text: `+${cell.text}` } : cell;
}

import type { RegionMark } from '#lib/views/figure/chart-views.ts';
import { NOT_APPLICABLE, NOT_PUBLISHED } from '#lib/views/words/format.ts';
import { ABSENCE_LABELS } from '#lib/views/words/labels.ts';

/** What a region shows that has no class: a sign of its own for each, because none of them is the others. */
const MARK_SIGNS = ['zero', 'negative', 'not-applicable', 'not-published'] as const;
export type MarkSign = (typeof MARK_SIGNS)[number];

/** Written on the region (at most four letters), then said in the legend. */
export const SIGN_WORDS: Readonly<Record<MarkSign, { readonly short: string; readonly long: string }>> = {
  zero: { short: '0', long: '0' },
  negative: { short: '<\u00a00', long: 'moins de 0' },
  'not-applicable': {
    short: NOT_APPLICABLE,
    long: `${NOT_APPLICABLE}\u00a0: ${ABSENCE_LABELS['not-applicable']}`,
  },
  'not-published': {
    short: NOT_PUBLISHED,
    long: `${NOT_PUBLISHED}\u00a0: ${ABSENCE_LABELS['not-published']}`,
  },
};

/** The sign of a region, or null when it has a class. */
export function signOf({ measured, step }: RegionMark): MarkSign | null {
  if (measured.value === null) return measured.absence ?? 'not-published';
  if (step !== null) return null;
  return measured.value < 0 ? 'negative' : 'zero';
}

/** CSS class of a region: « step-3 », « zero », « not-published ». */
export function classOf(mark: RegionMark): string {
  return signOf(mark) ?? `step-${mark.step}`;
}

/** Signs that occur, in a fixed order: what the legend has to say. */
export function signsIn(marks: readonly RegionMark[]): MarkSign[] {
  const found = new Set(marks.map(signOf));
  return MARK_SIGNS.filter((sign) => found.has(sign));
}

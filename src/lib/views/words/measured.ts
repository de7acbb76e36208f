/** Why a figure is not there: nobody published it, or it has no meaning here. Zero is a figure. */
export type Absence = 'not-published' | 'not-applicable';

/** A figure ready to print, or the reason of its absence. `text` is « 12,4 M€ », « n.c. » or « s.o. ». */
export interface Measured {
  readonly value: number | null;
  readonly absence: Absence | null;
  readonly text: string;
}

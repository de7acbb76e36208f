import { monthIndex, type IsoDate } from './calendar.ts';

/** One dated value of a series. */
export interface DatedValue {
  readonly date: IsoDate;
  readonly value: number;
}

/**
 * Décumul: what a cumul grew by from each date to the next, the first value as it is (all of it since the start). In the
 * order given, which must be that of the dates. A fall gives a negative flux: it is not hidden. The reverse of
 * `cumulate`. Source: DITP, PILOTE, va_decumul.
 */
export function decumulate(cumul: readonly DatedValue[]): DatedValue[] {
  return cumul.map(({ date, value }, index) => ({ date, value: value - (cumul[index - 1]?.value ?? 0) }));
}

/** Cumul: the running sum of a flux, in the order given, which must be that of the dates. The reverse of `decumulate`. */
export function cumulate(flux: readonly DatedValue[]): DatedValue[] {
  let sum = 0;
  return flux.map(({ date, value }) => {
    sum += value;
    return { date, value: sum };
  });
}

/**
 * Fenêtre glissante: at each date, the sum of a flux over the last `periods` of its values, in the order of the dates.
 * Only where all of them are there, `monthsApart` months from one another: a hole is not held to be zero, and the
 * windows that would hold it are left out. Empty with fewer values than that.
 */
export function slideWindow(flux: readonly DatedValue[], periods: number, monthsApart: number): DatedValue[] {
  return flux.flatMap(({ date }, index) => {
    const held = flux.slice(Math.max(0, index + 1 - periods), index + 1);
    const isWhole =
      held.length === periods &&
      held.slice(1).every((next, rank) => {
        const before = held[rank];
        return before !== undefined && monthIndex(next.date) - monthIndex(before.date) === monthsApart;
      });
    return isWhole ? [{ date, value: held.reduce((sum, { value }) => sum + value, 0) }] : [];
  });
}

import type { IsoDate } from '#lib/domain/calendar.ts';
import { formatDataDate, parseDataDate } from './view-state.ts';

/** The date of the data that the reader asked for: one for the whole site, read from the address after hydration. */
class Clock {
  /** Null for the whole delivery. */
  asked = $state.raw<IsoDate | null>(null);

  read(search: string): void {
    this.asked = parseDataDate(search);
  }

  /** `push` writes a query into the history, « » for none. */
  choose(date: IsoDate | null, push: (search: string) => void): void {
    this.asked = date;
    push(formatDataDate(date, location.search));
  }
}

/** Never written on the server, where every page is the whole delivery. */
export const clock = new Clock();

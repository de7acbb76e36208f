import type { IsoDate } from '#lib/domain/calendar.ts';
import type { SilenceRows } from '#lib/views/silences/silence-rows.ts';
import { announcementsUntil, cutAtDay, observationsUntil } from './cut-facts.ts';

/**
 * The register of silences at the end of a day: what was announced and what was published by then. What the files of
 * the delivery cover stays: an amount that none of them holds was not published earlier either.
 */
export function silencesUntil(rows: SilenceRows, until: IsoDate): SilenceRows {
  const cut = cutAtDay(rows.sources, until);
  return {
    ...rows,
    announcements: announcementsUntil(rows.announcements, cut),
    observations: observationsUntil(rows.observations, cut),
  };
}

import type { PanelContext } from '#lib/views/line/present-panel.ts';
import { indexSources } from '#lib/views/figure/cite.ts';
import { formatDate } from '#lib/views/words/format.ts';
import { findEmptyIndicators } from './empty-indicators.ts';
import { presentAnnounced, type AnnouncedSilence } from './present-announced.ts';
import { presentPromised } from './present-empty-indicators.ts';
import { sayAnnounced } from './say-announced.ts';
import type { SilenceRows } from './silence-rows.ts';

/** What was announced or is held, and the regions left out of an indicator: the longest silence first. */
export function listAnnounced(rows: SilenceRows, context: PanelContext): AnnouncedSilence[] {
  const sources = indexSources(rows.sources);
  const empty = findEmptyIndicators(rows.indicators, rows.observations, rows.regions);
  return [
    ...presentAnnounced(rows.announcements, sources, context),
    ...presentPromised(empty, sources, context),
  ].sort((a, b) => (b.length?.days ?? -1) - (a.length?.days ?? -1));
}

/** « Au 23 novembre 2026, 2 publications annoncées ou détenues ne sont pas constatées, depuis … ». */
export function describeSilences(announced: readonly AnnouncedSilence[], { asOf }: PanelContext): string {
  return `Au ${formatDate(asOf)}, ${sayAnnounced(announced)}.`;
}
